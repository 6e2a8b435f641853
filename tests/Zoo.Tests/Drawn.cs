using System.Text;
using static TorchSharp.torch;

namespace Zoo.Tests;

/// <summary>Numbers that are a hash of a name and a place, the same here and in Torch/drawing.py: what need not be stored.</summary>
/// <param name="name">The name.</param>
internal readonly struct Drawn(string name)
{
    // The largest tensors have a hundred million numbers: not all of them are there in float64 at once.
    private const int Piece = 1 << 20;

    private readonly uint _seed =
        Encoding.UTF8.GetBytes(name).Aggregate(2166136261u, (hash, letter) => unchecked((hash ^ letter) * 16777619u));

    /// <summary>A number from -1 to 1: Murmur3's last step over the place and the name's FNV-1a hash.</summary>
    public double this[int place]
    {
        get
        {
            var x = unchecked((uint)place * 0x9E3779B9u) ^ _seed;
            x = unchecked((x ^ (x >> 16)) * 0x85EBCA6Bu);
            x = unchecked((x ^ (x >> 13)) * 0xC2B2AE35u);
            x ^= x >> 16;
            return ((x >> 8) / (double)(1 << 23)) - 1;
        }
    }

    /// <summary>A tensor of them.</summary>
    public static Tensor Values(string name, params long[] shape) => Values(name, shape, number => number);

    /// <summary>Tokens from 0 to count − 1.</summary>
    public static Tensor Tokens(string name, int count, params long[] shape) =>
        ((Values(name, shape).to(ScalarType.Float64) + 1) * (count / 2)).to(ScalarType.Int64);

    /// <summary>
    /// Sets a network's weights, scaled by their fan-in, or near one or zero, and its running statistics; not what [Normalize] has.
    /// </summary>
    public static void Weights(nn.Module network)
    {
        using var frozen = no_grad();
        foreach (var (key, value) in network.state_dict().Where(item => IsDrawn(item.Key, item.Value)))
        {
            using var drawn = Values(key, value.shape, Scale(key, value.shape));
            value.copy_(drawn);
        }
    }

    /// <summary>A tensor by two numbers: its norm, and its product with the vector that is drawn by the name.</summary>
    public static double[] Digest(string name, Tensor tensor)
    {
        using var scope = NewDisposeScope();
        var drawn = new Drawn(name);
        double squares = 0, product = 0;
        var place = 0;
        foreach (var piece in tensor.detach().flatten().split(Piece))
        {
            foreach (var number in piece.to(ScalarType.Float64).data<double>().ToArray())
            {
                squares += number * number;
                product += number * drawn[place++];
            }
        }

        return [Math.Sqrt(squares), product];
    }

    private static bool IsDrawn(string key, Tensor value) =>
        value.is_floating_point() && !key.StartsWith("normalize", StringComparison.Ordinal);

    private static Func<double, double> Scale(string key, long[] shape)
    {
        if (key.EndsWith("running_var", StringComparison.Ordinal))
        {
            return number => 1 + (number / 2);
        }

        if (shape.Length == 1)
        {
            return key.EndsWith("weight", StringComparison.Ordinal) ? number => 1 + (number / 10) : number => number / 10;
        }

        var scale = Math.Sqrt(3.0 / Length(shape[1..]));
        return number => number * scale;
    }

    private static Tensor Values(string name, long[] shape, Func<double, double> scale)
    {
        var drawn = new Drawn(name);
        var numbers = new float[Length(shape)];
        for (var place = 0; place < numbers.Length; place++)
        {
            numbers[place] = (float)scale(drawn[place]);
        }

        return tensor(numbers, shape);
    }

    private static long Length(long[] shape) => shape.Aggregate(1L, (product, size) => product * size);
}
