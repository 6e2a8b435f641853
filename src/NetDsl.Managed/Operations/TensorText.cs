using System.Globalization;
using System.Text;
using NetDsl.Managed.Storage;
using TorchSharp;
using ScalarType = TorchSharp.torch.ScalarType;
using Tensor = TorchSharp.torch.Tensor;

namespace NetDsl.Managed.Operations;

/// <summary>Writes tensors as text, in TorchSharp's styles.</summary>
internal sealed class TensorText
{
    private readonly Tensor _tensor;
    private readonly double[] _numbers;
    private readonly string _format;
    private readonly CultureInfo _culture;
    private readonly string _newLine;
    private readonly int _width;

    private TensorText(Tensor tensor, string? format, int? width, CultureInfo? culture, string? newLine)
    {
        _tensor = tensor;
        using var wide = new Tensor(Elementwise.As(tensor.Impl, ScalarType.Float64));
        _numbers = wide.data<double>().ToArray();
        _format = format ?? PrintOptions.FloatFormat;
        _width = width ?? PrintOptions.LineWidth;
        _culture = culture ?? CultureInfo.CurrentCulture;
        _newLine = newLine ?? PrintOptions.NewLine;
    }

    internal static string Metadata(Tensor tensor) => tensor.IsInvalid
        ? ""
        : $"[{string.Join("x", tensor.Impl.Sizes)}], type = {tensor.dtype}, device = {tensor.device}";

    internal static string Write(Tensor tensor, TensorStringStyle style, string? format, int? width, CultureInfo? culture, string? newLine)
    {
        style = style == TensorStringStyle.Default ? PrintOptions.Style : style;
        if (style == TensorStringStyle.Metadata)
        {
            return Metadata(tensor);
        }
        var text = new TensorText(tensor, format, width, culture, newLine);
        return style switch
        {
            TensorStringStyle.Julia => text.Julia(),
            TensorStringStyle.Numpy => text.Nested(0, 0, "[", "]", PrintOptions.MaxRows, PrintOptions.MaxColumns),
            TensorStringStyle.CSharp => text.CSharp(),
            _ => throw new ArgumentOutOfRangeException(nameof(style), style, "Unknown style."),
        };
    }

    private long[] Sizes => _tensor.Impl.Sizes;

    private string Julia()
    {
        var text = new StringBuilder(Metadata(_tensor));
        if (Sizes.Length == 0)
        {
            return text.Append(", value = ").Append(Number(0)).ToString();
        }
        text.Append(_newLine);
        if (Sizes.Length == 1)
        {
            return Matrix(text, 0, 1, (int)Sizes[0]).ToString();
        }
        var (rows, columns) = ((int)Sizes[^2], (int)Sizes[^1]);
        var slices = Shapes.Count(Sizes.AsSpan(..^2));
        for (var slice = 0; slice < slices; slice++)
        {
            if (Sizes.Length > 2)
            {
                text.Append('[').Append(string.Join(',', Position(slice))).Append(",..,..] =").Append(_newLine);
            }
            Matrix(text, slice * rows * columns, rows, columns);
            if (slice + 1 < slices)
            {
                text.Append(_newLine);
            }
        }
        return text.ToString();
    }

    /// <summary>Columns of equal width, in as many blocks as the line width asks for.</summary>
    private StringBuilder Matrix(StringBuilder text, int start, int rows, int columns)
    {
        var widths = new int[columns];
        for (var column = 0; column < columns; column++)
        {
            for (var row = 0; row < rows; row++)
            {
                widths[column] = Math.Max(widths[column], Number(start + row * columns + column).Length);
            }
        }
        for (var from = 0; from < columns;)
        {
            var to = from;
            for (var used = 0; to < columns && (to == from || used + widths[to] + 1 <= _width); to++)
            {
                used += widths[to] + 1;
            }
            for (var row = 0; row < rows; row++)
            {
                for (var column = from; column < to; column++)
                {
                    text.Append(' ').Append(Number(start + row * columns + column).PadLeft(widths[column]));
                }
                text.Append(_newLine);
            }
            from = to;
            if (from < columns)
            {
                text.Append(_newLine);
            }
        }
        return text;
    }

    private string CSharp()
    {
        var type = _tensor.dtype switch
        {
            ScalarType.Float32 => "float",
            ScalarType.Float64 => "double",
            ScalarType.Int64 => "long",
            ScalarType.Int32 => "int",
            ScalarType.Int16 => "short",
            ScalarType.Int8 => "sbyte",
            ScalarType.Byte => "byte",
            _ => "bool",
        };
        if (Sizes.Length == 0)
        {
            return $"{Metadata(_tensor)}, value = {Number(0)}";
        }
        return $"{Metadata(_tensor)}, value = {type} [{new string(',', Sizes.Length - 1)}] "
            + Nested(0, 0, "{", "}", int.MaxValue, int.MaxValue, Suffix());
    }

    private string Suffix() => _tensor.dtype == ScalarType.Float32 ? "f" : "";

    /// <summary>Brackets in brackets; of long dimensions only the ends are shown.</summary>
    private string Nested(int dim, int start, string open, string close, int maxRows, int maxColumns, string suffix = "")
    {
        if (Sizes.Length == 0)
        {
            return Number(0);
        }
        var last = dim == Sizes.Length - 1;
        var (size, limit) = ((int)Sizes[dim], last ? maxColumns : maxRows);
        var step = (int)Shapes.Count(Sizes.AsSpan(dim + 1));
        var parts = new List<string>();
        for (var i = 0; i < size; i++)
        {
            if (size > limit && i == limit - limit / 2)
            {
                parts.Add("...");
                i = size - limit / 2;
            }
            if (i < size)
            {
                parts.Add(last ? Number(start + i) + suffix : Nested(dim + 1, start + i * step, open, close, maxRows, maxColumns, suffix));
            }
        }
        var between = last || open == "{" ? ", " : _newLine + new string(' ', dim + 1);
        return open + string.Join(between, parts) + close;
    }

    private string Number(int index) => _tensor.dtype switch
    {
        ScalarType.Bool => _numbers[index] != 0 ? "true" : "false",
        ScalarType.Float32 => ((float)_numbers[index]).ToString(_format, _culture),
        ScalarType.Float64 => _numbers[index].ToString(_format, _culture),
        _ => _numbers[index].ToString("F0", _culture),
    };

    private long[] Position(long slice)
    {
        var position = new long[Sizes.Length - 2];
        for (var d = position.Length - 1; d >= 0; slice /= Sizes[d--])
        {
            position[d] = slice % Sizes[d];
        }
        return position;
    }
}
