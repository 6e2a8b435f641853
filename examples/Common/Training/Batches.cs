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
        Tensors(set, Enumerable.Range(0, set.Count).Chunk(size), device);

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
        return Tensors(set, order.Chunk(size).Skip(skip).Where(batch => batch.Length > 1), device);
    }

    private static IEnumerable<(torch.Tensor Images, torch.Tensor Labels)> Tensors(
        ImageSet set, IEnumerable<int[]> batches, torch.Device? device)
    {
        float[] levels = [.. Enumerable.Range(0, 256).Select(pixel => (pixel / 255f - set.Mean) / set.Deviation)];
        var prepared = batches.Select(batch => (Values: Values(set, batch, levels), Labels: Array.ConvertAll(batch, i => (long)set.Labels[i])));
        foreach (var (values, labels) in Ahead.Of(prepared))
        {
            yield return (
                torch.tensor(values, [labels.Length, set.Channels, set.Side, set.Side], device: device),
                torch.tensor(labels, device: device));
        }
    }

    private static float[] Values(ImageSet set, int[] batch, float[] levels)
    {
        var values = new float[batch.Length * set.Area];
        for (var i = 0; i < batch.Length; i++)
        {
            var pixels = set.Pixels.AsSpan(batch[i] * set.Area, set.Area);
            var target = values.AsSpan(i * set.Area, set.Area);
            for (var p = 0; p < pixels.Length; p++)
            {
                target[p] = levels[pixels[p]];
            }
        }

        return values;
    }
}
