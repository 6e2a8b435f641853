using System.ComponentModel;

namespace System.Runtime.CompilerServices;

/// <summary>Lets a netstandard2.0 assembly use <c>init</c> and records.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
internal static class IsExternalInit;
