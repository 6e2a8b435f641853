using static TorchSharp.torch;

namespace Zoo;

/// <summary>What numbers an input has.</summary>
/// <param name="Kind">Real numbers, tokens or a mask.</param>
/// <param name="Count">How many tokens there are; 0 for others.</param>
public sealed record Numbers(NumberKind Kind, int Count = 0)
{
    /// <summary>Real numbers.</summary>
    public static Numbers Real { get; } = new(NumberKind.Real);

    /// <summary>A mask that is true at the last steps: none of the first sample, three more of each behind it, never all.</summary>
    public static Numbers Padding { get; } = new(NumberKind.Padding);

    /// <summary>Whole numbers from 0 to count − 1.</summary>
    public static Numbers Tokens(int count) => new(NumberKind.Tokens, count);

    /// <summary>A random input.</summary>
    public Tensor Draw(long[] shape) => Kind switch
    {
        NumberKind.Tokens => randint(0, Count, shape, ScalarType.Int64),
        NumberKind.Padding => Mask(shape),
        _ => randn(shape),
    };

    /// <summary>The mask of so many samples and steps.</summary>
    public static Tensor Mask(long[] shape)
    {
        using var scope = NewDisposeScope();
        var padded = (arange(shape[0]).unsqueeze(1) * 3).clamp(0, shape[1] - 1);
        return arange(shape[1]).ge(shape[1] - padded).MoveToOuterDisposeScope();
    }
}

/// <summary>A kind of numbers.</summary>
public enum NumberKind
{
    /// <summary>Real ones.</summary>
    Real,

    /// <summary>Whole ones, which an embedding looks up.</summary>
    Tokens,

    /// <summary>Truth values, true at the padding.</summary>
    Padding,
}
