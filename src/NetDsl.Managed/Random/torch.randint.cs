using NetDsl.Managed.Operations;
using NetDsl.Managed.Random;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>
    /// A tensor of whole numbers from [low, high), int64 unless said.
    /// See https://pytorch.org/docs/stable/generated/torch.randint.html.
    /// </summary>
    public static Tensor randint(
        long low, long high, long[] size,
        ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null)
        => Whole(low, high, size, dtype, device, generator, names).requires_grad_(requires_grad);

    /// <inheritdoc cref="randint(long, long, long[], ScalarType?, Device?, bool, Generator, string[])"/>
    public static Tensor randint(
        long high, long[] size,
        ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null)
        => Whole(0, high, size, dtype, device, generator, names).requires_grad_(requires_grad);

    /// <inheritdoc cref="randint(long, long, long[], ScalarType?, Device?, bool, Generator, string[])"/>
    public static Tensor randint(
        long low, long high, Size size,
        ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null)
        => Whole(low, high, size.Shape, dtype, device, generator, names).requires_grad_(requires_grad);

    /// <inheritdoc cref="randint(long, long, long[], ScalarType?, Device?, bool, Generator, string[])"/>
    public static Tensor randint(
        long high, Size size,
        ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null)
        => Whole(0, high, size.Shape, dtype, device, generator, names).requires_grad_(requires_grad);

    /// <inheritdoc cref="randint(long, long, long[], ScalarType?, Device?, bool, Generator, string[])"/>
    public static Tensor randint(
        int low, int high, int[] size,
        ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null)
        => Whole(low, high, Array.ConvertAll(size, s => (long)s), dtype, device, generator, names).requires_grad_(requires_grad);

    /// <inheritdoc cref="randint(long, long, long[], ScalarType?, Device?, bool, Generator, string[])"/>
    public static Tensor randint(
        int high, int[] size,
        ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null)
        => Whole(0, high, Array.ConvertAll(size, s => (long)s), dtype, device, generator, names).requires_grad_(requires_grad);

    /// <summary>A tensor of another one's shape with whole numbers from [low, high).</summary>
    public static Tensor randint_like(
        Tensor input, long low, long high, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
        => input.randint_like(low, high, dtype, device, requires_grad);

    /// <summary>True or false.</summary>
    public static bool randint_bool(Generator? generator = null) => randint_long(0, 2, generator) != 0;

    /// <summary>One whole number from [0, high).</summary>
    public static int randint_int(int high, Generator? generator = null) => randint_int(0, high, generator);

    /// <summary>One whole number from [low, high).</summary>
    public static int randint_int(int low, int high, Generator? generator = null) => (int)randint_long(low, high, generator);

    /// <summary>One whole number from [0, high).</summary>
    public static long randint_long(long high, Generator? generator = null) => randint_long(0, high, generator);

    /// <summary>One whole number from [low, high).</summary>
    public static long randint_long(long low, long high, Generator? generator = null)
    {
        using var one = Whole(low, high, [1], null, null, generator, null);
        return one.item<long>();
    }

    private static Tensor Whole(
        long low, long high, ReadOnlySpan<long> size, ScalarType? dtype, Device? device, Generator? generator, string[]? names)
        => TensorDraws.Integers(Factories.Empty(size, dtype ?? ScalarType.Int64, device, names), low, high, generator);
}
