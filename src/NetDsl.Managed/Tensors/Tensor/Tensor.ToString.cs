using System.Globalization;
using NetDsl.Managed.Operations;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Shape, element type and device.</summary>
        public override string ToString() => TensorText.Metadata(this);

        /// <summary>The elements in the default style where <paramref name="disamb"/>, shape, type and device alone otherwise.</summary>
        public string ToString(
            bool disamb, string? fltFormat = null, int? width = null, CultureInfo? cultureInfo = null, string? newLine = null) =>
            disamb ? ToString(TensorStringStyle.Default, fltFormat, width, cultureInfo, newLine) : ToString();

        /// <summary>The tensor as text in a style; what is left out follows <c>torch.set_printoptions</c>.</summary>
        /// <param name="style">How to write it.</param>
        /// <param name="fltFormat">The format of floating-point numbers.</param>
        /// <param name="width">The longest line.</param>
        /// <param name="cultureInfo">How numbers are written; the current culture where left out.</param>
        /// <param name="newLine">What ends a line.</param>
        public string ToString(
            TensorStringStyle style, string? fltFormat = null, int? width = null, CultureInfo? cultureInfo = null,
            string? newLine = null) =>
            TensorText.Write(this, style, fltFormat, width, cultureInfo, newLine);
    }
}
