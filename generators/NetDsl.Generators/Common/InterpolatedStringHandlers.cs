using System.ComponentModel;

namespace System.Runtime.CompilerServices;

/// <summary>Lets a netstandard2.0 assembly declare handlers of interpolated strings.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
[EditorBrowsable(EditorBrowsableState.Never)]
internal sealed class InterpolatedStringHandlerAttribute : Attribute;

/// <summary>Names what a handler gets besides the string: the empty name is the receiver of the call.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
[EditorBrowsable(EditorBrowsableState.Never)]
internal sealed class InterpolatedStringHandlerArgumentAttribute(string argument) : Attribute
{
    public string[] Arguments { get; } = [argument];
}
