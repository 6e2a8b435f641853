using System.Globalization;
using NetDsl.Managed.Operations;
using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>Conversions between tensors and .NET values, and the text of tensors.</summary>
public static partial class TensorExtensionMethods
{
    /// <summary>The size of an element of this type, in bytes.</summary>
    public static int ElementSize(this ScalarType type) => DTypes.Size(type);

    /// <summary>The number of elements of a tensor of this shape.</summary>
    public static long TotalSize(this IEnumerable<long> shape) => Shapes.Count(shape.ToArray());

    /// <summary>The size in each dimension as 32-bit integers.</summary>
    public static ReadOnlySpan<int> IntShape(this Tensor tensor) => Array.ConvertAll(tensor.Impl.Sizes, size => checked((int)size));

    /// <summary>A tensor of the given values and shape; the values are copied.</summary>
    public static Tensor ToTensor<T>(this T[] rawArray, long[] dimensions, bool doCopy = false, bool requires_grad = false)
        where T : unmanaged => Inputs.From<T>(rawArray, dimensions, null, null, requires_grad, null);

    /// <summary>A tensor without dimensions.</summary>
    public static Tensor ToTensor<T>(this T scalar, Device? device = null, bool requires_grad = false) where T : unmanaged =>
        Inputs.From<T>([scalar], [], null, device, requires_grad, null);

    /// <summary>Whether the one element of a tensor is not zero.</summary>
    public static bool ToBoolean(this Tensor value) => value.is_nonzero();

    /// <summary>The one element of a tensor, converted.</summary>
    public static byte ToByte(this Tensor value) => Elements.Single<byte>(value);

    /// <summary>The one element of a tensor, converted.</summary>
    public static sbyte ToSByte(this Tensor value) => Elements.Single<sbyte>(value);

    /// <summary>The one element of a tensor, converted.</summary>
    public static short ToInt16(this Tensor value) => Elements.Single<short>(value);

    /// <summary>The one element of a tensor, converted.</summary>
    public static int ToInt32(this Tensor value) => Elements.Single<int>(value);

    /// <summary>The one element of a tensor, converted.</summary>
    public static long ToInt64(this Tensor value) => Elements.Single<long>(value);

    /// <summary>The one element of a tensor, converted.</summary>
    public static float ToSingle(this Tensor value) => Elements.Single<float>(value);

    /// <summary>The one element of a tensor, converted.</summary>
    public static double ToDouble(this Tensor value) => Elements.Single<double>(value);

    /// <summary>The tensor as text. See <see cref="Tensor.ToString(TensorStringStyle, string?, int?, CultureInfo?, string?)"/>.</summary>
    public static string str(
        this Tensor tensor,
        string? fltFormat = null,
        int? width = null,
        string? newLine = null,
        CultureInfo? cultureInfo = null,
        TensorStringStyle style = TensorStringStyle.Default) => tensor.ToString(style, fltFormat, width, cultureInfo, newLine);

    /// <summary>The tensor as text in Julia's style.</summary>
    public static string jlstr(
        this Tensor tensor, string? fltFormat = null, int? width = null, string? newLine = null, CultureInfo? cultureInfo = null) =>
        tensor.ToString(TensorStringStyle.Julia, fltFormat, width, cultureInfo, newLine);

    /// <summary>The tensor as text in NumPy's style.</summary>
    public static string npstr(
        this Tensor tensor, string? fltFormat = "g5", int? width = 100, string? newLine = null, CultureInfo? cultureInfo = null) =>
        tensor.ToString(TensorStringStyle.Numpy, fltFormat, width, cultureInfo, newLine);

    /// <summary>The tensor as text in C#'s style.</summary>
    public static string cstr(
        this Tensor tensor, string? fltFormat = "g5", int? width = 100, string? newLine = null, CultureInfo? cultureInfo = null) =>
        tensor.ToString(TensorStringStyle.CSharp, fltFormat, width, cultureInfo, newLine);

    /// <summary>Shape, element type and device of the tensor as text.</summary>
    public static string metastr(this Tensor tensor) => tensor.ToString(TensorStringStyle.Metadata);

    /// <summary>Writes the tensor to the console and returns it.</summary>
    public static Tensor print(
        this Tensor t,
        string? fltFormat = "g5",
        int? width = 100,
        string? newLine = null,
        CultureInfo? cultureInfo = null,
        TensorStringStyle style = TensorStringStyle.Default)
    {
        Console.WriteLine(t.ToString(style, fltFormat, width, cultureInfo, newLine));
        return t;
    }
}
