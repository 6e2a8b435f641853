using System.Text;

namespace NetDsl.Tool.Tests;

/// <summary>The weights that Exports/make_exports.py draws: SplitMix64 of a counter, which starts at the key's CRC.</summary>
internal static class Drawn
{
    public static float[] Weights(string key, IReadOnlyList<long> shape)
    {
        var count = shape.Aggregate(1L, (product, size) => product * size);
        var (scale, offset) = key.EndsWith("running_var", StringComparison.Ordinal) ? (0.25f, 1f)
            : shape.Count > 1 ? ((float)Math.Sqrt(3.0 / (count / shape[0])), 0f)
            : key.EndsWith("weight", StringComparison.Ordinal) ? (0.25f, 1f)
            : (0.25f, 0f);
        var values = new float[count];
        var start = (ulong)Crc32(Encoding.UTF8.GetBytes(key)) << 32;
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = (Uniform(start + (ulong)i) * scale) + offset;
        }

        return values;
    }

    private static float Uniform(ulong counter)
    {
        var z = counter * 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        z ^= z >> 31;
        return ((z >> 40) * (1f / (1 << 23))) - 1;
    }

    private static uint Crc32(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var item in bytes)
        {
            crc ^= item;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
            }
        }

        return ~crc;
    }
}
