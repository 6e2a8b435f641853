namespace TorchSharp;

/// <summary>How much padding a convolution takes, where it is not given in numbers.</summary>
public enum Padding
{
    /// <summary>None: every window lies inside the input.</summary>
    Valid = 0,

    /// <summary>As much as makes the output as large as the input; needs stride 1.</summary>
    Same = 1,
}
