namespace NetDsl;

/// <summary>
/// Marks a partial class as a part of networks, to be put into them by <c>[Use&lt;T&gt;]</c>. It becomes a module as a
/// <c>[Network]</c> does; only the rules about a network's output do not apply to it.
/// </summary>
/// <inheritdoc cref="DeclarationAttribute"/>
/// <example>
/// A residual block, (N, inChannels, H, W) → (N, channels, H', W'), and a network of two. <c>inChannels</c> is a bare dim of the
/// input, so that <c>[Use]</c> infers it:
/// <code>
/// [Block(nameof(inChannels), Dim.Any, Dim.Any)]
/// [Tap("identity")]
/// [Conv(nameof(channels), 3, Stride = nameof(stride), Padding = 1), BatchNorm, ReLU]
/// [Conv(nameof(channels), 3, Padding = 1), BatchNorm]
/// [Add("identity", Projection = true), ReLU]
/// public partial class BasicBlock(int inChannels, int channels, int stride = 1);
///
/// [Network(3, 32, 32)]
/// [Use&lt;BasicBlock&gt;(64), Use&lt;BasicBlock&gt;(128, 2)]
/// [AdaptiveAvgPool(1), Flatten, Linear(10)]
/// public partial class SmallNet;
/// </code>
/// </example>
public sealed class BlockAttribute : DeclarationAttribute
{
    /// <summary>Marks a part of networks and gives its input.</summary>
    /// <param name="dims">
    /// The shape of the input, batch dimension left out: <c>(64, 56, 56)</c> is (N, 64, 56, 56). Each is positive, or
    /// <see cref="Dim.Any"/> where the size is known only at run time.
    /// </param>
    public BlockAttribute(params int[] dims)
        : base([.. dims])
    {
    }

    /// <summary>The same, with dims that may be expressions over hyperparameters.</summary>
    /// <inheritdoc cref="BlockAttribute(int[])"/>
    public BlockAttribute(params object[] dims)
        : base(dims)
    {
    }

    /// <summary>Marks a part of networks whose inputs come from <c>[Input]</c>.</summary>
    public BlockAttribute()
        : base([])
    {
    }
}
