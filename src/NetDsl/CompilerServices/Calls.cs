using System.ComponentModel;

namespace NetDsl.CompilerServices;

/// <summary>What generated code calls where a module's own form is not the network's, such as steps before samples.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class Calls;
