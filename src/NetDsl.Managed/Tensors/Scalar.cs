using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>A number of any element type, as an argument of tensor operations.</summary>
/// <remarks>.NET numbers convert implicitly. See https://pytorch.org/cppdocs/notes/tensor_basics.html#scalars.</remarks>
public sealed class Scalar : IDisposable
{
    private readonly double _floating;
    private readonly long _integral;

    internal Scalar(double value, ScalarType type)
    {
        _floating = value;
        _integral = double.IsFinite(value) && Math.Abs(value) < 9e18 ? (long)value : 0;
        Type = type;
    }

    internal Scalar(long value, ScalarType type)
    {
        _floating = value;
        _integral = value;
        Type = type;
    }

    /// <summary>The type of the number: float64 for floating-point numbers, int64 for integers, or bool.</summary>
    public ScalarType Type { get; }

    internal double Double => _floating;

    internal long Int64 => _integral;

    internal bool IsFloat => DTypes.IsFloat(Type);

    internal bool Truth => IsFloat ? _floating != 0 : _integral != 0;

    /// <summary>Does nothing: a managed scalar holds no resources. Present because TorchSharp's does.</summary>
    public void Dispose()
    {
    }

    /// <summary>Converts a .NET number.</summary>
    public static implicit operator Scalar(byte value) => value.ToScalar();

    /// <summary>Converts a .NET number.</summary>
    public static implicit operator Scalar(sbyte value) => value.ToScalar();

    /// <summary>Converts a .NET number.</summary>
    public static implicit operator Scalar(short value) => value.ToScalar();

    /// <summary>Converts a .NET number.</summary>
    public static implicit operator Scalar(int value) => value.ToScalar();

    /// <summary>Converts a .NET number.</summary>
    public static implicit operator Scalar(long value) => value.ToScalar();

    /// <summary>Converts a .NET number.</summary>
    public static implicit operator Scalar(Half value) => value.ToScalar();

    /// <summary>Converts a .NET number.</summary>
    public static implicit operator Scalar(float value) => value.ToScalar();

    /// <summary>Converts a .NET number.</summary>
    public static implicit operator Scalar(double value) => value.ToScalar();

    /// <summary>Converts a .NET truth value.</summary>
    public static implicit operator Scalar(bool value) => value.ToScalar();
}
