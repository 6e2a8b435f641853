namespace NetDsl.Serialization;

/// <summary>The checksum of zip archives (CRC-32, polynomial 0xEDB88320), eight bytes at a time.</summary>
internal static class Crc32
{
    private const int Slices = 8;
    private const uint Polynomial = 0xedb88320;

    // Tables[k][b]: the effect of the byte b with k bytes behind it.
    private static readonly uint[][] Tables = MakeTables();

    /// <summary>The checksum of bytes that follow those of another checksum; that of none is 0.</summary>
    public static uint Append(uint checksum, ReadOnlySpan<byte> bytes)
    {
        var crc = ~checksum;
        for (; bytes.Length >= Slices; bytes = bytes[Slices..])
        {
            crc = Tables[7][(byte)(bytes[0] ^ crc)] ^ Tables[6][(byte)(bytes[1] ^ (crc >> 8))]
                ^ Tables[5][(byte)(bytes[2] ^ (crc >> 16))] ^ Tables[4][(byte)(bytes[3] ^ (crc >> 24))]
                ^ Tables[3][bytes[4]] ^ Tables[2][bytes[5]] ^ Tables[1][bytes[6]] ^ Tables[0][bytes[7]];
        }

        foreach (var value in bytes)
        {
            crc = Tables[0][(byte)(value ^ crc)] ^ (crc >> 8);
        }

        return ~crc;
    }

    private static uint[][] MakeTables()
    {
        var tables = new uint[Slices][];
        tables[0] = new uint[256];
        for (var value = 0u; value < 256; value++)
        {
            var crc = value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ Polynomial;
            }

            tables[0][value] = crc;
        }

        for (var slice = 1; slice < Slices; slice++)
        {
            tables[slice] = [.. tables[slice - 1].Select(crc => tables[0][(byte)crc] ^ (crc >> 8))];
        }

        return tables;
    }
}
