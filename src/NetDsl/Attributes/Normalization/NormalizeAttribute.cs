namespace NetDsl;

/// <summary>Subtracts a fixed mean and divides by a fixed standard deviation, so that a network takes its input as it comes.</summary>
/// <remarks>
/// <para>(N, C, …) or (N, F) → the same shape. No parameters; the buffers mean and std are saved with the network.</para>
/// <para><see href="https://pytorch.org/vision/stable/generated/torchvision.transforms.Normalize.html">Normalize</see></para>
/// </remarks>
/// <example>
/// Of ImageNet:
/// <code>[Normalize(new[] { 0.485, 0.456, 0.406 }, new[] { 0.229, 0.224, 0.225 })]</code>
/// </example>
public sealed class NormalizeAttribute : LayerAttribute
{
    /// <summary>The same numbers for all channels.</summary>
    /// <param name="mean">What is subtracted.</param>
    /// <param name="std">What is divided by. Greater than 0.</param>
    public NormalizeAttribute(double mean, double std)
        : this([mean], [std])
    {
    }

    /// <summary>Numbers for each channel.</summary>
    /// <param name="mean">What is subtracted, one number a channel.</param>
    /// <param name="std">What is divided by, one number a channel. Greater than 0.</param>
    public NormalizeAttribute(double[] mean, double[] std)
    {
        Mean = mean;
        Std = std;
    }

    /// <summary>What is subtracted.</summary>
    public double[] Mean { get; }

    /// <summary>What is divided by.</summary>
    public double[] Std { get; }
}
