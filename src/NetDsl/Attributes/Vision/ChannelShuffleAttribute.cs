namespace NetDsl;

/// <summary>
/// Takes the channels from each group in turn (ShuffleNet, arXiv 1707.01083): <c>ChannelShuffle</c>.
/// </summary>
/// <remarks>
/// <para>(N, C, …) → (N, C, …). No parameters.</para>
/// <para>
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.ChannelShuffle.html">ChannelShuffle</see>
/// </para>
/// </remarks>
/// <example>
/// After a convolution in two groups:
/// <code>[Conv(8, 3, Groups = 2), ChannelShuffle(2)]</code>
/// </example>
public sealed class ChannelShuffleAttribute : LayerAttribute
{
    /// <summary>Channels in another order.</summary>
    /// <param name="groups">How many groups the channels are in. At least 1; it divides them.</param>
    public ChannelShuffleAttribute(int groups) => Groups = groups;

    /// <summary>The same, with a number that may be an expression over hyperparameters.</summary>
    /// <inheritdoc cref="ChannelShuffleAttribute(int)"/>
    public ChannelShuffleAttribute(object groups) => Groups = groups;

    /// <summary>How many groups the channels are in.</summary>
    public object Groups { get; }
}
