using static TorchSharp.torch;

namespace NetDsl.Modules;

/// <summary>What the layers of a transformer have in common.</summary>
/// <param name="Features">The features of each step.</param>
/// <param name="Heads">The heads of each attention.</param>
/// <param name="FeedForward">The features between the linear layers.</param>
/// <param name="Dropout">The probability of dropout.</param>
/// <param name="Activation">The activation between the linear layers.</param>
/// <param name="NormFirst">Whether norms come before what is added, and not behind the sums.</param>
internal sealed record TransformerSettings(
    long Features, long Heads, long FeedForward, double Dropout, nn.Activations Activation, bool NormFirst);
