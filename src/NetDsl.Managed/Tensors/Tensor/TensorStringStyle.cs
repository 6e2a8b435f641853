namespace TorchSharp;

/// <summary>How a tensor is written as text.</summary>
public enum TensorStringStyle
{
    /// <summary>Shape, element type and device alone.</summary>
    Metadata,

    /// <summary>As Julia does.</summary>
    Julia,

    /// <summary>As NumPy does.</summary>
    Numpy,

    /// <summary>As a C# initializer.</summary>
    CSharp,

    /// <summary>The style <see cref="torch.TensorStringStyle"/> names.</summary>
    Default,
}
