namespace NetDsl.Managed.Serialization;

/// <summary>Unsigned LEB128: seven bits a byte, lowest first, the high bit says that more follow.</summary>
internal static class Leb128
{
    internal static void Write(BinaryWriter writer, long value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        while (value > 0x7f)
        {
            writer.Write((byte)(value & 0x7f | 0x80));
            value >>= 7;
        }
        writer.Write((byte)value);
    }

    internal static long Read(BinaryReader reader)
    {
        long result = 0;
        for (var shift = 0; shift < 63; shift += 7)
        {
            var part = reader.ReadByte();
            result |= (long)(part & 0x7f) << shift;
            if ((part & 0x80) == 0)
            {
                return result;
            }
        }
        throw new InvalidDataException("A number in the file is longer than 63 bits: this is not a file of weights, or it is damaged.");
    }
}
