using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace NetDsl.Serialization;

/// <summary>Converts elements from one type to another as PyTorch's <c>copy_</c> does.</summary>
internal static class ElementConversion
{
    private const int Block = 1024;

    /// <summary>Converts elements.</summary>
    /// <param name="source">The elements.</param>
    /// <param name="from">Their type.</param>
    /// <param name="target">Where the converted elements go.</param>
    /// <param name="to">The type to convert to, without <see cref="ElementType.Obstacle"/>.</param>
    /// <remarks>
    /// To 16 bits, numbers are rounded by way of float32, to the nearest and half to even. To integers, numbers lose their fraction, and
    /// integers their highest bits.
    /// </remarks>
    public static void Convert(ReadOnlySpan<byte> source, ElementType from, Span<byte> target, ElementType to)
    {
        if (from == to)
        {
            source.CopyTo(target);
            return;
        }

        Span<double> numbers = stackalloc double[Block];
        Span<long> integers = stackalloc long[Block];
        while (!source.IsEmpty)
        {
            var count = Math.Min(Block, source.Length / from.Size);
            var read = source[..(count * from.Size)];
            var written = target[..(count * to.Size)];
            if (from.Kind == ElementKind.Floating)
            {
                ReadNumbers(read, from, numbers);
                if (to.Kind == ElementKind.Floating)
                {
                    WriteNumbers(numbers[..count], written, to);
                }
                else
                {
                    // A half is true, and no zero.
                    Map(numbers[..count], integers, value => to == ElementType.Bool && value != 0 ? 1 : long.CreateSaturating(value));
                    WriteIntegers(integers[..count], written, to);
                }
            }
            else
            {
                ReadIntegers(read, from, integers);
                WriteIntegers(integers[..count], written, to);
            }

            source = source[read.Length..];
            target = target[written.Length..];
        }
    }

    private static void ReadNumbers(ReadOnlySpan<byte> source, ElementType type, Span<double> numbers)
    {
        switch (type.Scalar)
        {
            case ScalarType.Float64:
                MemoryMarshal.Cast<byte, double>(source).CopyTo(numbers);
                break;
            case ScalarType.Float32:
                Map(MemoryMarshal.Cast<byte, float>(source), numbers, value => value);
                break;
            case ScalarType.Float16:
                Map(MemoryMarshal.Cast<byte, Half>(source), numbers, value => (double)value);
                break;
            default:
                Map(MemoryMarshal.Cast<byte, ushort>(source), numbers, bits => BitConverter.UInt32BitsToSingle((uint)bits << 16));
                break;
        }
    }

    private static void WriteNumbers(ReadOnlySpan<double> numbers, Span<byte> target, ElementType type)
    {
        switch (type.Scalar)
        {
            case ScalarType.Float64:
                numbers.CopyTo(MemoryMarshal.Cast<byte, double>(target));
                break;
            case ScalarType.Float32:
                Map(numbers, MemoryMarshal.Cast<byte, float>(target), value => (float)value);
                break;
            case ScalarType.Float16:
                Map(numbers, MemoryMarshal.Cast<byte, Half>(target), value => (Half)(float)value);
                break;
            default:
                Map(numbers, MemoryMarshal.Cast<byte, ushort>(target), value => BFloat16((float)value));
                break;
        }
    }

    private static void ReadIntegers(ReadOnlySpan<byte> source, ElementType type, Span<long> integers)
    {
        switch (type.Name)
        {
            case "int64" or "uint64":
                MemoryMarshal.Cast<byte, long>(source).CopyTo(integers);
                break;
            case "int32":
                Map(MemoryMarshal.Cast<byte, int>(source), integers, value => value);
                break;
            case "uint32":
                Map(MemoryMarshal.Cast<byte, uint>(source), integers, value => value);
                break;
            case "int16":
                Map(MemoryMarshal.Cast<byte, short>(source), integers, value => value);
                break;
            case "uint16":
                Map(MemoryMarshal.Cast<byte, ushort>(source), integers, value => value);
                break;
            case "int8":
                Map(MemoryMarshal.Cast<byte, sbyte>(source), integers, value => value);
                break;
            default:
                Map(source, integers, value => value);
                break;
        }
    }

    private static void WriteIntegers(ReadOnlySpan<long> integers, Span<byte> target, ElementType type)
    {
        switch (type.Size)
        {
            case 8:
                integers.CopyTo(MemoryMarshal.Cast<byte, long>(target));
                break;
            case 4:
                Map(integers, MemoryMarshal.Cast<byte, int>(target), value => (int)value);
                break;
            case 2:
                Map(integers, MemoryMarshal.Cast<byte, short>(target), value => (short)value);
                break;
            default:
                Map(integers, target, value => type == ElementType.Bool && value != 0 ? (byte)1 : (byte)value);
                break;
        }
    }

    private static ushort BFloat16(float value)
    {
        var bits = BitConverter.SingleToUInt32Bits(value);
        return (ushort)(float.IsNaN(value) ? 0x7fc0 : (bits + 0x7fff + ((bits >> 16) & 1)) >> 16);
    }

    private static void Map<TFrom, TTo>(ReadOnlySpan<TFrom> from, Span<TTo> to, Func<TFrom, TTo> convert)
    {
        for (var i = 0; i < from.Length; i++)
        {
            to[i] = convert(from[i]);
        }
    }
}
