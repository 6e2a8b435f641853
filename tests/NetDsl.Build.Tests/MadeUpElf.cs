using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace NetDsl.Build.Tests;

/// <summary>A dynamic symbol of a made-up library.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">Its index in .gnu.version; 1 is a symbol without a version.</param>
/// <param name="IsUsed">Whether a relocation refers to it.</param>
internal sealed record MadeUpSymbol(string Name, ushort Version, bool IsUsed);

/// <summary>The smallest ELF file with versions of symbols. The strings come last: a file that is cut off anywhere lacks some.</summary>
internal sealed class MadeUpElf
{
    private const int HeaderSize = 64, SectionSize = 64, SymbolSize = 24, RelocationSize = 24, NeedSize = 16;

    private readonly MemoryStream _strings = new();
    private readonly Dictionary<string, int> _flags = [];

    private MadeUpElf()
    {
    }

    public byte[] Bytes { get; private set; } = [];

    /// <summary>Where .gnu.version begins.</summary>
    public int VersionsAt { get; private set; }

    /// <summary>Where a needed version's flags are.</summary>
    public int FlagsOf(string version) => _flags[version];

    /// <summary>A library that needs versions of others, each with its index.</summary>
    public static MadeUpElf Of((string Library, (string Name, ushort Index)[] Versions)[] needs, params MadeUpSymbol[] symbols)
    {
        var elf = new MadeUpElf();
        elf.Write(needs, symbols);
        return elf;
    }

    private void Write((string Library, (string Name, ushort Index)[] Versions)[] needs, MadeUpSymbol[] symbols)
    {
        var used = Enumerable.Range(0, symbols.Length).Where(i => symbols[i].IsUsed).ToArray();
        var symbolsAt = HeaderSize + 6 * SectionSize;
        VersionsAt = symbolsAt + SymbolSize * symbols.Length;
        var needsAt = VersionsAt + 2 * symbols.Length;
        var relocationsAt = needsAt + NeedSize * (needs.Length + needs.Sum(need => need.Versions.Length));
        var stringsAt = relocationsAt + RelocationSize * used.Length;
        Bytes = new byte[stringsAt];

        Header();
        Section(1, type: 11, symbolsAt, SymbolSize * symbols.Length, link: 5);
        Section(2, type: 0x6fffffff, VersionsAt, 2 * symbols.Length, link: 1);
        Section(3, type: 0x6ffffffe, needsAt, relocationsAt - needsAt, link: 5);
        Section(4, type: 4, relocationsAt, RelocationSize * used.Length, link: 1);
        for (var i = 0; i < symbols.Length; i++)
        {
            UInt32(symbolsAt + SymbolSize * i, Text(symbols[i].Name));
            UInt16(VersionsAt + 2 * i, symbols[i].Version);
        }

        for (var i = 0; i < used.Length; i++)
        {
            UInt32(relocationsAt + RelocationSize * i + 12, used[i]);
        }
        Needs(needsAt, needs);
        Section(5, type: 3, stringsAt, (int)_strings.Length, link: 0);
        Bytes = [.. Bytes, .. _strings.ToArray()];
    }

    private void Header()
    {
        ReadOnlySpan<byte> identification = [0x7f, (byte)'E', (byte)'L', (byte)'F', 2, 1, 1];
        identification.CopyTo(Bytes);
        UInt16(16, 3); // a shared object
        UInt16(18, 62); // x86-64
        UInt32(0x28, HeaderSize); // where the sections are
        UInt16(0x3a, SectionSize);
        UInt16(0x3c, 6);
    }

    private void Section(int index, uint type, int offset, int size, int link)
    {
        var at = HeaderSize + SectionSize * index;
        UInt32(at + 4, (int)type);
        UInt32(at + 24, offset);
        UInt32(at + 32, size);
        UInt32(at + 40, link);
    }

    private void Needs(int at, (string Library, (string Name, ushort Index)[] Versions)[] needs)
    {
        for (var n = 0; n < needs.Length; n++)
        {
            var (library, versions) = needs[n];
            var size = NeedSize * (1 + versions.Length);
            UInt16(at, 1);
            UInt16(at + 2, (ushort)versions.Length);
            UInt32(at + 4, Text(library));
            UInt32(at + 8, NeedSize);
            UInt32(at + 12, n < needs.Length - 1 ? size : 0);
            for (var v = 0; v < versions.Length; v++)
            {
                var entry = at + NeedSize * (1 + v);
                _flags[versions[v].Name] = entry + 4;
                UInt16(entry + 6, versions[v].Index);
                UInt32(entry + 8, Text(versions[v].Name));
                UInt32(entry + 12, v < versions.Length - 1 ? NeedSize : 0);
            }

            at += size;
        }
    }

    private int Text(string text)
    {
        var at = (int)_strings.Length;
        _strings.Write(Encoding.ASCII.GetBytes(text + "\0"));
        return at;
    }

    private void UInt16(int at, ushort value) => BinaryPrimitives.WriteUInt16LittleEndian(Bytes.AsSpan(at), value);

    private void UInt32(int at, int value) => BinaryPrimitives.WriteInt32LittleEndian(Bytes.AsSpan(at), value);
}
