using System.Text.Json;
using static TorchSharp.torch;

namespace NetDsl.Tests.Modules;

/// <summary>What PyTorch gave, and the numbers that it was given: the scripts in Goldens/ have the same.</summary>
internal static class Golden
{
    /// <summary>The cases of a file.</summary>
    public static Dictionary<string, T> Read<T>(string file) => JsonSerializer.Deserialize<Dictionary<string, T>>(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Goldens", file)))!;

    /// <summary>The numbers of the scripts.</summary>
    /// <param name="size">The shape of the tensor, of float64.</param>
    /// <param name="start">Which of the numbers is its first.</param>
    public static Tensor Numbers(long[] size, int start = 0)
    {
        var count = (int)size.Aggregate(1L, (product, length) => product * length);
        return tensor(
            Enumerable.Range(start, count).Select(i => Math.Sin(1.7 * i) + (i % 7 / 10.0)).ToArray(), size, dtype: ScalarType.Float64);
    }
}
