namespace NetDsl.Proof.Checking;

/// <summary>
/// The errors that are about the declaration and not about the layers: the same layers stacked by hand may run. Every other error is of
/// layers that throw, or whose output is constant.
/// </summary>
internal static class OfTheDeclaration
{
    private static readonly (string Id, string? Kind, string? Marked, string Reason)[] Errors =
    [
        ("NDSL007", null, null, "Names are keys and fields; layers stacked by hand need none."),
        ("NDSL009", null, null, "No tap has the name."),
        ("NDSL010", null, null, "A class that cannot be used."),
        ("NDSL011", null, null, "Two taps have the name."),
        ("NDSL014", null, null, "The used class has other parameters."),
        ("NDSL106", null, null, "A size is known when the layers run, and is needed when they are made."),
        ("NDSL006", null, "Shared", "No layer above has the name, or it is another one."),
        ("NDSL006", null, "TiedTo", "No layer above has the name, or its weight has another shape."),
        ("NDSL006", "MaxUnpool", null, "No pooling above has the name, or one place may have several values."),
        ("NDSL006", "Init", null, "The layer above has no such weights, or the scheme no such setting."),
        ("NDSL006", "Output", null, "A name that C# forbids, or that another output has."),
        ("NDSL006", null, "Eps", "PyTorch's batch_norm refuses 0, with which equal values give NaN."),
        ("NDSL006", null, "Momentum", "Running statistics are averages: outside 0 to 1 they run away."),
        ("NDSL006", "Hardshrink", null, "Below 0 it is the identity, where softshrink throws."),
        ("NDSL006", "LPPool", null, "With a power of 0 or less it is no norm: where a value is 0 it is infinite."),
        ("NDSL006", "Embedding", "MaxNorm", "No vector is as short as that."),
        ("NDSL006", "Embedding", "NormType", "No norm has that order."),
        ("NDSL006", "EmbeddingBag", "MaxNorm", "No vector is as short as that."),
        ("NDSL006", "EmbeddingBag", "NormType", "No norm has that order."),
        ("NDSL006", "Add", "Projection", "A projection is of one tap."),
        ("NDSL006", "Embedding", "Sparse", "libtorch's backward throws with ScaleGradByFreq; the reference's gradients are dense."),
        ("NDSL006", "EmbeddingBag", "Sparse", "libtorch's backward throws with ScaleGradByFreq; the reference's gradients are dense."),
        ("NDSL101", "Embedding", null, "Tokens are the network's input itself: what a layer gives are numbers."),
        ("NDSL006", null, "If", "A condition over no hyperparameter, or of a layer that changes the shape."),
        ("NDSL006", "Use", "Repeat", "Each repetition changes the shape: only one number may fit the layers below."),
        ("NDSL006", null, "Inplace", "The value is the caller's, or is still read."),
        ("NDSL101", "Use", null, "A network says what it takes, whether its layers need that or not."),
        ("NDSL006", "Add", "Add(Value", "A projection is of one tap, and there is none."),
        ("NDSL006", "Squeeze", null, "An axis vanishes where it has size 1: that must be known."),
        ("NDSL006", null, "Std", "The stacked layer has the network's weights, and draws none."),
        ("NDSL006", null, "DimFeedforward", "Without features between them, the second Linear gives its bias alone."),
        ("NDSL101", "LocalResponseNorm", null, "PyTorch's takes more axes than a volume has, where the language has no name for them."),
        ("NDSL101", "GroupNorm", null, "PyTorch's takes more axes than a volume has, where the language has no name for them."),
        ("NDSL101", "Permute", null, "Numbers (N) have no axis to move."),
        ("NDSL212", "RMSNorm", null, "The output is the input's sign: no gradient passes."),
    ];

    /// <summary>Why the stacked layers may run; null where they may not.</summary>
    public static string? Reason(Error error) => error.Message.Contains("looks them up", StringComparison.Ordinal)
        ? "Tokens are whole numbers, which some functions take."
        : Listed(error);

    private static string? Listed(Error error) => Errors
        .Where(item => item.Id == error.Id && (item.Kind is null || item.Kind == error.Kind) &&
            (item.Marked is null || error.Marked.StartsWith(item.Marked, StringComparison.Ordinal)))
        .Select(item => item.Reason)
        .FirstOrDefault();
}
