using NetDsl.Proof.Language;
using static TorchSharp.torch;

namespace NetDsl.Proof.Stacking;

/// <summary>What a network's inputs are: numbers, or tokens.</summary>
/// <param name="AreTokens">Whether each input is tokens; a further one is not.</param>
/// <param name="Most">The largest token.</param>
internal sealed record Samples(IReadOnlyList<bool> AreTokens, long Most)
{
    /// <summary>The name of inputs that are masks: sample i sees its first i + 1 keys.</summary>
    public const string Mask = "mask";

    /// <summary>The name of inputs that are lengths: sample i has i + 1 steps.</summary>
    public const string Lengths = "lengths";

    /// <summary>The batch.</summary>
    public const long Batch = 3;

    public static Samples Floats { get; } = new([], 0);

    /// <summary>Every choice of inputs that are tokens, of large and of small tables.</summary>
    public static IEnumerable<Samples> OfTokens(int inputs) =>
        from most in new[] { 4L, 2, 0 }
        from choice in Enumerable.Range(1, (1 << Math.Min(inputs, 4)) - 1)
        select new Samples([.. Enumerable.Range(0, inputs).Select(input => (choice >> input & 1) == 1)], most);

    /// <summary>Inputs of a class in float64, the same for the same run.</summary>
    /// <param name="declared">The class.</param>
    /// <param name="hyperparameters">Its hyperparameters.</param>
    /// <param name="run">The sizes that are open differ from run to run, and so do the numbers.</param>
    /// <param name="seed">Other numbers.</param>
    public IReadOnlyList<Tensor> Of(Class declared, IReadOnlyDictionary<string, object> hyperparameters, int run, int seed = 0) =>
    [
        .. declared.Inputs.Select((input, index) =>
        {
            long[] shape = [Batch, .. input.Dims.Select((dim, axis) => Size(dim, hyperparameters, run, axis))];
            using var generator = new Generator((ulong)(1 + index + 10 * run + 100 * seed));
            return input.Name == Mask ? arange(shape[1]).ge(arange(1, Batch + 1).unsqueeze(1))
                : input.Name == Lengths ? arange(1, Batch + 1)
                : index < AreTokens.Count && AreTokens[index]
                ? randint(0, Most + 1, shape, ScalarType.Int64, generator: generator)
                : randn(shape, ScalarType.Float64, generator: generator);
        }),
    ];

    private static long Size(Value dim, IReadOnlyDictionary<string, object> hyperparameters, int run, int axis)
    {
        var size = (long)((Expression)dim).Evaluate(hyperparameters);
        return dim is Whole { Number: -1 } ? new[] { 6, 9, 4 }[run % 3] + axis
            : size is >= 0 and < 200 ? size
            : throw new ArgumentException("The input's size is negative, or too large.");
    }
}
