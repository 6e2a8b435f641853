namespace NetDsl;

/// <summary>Subtracts a fixed mean and divides by a fixed standard deviation, so that a network takes raw input.</summary>
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
    /// <param name="mean">The mean to subtract.</param>
    /// <param name="std">The standard deviation to divide by. Greater than 0.</param>
    public NormalizeAttribute(double mean, double std)
        : this([mean], [std])
    {
    }

    /// <summary>Numbers for each channel.</summary>
    /// <param name="mean">The mean to subtract, one number for each channel.</param>
    /// <param name="std">The standard deviation to divide by, one number for each channel. Greater than 0.</param>
    public NormalizeAttribute(double[] mean, double[] std)
    {
        Mean = mean;
        Std = std;
    }

    /// <summary>The mean to subtract.</summary>
    public double[] Mean { get; }

    /// <summary>The standard deviation to divide by.</summary>
    public double[] Std { get; }
}
