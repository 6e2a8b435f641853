using System.ComponentModel;

namespace NetDsl.CompilerServices;

/// <summary>Calls of modules whose own layout is not the network's, such as steps before samples. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class Calls;
