using System.ComponentModel;
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
    private const string Ellipsis = "...";

    private readonly Tensor _tensor;
    private readonly long[] _sizes;
    private readonly Func<int, string> _number;
    private readonly int _width;
    private readonly string _newLine;

    private TensorText(Tensor tensor, string? format, int? width, CultureInfo? culture, string? newLine)
    {
        _tensor = tensor;
        _sizes = tensor.Impl.Sizes;
        _number = Numbers(tensor, format ?? PrintOptions.FloatFormat, culture ?? CultureInfo.CurrentCulture);
        _width = width ?? PrintOptions.LineWidth;
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
        using var whole = tensor.contiguous();
        var text = new TensorText(whole, format, width, culture, newLine);
        return style switch
        {
            TensorStringStyle.Julia => text.Julia(),
            TensorStringStyle.Numpy => text.Numpy(),
            TensorStringStyle.CSharp => text.CSharp(),
            _ => throw new InvalidEnumArgumentException($"Unsupported tensor string style: {style}"),
        };
    }

    /// <summary>The text of each element; integers do not lose a digit.</summary>
    private static Func<int, string> Numbers(Tensor tensor, string format, CultureInfo culture)
    {
        var values = tensor.Impl;
        return values.DType switch
        {
            ScalarType.Bool => i => (values.Span<byte>()[i] != 0).ToString(culture),
            ScalarType.Float32 => i => values.Span<float>()[i].ToString(format, culture),
            ScalarType.Float64 => i => values.Span<double>()[i].ToString(format, culture),
            ScalarType.Int64 => Integers<long>(),
            ScalarType.Int32 => Integers<int>(),
            ScalarType.Int16 => Integers<short>(),
            ScalarType.Int8 => Integers<sbyte>(),
            ScalarType.Byte => Integers<byte>(),
            _ => throw DTypes.Unsupported(values.DType),
        };

        Func<int, string> Integers<T>()
            where T : unmanaged, IFormattable => i => values.Span<T>()[i].ToString(null, CultureInfo.CurrentCulture);
    }

    private string Julia()
    {
        var text = new StringBuilder(Metadata(_tensor));
        if (_sizes.Length == 0)
        {
            return text.Append(", value = ").Append(_number(0)).ToString();
        }
        var (rows, columns) = (_sizes.Length == 1 ? 1 : (int)_sizes[^2], (int)_sizes[^1]);
        if (_sizes.Length <= 2)
        {
            return Matrix(text.Append(_newLine), 0, rows, columns).ToString();
        }
        var slices = Shapes.Count(_sizes.AsSpan(..^2));
        for (var slice = 0; slice < slices; slice++)
        {
            text.Append(_newLine).Append('[').AppendJoin(',', Position(slice)).Append(",..,..] =").Append(_newLine);
            Matrix(text, slice * rows * columns, rows, columns);
        }
        return text.ToString();
    }

    /// <summary>Columns of equal width, as many as the line width has room for in each row.</summary>
    private StringBuilder Matrix(StringBuilder text, int start, int rows, int columns)
    {
        var cells = Enumerable.Range(0, rows).Select(row => Row(start + row * columns, columns)).ToArray();
        var shown = cells.Select(row => row.Count).DefaultIfEmpty(0).Min();
        var widths = Enumerable.Range(0, shown).Select(column => cells.Max(row => row[column].Length)).ToArray();
        foreach (var row in cells)
        {
            foreach (var (cell, width) in row.Zip(widths))
            {
                text.Append(' ').Append(cell.PadLeft(width));
            }
            text.Append(shown < columns ? $" {Ellipsis}" : "").Append(_newLine);
        }
        return text;
    }

    /// <summary>The first elements of a row, as long as they and an ellipsis fit the line.</summary>
    private List<string> Row(int start, int columns)
    {
        var cells = new List<string>();
        var left = _width - Ellipsis.Length - 1;
        for (var column = 0; column < columns && _number(start + column) is var cell && cell.Length <= left; column++)
        {
            cells.Add(cell);
            left -= cell.Length + 1;
        }
        return cells;
    }

    private string Numpy()
    {
        if (_sizes.Length == 0)
        {
            return _number(0);
        }
        var text = new StringBuilder();
        Nested(text, 0, 0, "[]", suffix: "", depth => string.Concat(Enumerable.Repeat(_newLine, _sizes.Length - depth - 1)));
        return text.ToString();
    }

    private string CSharp()
    {
        var text = new StringBuilder(Metadata(_tensor)).Append(", value = ");
        if (_sizes.Length == 0)
        {
            return text.Append(_number(0)).ToString();
        }
        var (type, suffix) = _tensor.dtype switch
        {
            ScalarType.Float32 => ("float", "f"),
            ScalarType.Float64 => ("double", ""),
            ScalarType.Int64 => ("long", "L"),
            ScalarType.Int32 => ("int", ""),
            ScalarType.Int16 => ("short", ""),
            ScalarType.Int8 => ("sbyte", ""),
            ScalarType.Byte => ("byte", ""),
            _ => ("bool", ""),
        };
        var line = _sizes.Length > 1 ? _newLine : "";
        text.Append(line).Append($"{type} [{new string(',', _sizes.Length - 1)}] ");
        var start = text.Length;
        Nested(text, 0, 0, "{}", suffix, _ => $",{_newLine}");
        if (_sizes.Length > 1)
        {
            text.Insert(start + 1, $"{line} ").Insert(text.Length - 1, line);
        }
        return text.ToString();
    }

    /// <summary>Brackets in brackets; of long dimensions only the ends are shown.</summary>
    /// <param name="text">Receives them.</param>
    /// <param name="dim">The dimension whose brackets these are.</param>
    /// <param name="start">The first element in them.</param>
    /// <param name="brackets">The opening and the closing bracket.</param>
    /// <param name="suffix">What follows each number.</param>
    /// <param name="between">What is between the parts of a dimension, given what it is; the last dimension has commas.</param>
    private void Nested(StringBuilder text, int dim, int start, string brackets, string suffix, Func<int, string> between)
    {
        var isLast = dim == _sizes.Length - 1;
        var size = (int)_sizes[dim];
        var most = isLast ? PrintOptions.MaxColumns : PrintOptions.MaxRows;
        var (leading, trailing) = (Math.Max(1, most - most / 2), Math.Max(1, most / 2));
        var step = (int)Shapes.Count(_sizes.AsSpan(dim + 1));

        text.Append(brackets[0]);
        for (var i = 0; i < size; i++)
        {
            if (i > 0 && !isLast)
            {
                text.Append(' ', dim + 1);
            }
            if (isLast)
            {
                text.Append(_number(start + i)).Append(suffix);
            }
            else
            {
                Nested(text, dim + 1, start + i * step, brackets, suffix, between);
            }
            if (i < size - 1)
            {
                text.Append(isLast ? ", " : between(dim));
            }
            if (size > most && i == leading - 1)
            {
                text.Append(isLast ? $"{Ellipsis} " : $"{new string(' ', dim)} {Ellipsis}{between(dim).TrimStart(',')}");
                i = size - trailing - 1;
            }
        }
        text.Append(brackets[1]);
    }

    private long[] Position(long slice)
    {
        var position = new long[_sizes.Length - 2];
        for (var d = position.Length - 1; d >= 0; slice /= _sizes[d--])
        {
            position[d] = slice % _sizes[d];
        }
        return position;
    }
}
