using NetDsl.Serialization;
using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.Tests.Weights;

/// <summary>Elements convert as the engine's <c>to</c> does, for every pair of types that the engine has.</summary>
public sealed class ConversionTests
{
    private static readonly double[] Numbers =
    [
        0, -0.0, 1, -1, 0.1, -2.5, 1.0 / 3, 65504, 65519.99, 65520, 1e-7, 6e-8, 2.9e-8, 1.00390625, 1.01171875, 3.3895e38, 1e-40, 1e-310,
        double.PositiveInfinity, double.NegativeInfinity, 1.0000000596046448, 100, 127,
    ];

    public static TheoryData<string, string> Pairs
    {
        get
        {
            var pairs = new TheoryData<string, string>();
            foreach (var from in Known)
            {
                foreach (var to in Known.Where(to => from.Obstacle(to) is null))
                {
                    pairs.Add(from.Name, to.Name);
                }
            }

            return pairs;
        }
    }

    private static IEnumerable<ElementType> Known => ElementType.All.Where(type => type is { Kind: not ElementKind.Other, Scalar: not null }
        && (Departures.Departure.IsLibtorch || (type != ElementType.Float16 && type != ElementType.BFloat16)));

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Every_pair_of_types_converts_as_in_PyTorch(string from, string to)
    {
        var (source, target) = (Type(from), Type(to));
        using var scope = NewDisposeScope();
        // What is no integer of the type is undefined there.
        var values = source.Kind == ElementKind.Floating && target.Kind == ElementKind.Floating
            ? torch.tensor(Numbers)
            : torch.tensor(new[] { 0, 1, -0.5, 1.5, 100.99, 3, 7, 99, 0.25 });
        // More than a block.
        var read = values.repeat(200).to(source.Scalar!.Value);
        var expected = read.to(target.Scalar!.Value);
        var converted = new byte[expected.bytes.Length];

        ElementConversion.Convert(read.bytes, source, converted, target);

        Assert.Equal(expected.bytes.ToArray(), converted);
    }

    [Fact]
    public void What_is_no_number_stays_none()
    {
        var bytes = new byte[4];
        ElementConversion.Convert(BitConverter.GetBytes(double.NaN), ElementType.Float64, bytes, ElementType.BFloat16);
        Assert.Equal(0x7fc0, BitConverter.ToUInt16(bytes));
        ElementConversion.Convert(bytes.AsSpan(0, 2), ElementType.BFloat16, bytes, ElementType.Float32);
        Assert.Equal(float.NaN, BitConverter.ToSingle(bytes));
        ElementConversion.Convert(BitConverter.GetBytes(float.NaN), ElementType.Float32, bytes, ElementType.Float16);
        Assert.Equal(Half.NaN, BitConverter.ToHalf(bytes));
        ElementConversion.Convert(BitConverter.GetBytes(Half.PositiveInfinity), ElementType.Float16, bytes, ElementType.Int32);
        Assert.Equal(-1, BitConverter.ToInt32(bytes));
    }

    [Fact]
    public void Integers_of_every_width_keep_their_sign()
    {
        var bytes = new byte[8];
        ElementConversion.Convert(BitConverter.GetBytes((short)-2), ElementType.Int16, bytes, ElementType.Int64);
        Assert.Equal(-2, BitConverter.ToInt64(bytes));
        ElementConversion.Convert(BitConverter.GetBytes((ushort)0xfffe), Type("uint16"), bytes, ElementType.Int64);
        Assert.Equal(0xfffe, BitConverter.ToInt64(bytes));
        ElementConversion.Convert(BitConverter.GetBytes(0xfffffffeu), Type("uint32"), bytes, ElementType.Int64);
        Assert.Equal(0xfffffffe, BitConverter.ToInt64(bytes));
    }

    private static ElementType Type(string name) => ElementType.All.Single(type => type.Name == name);
}
