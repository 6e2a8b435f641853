using TorchSharp;

namespace NetDsl.Examples;

/// <summary>Turns images into batches of tensors, which another thread prepares while the last ones are used.</summary>
public static class Batches
{
    /// <summary>All images once: (N, C, H, W) and the classes (N).</summary>
    /// <param name="set">The images.</param>
    /// <param name="size">Images a batch; the last may have less.</param>
    /// <param name="device">Where the tensors are, or null for the CPU.</param>
    public static IEnumerable<(torch.Tensor Images, torch.Tensor Labels)> InOrder(ImageSet set, int size, torch.Device? device = null) =>
        Tensors(set, [.. Enumerable.Range(0, set.Count).Chunk(size)], size, device);

    /// <summary>All images once, mixed; without a last batch of one, on which batch normalisation cannot train.</summary>
    /// <param name="set">The images.</param>
    /// <param name="size">Images a batch, at least 2.</param>
    /// <param name="shuffle">What mixes them.</param>
    /// <param name="skip">How many batches to leave out at the start.</param>
    /// <param name="device">Where the tensors are, or null for the CPU.</param>
    public static IEnumerable<(torch.Tensor Images, torch.Tensor Labels)> Shuffled(
        ImageSet set, int size, Random shuffle, int skip = 0, torch.Device? device = null)
    {
        var order = Enumerable.Range(0, set.Count).ToArray();
        shuffle.Shuffle(order);
        return Tensors(set, [.. order.Chunk(size).Skip(skip).Where(batch => batch.Length > 1)], size, device);
    }

    private static IEnumerable<(torch.Tensor Images, torch.Tensor Labels)> Tensors(
        ImageSet set, int[][] batches, int size, torch.Device? device)
    {
        var most = Math.Min(size, set.Count);
        float[] levels = [.. Enumerable.Range(0, 256).Select(pixel => (pixel / 255f - set.Mean) / set.Deviation)];
        var prepared = Ahead.Of(batches.Length, () => new float[most * set.Area], (i, values) => Fill(values, set, batches[i], levels));
        foreach (var (batch, values) in batches.Zip(prepared))
        {
            var pixels = values.AsMemory(0, batch.Length * set.Area);
            yield return (
                torch.tensor(pixels, [batch.Length, set.Channels, set.Side, set.Side], device: device),
                torch.tensor(Array.ConvertAll(batch, i => (long)set.Labels[i]), device: device));
        }
    }

    internal static void Fill(float[] values, ImageSet set, int[] batch, float[] levels)
    {
        for (var i = 0; i < batch.Length; i++)
        {
            var pixels = set.Pixels.AsSpan(batch[i] * set.Area, set.Area);
            var target = values.AsSpan(i * set.Area, set.Area);
            for (var p = 0; p < pixels.Length; p++)
            {
                target[p] = levels[pixels[p]];
            }
        }
    }
}
