using TorchSharp;

namespace Digits;

/// <summary>Turns digits into batches of tensors.</summary>
public static class Batches
{
    // Mean and standard deviation of MNIST's training pixels.
    private const float Mean = 0.1307f;
    private const float Deviation = 0.3081f;

    private static readonly float[] Levels = [.. Enumerable.Range(0, 256).Select(pixel => (pixel / 255f - Mean) / Deviation)];

    /// <summary>All digits once: images (N, 1, 28, 28) and labels (N).</summary>
    /// <param name="set">The digits.</param>
    /// <param name="size">Digits a batch; the last may have less, but never one: batch normalisation cannot train on it.</param>
    /// <param name="shuffle">What mixes them, or null for their own order.</param>
    /// <param name="device">Where the tensors are, or null for the CPU.</param>
    public static IEnumerable<(torch.Tensor Images, torch.Tensor Labels)> Of(
        DigitSet set, int size, Random? shuffle = null, torch.Device? device = null)
    {
        var order = Enumerable.Range(0, set.Count).ToArray();
        shuffle?.Shuffle(order);
        foreach (var batch in order.Chunk(size).Where(batch => shuffle is null || batch.Length > 1))
        {
            yield return (Images(set, batch, device), torch.tensor(Array.ConvertAll(batch, i => (long)set.Labels[i]), device: device));
        }
    }

    private static torch.Tensor Images(DigitSet set, int[] batch, torch.Device? device)
    {
        var values = new float[batch.Length * DigitSet.Area];
        for (var i = 0; i < batch.Length; i++)
        {
            var pixels = set.Pixels.AsSpan(batch[i] * DigitSet.Area, DigitSet.Area);
            var target = values.AsSpan(i * DigitSet.Area, DigitSet.Area);
            for (var p = 0; p < pixels.Length; p++)
            {
                target[p] = Levels[pixels[p]];
            }
        }

        return torch.tensor(values, [batch.Length, 1, DigitSet.Side, DigitSet.Side], device: device);
    }
}
