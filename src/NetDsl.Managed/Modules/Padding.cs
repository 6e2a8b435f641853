namespace TorchSharp;

/// <summary>The padding of a convolution by name.</summary>
public enum Padding
{
    /// <summary>None: every window lies inside the input.</summary>
    Valid = 0,

    /// <summary>The output has the input's size; requires stride 1.</summary>
    Same = 1,
}
