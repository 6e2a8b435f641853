// An MSBuild task as source text: RoslynCodeTaskFactory compiles it where it is used, against .NET Standard 2.0 and as C# 12 or later.
#nullable enable

using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using Microsoft.Build.Framework;

namespace NetDsl.Build;

/// <summary>
/// Writes a copy of a Linux library that also loads where libstdc++ is older than the one it was linked with: docs/engines.md,
/// "Older Linux". Where that cannot be done, the copy is the library as it is.
/// </summary>
public sealed class RelaxLibstdcxx : Microsoft.Build.Utilities.Task
{
    /// <summary>The library, which is only read.</summary>
    [Required]
    public string Source { get; set; } = "";

    /// <summary>Where the copy goes. It appears there whole or not at all, whoever else writes it at the same time.</summary>
    [Required]
    public string Destination { get; set; } = "";

    /// <inheritdoc />
    public override bool Execute()
    {
        try
        {
            var library = File.ReadAllBytes(Source);
            var changes = SymbolVersions.Relax(ref library);
            WriteWhole(Destination, library);
            Log.LogMessage(MessageImportance.Normal, "{0}: {1}", Path.GetFileName(Source), changes);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Log.LogWarning(
                null, "NETDSL0002", null, null, 0, 0, 0, 0,
                "{0} goes into the output as it is, and may not load on an older Linux: {1}", Path.GetFileName(Source), e.Message);
        }

        return true;
    }

    private static void WriteWhole(string path, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var temporary = $"{path}.{Guid.NewGuid():N}";
        try
        {
            File.WriteAllBytes(temporary, content);
            MoveOver(temporary, path);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    // .NET Standard 2.0 has no move that overwrites, and between the question and the move another build may have put its file there.
    private static void MoveOver(string from, string to)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                if (File.Exists(to))
                {
                    File.Replace(from, to, null);
                }
                else
                {
                    File.Move(from, to);
                }
                return;
            }
            catch (IOException) when (attempt < 10)
            {
                Thread.Sleep(20 * attempt);
            }
        }
    }
}

/// <summary>
/// The symbol versions that a library requires of libstdc++ (ELF's .gnu.version_r): makes those optional that GCC 11's lacks.
/// </summary>
public static class SymbolVersions
{
    private const string Library = "libstdc++.so.6";
    private const string Family = "GLIBCXX_3.4.";

    // GCC 11: RHEL 9 has it, with glibc 2.34, which TorchSharp's binding needs in any case.
    private const int Newest = 29;

    private const ushort Weak = 2; // VER_FLG_WEAK: the loader accepts a libstdc++ without this version.

    // Symbols that libstdc++ has had for long under an older version, with the same meaning.
    private static readonly Dictionary<string, string> OlderVersions = new()
    {
        // GCC 12 only added noexcept.
        ["_ZNSt18condition_variable4waitERSt11unique_lockISt5mutexE"] = Family + "11",
    };

    /// <summary>
    /// Makes every version after GLIBCXX_3.4.29 optional of which no symbol is used, or only such that an older version has, too.
    /// </summary>
    /// <param name="library">An ELF file for x86-64, replaced by a changed copy; any other content stays as it is.</param>
    /// <returns>What was done, or why nothing was.</returns>
    public static string Relax(ref byte[] library)
    {
        try
        {
            var copy = (byte[])library.Clone();
            var elf = new Elf(copy);
            var needed = elf.NeededVersions(Library);
            var tooNew = needed.Where(version => IsTooNew(version.Name)).ToList();
            if (tooNew.Count == 0)
            {
                return "left as it is, for it needs nothing of libstdc++ that GCC 11's lacks";
            }

            var changes = string.Join("; ", tooNew.Select(version => Relax(elf, version, needed)));
            library = copy;
            return changes;
        }
        catch (UnexpectedContentException e)
        {
            return $"left as it is: {e.Message}";
        }
    }

    private static bool IsTooNew(string version) =>
        version.StartsWith(Family, StringComparison.Ordinal)
        && int.TryParse(version.Substring(Family.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number > Newest;

    private static string Relax(Elf elf, NeededVersion version, IReadOnlyList<NeededVersion> needed)
    {
        var rebound = new List<(int Symbol, NeededVersion Version)>();
        foreach (var symbol in elf.UsedSymbols(version.Index))
        {
            var name = elf.NameOf(symbol);
            var older = OlderVersions.TryGetValue(name, out var wanted) ? needed.FirstOrDefault(other => other.Name == wanted) : null;
            if (older is null)
            {
                return $"still needs {version.Name}, for {name}";
            }
            rebound.Add((symbol, older));
        }

        foreach (var (symbol, older) in rebound)
        {
            elf.SetVersion(symbol, older.Index);
        }
        elf.SetFlag(version, Weak);
        return $"{version.Name} is optional now";
    }
}

/// <summary>A version that an ELF file requires of a library: its name, its .gnu.version index, and the file offset of its flags.</summary>
internal sealed class NeededVersion(string name, ushort index, long flags)
{
    public string Name { get; } = name;

    public ushort Index { get; } = index;

    public long Flags { get; } = flags;
}

/// <summary>The file is not what this code understands.</summary>
internal sealed class UnexpectedContentException(string message) : Exception(message);

/// <summary>
/// Dynamic symbols and their versions in a shared library: 64-bit, little-endian, x86-64. Every offset is checked before it is used.
/// <see href="https://refspecs.linuxfoundation.org/LSB_5.0.0/LSB-Core-generic/LSB-Core-generic/symversion.html">Symbol versioning</see>
/// </summary>
internal sealed class Elf
{
    private const int HeaderSize = 64, SectionSize = 64, SymbolSize = 24, RelocationSize = 24, NeedSize = 16;
    private const uint StringTable = 3, Relocations = 4, OldRelocations = 9, DynamicSymbols = 11;
    private const uint VersionsNeeded = 0x6ffffffe, VersionsOfSymbols = 0x6fffffff;
    private const ushort SharedObject = 3, X86_64 = 62, IndexMask = 0x7fff;

    private readonly byte[] _bytes;
    private readonly List<Section> _sections;
    private readonly Section _symbols, _names, _needs, _versions;
    private readonly int _symbolsAt;

    public Elf(byte[] bytes)
    {
        _bytes = bytes;
        Expect(
            bytes.Length >= HeaderSize && bytes[0] == 0x7f && bytes[1] == 'E' && bytes[2] == 'L' && bytes[3] == 'F',
            "it is no ELF file");
        Expect(
            bytes[4] == 2 && bytes[5] == 1 && UInt16(16) == SharedObject && UInt16(18) == X86_64,
            "it is no little-endian 64-bit library for x86-64");
        _sections = ReadSections();
        _symbols = Only(DynamicSymbols);
        _needs = Only(VersionsNeeded);
        _versions = Only(VersionsOfSymbols);
        _symbolsAt = _sections.IndexOf(_symbols);
        Expect(
            _symbols.Link < _sections.Count && _needs.Link == _symbols.Link && _versions.Link == _symbolsAt
            && _symbols.Size % SymbolSize == 0 && _versions.Size / 2 == _symbols.Size / SymbolSize,
            "its tables of symbols and versions do not belong together");
        _names = _sections[(int)_symbols.Link];
        Expect(_names.Type == StringTable, "its symbols have no names");
        Expect(
            !_sections.Any(section => section.Type == OldRelocations && section.Link == _symbolsAt),
            "it has relocations of a kind that x86-64 does not use");
    }

    /// <summary>The versions that the file needs of one library.</summary>
    public List<NeededVersion> NeededVersions(string library)
    {
        var found = new List<NeededVersion>();
        var left = _needs.Size / NeedSize; // An entry takes room: a chain with more of them runs in a circle.
        for (long need = 0, step = 1; step != 0; need += step)
        {
            Expect(--left >= 0 && UInt16(_needs.At(need, NeedSize)) == 1, "its list of needed versions is broken");
            var isWanted = Name(UInt32(_needs.At(need + 4, 4))) == library;
            var entry = need + UInt32(_needs.At(need + 8, 4));
            for (int count = UInt16(_needs.At(need + 2, 2)); count > 0; count--)
            {
                Expect(--left >= 0, "its list of needed versions is broken");
                var at = _needs.At(entry, NeedSize);
                if (isWanted)
                {
                    found.Add(new NeededVersion(Name(UInt32(at + 8)), (ushort)(UInt16(at + 6) & IndexMask), at + 4));
                }
                entry += UInt32(at + 12);
            }

            step = UInt32(_needs.At(need + 12, 4));
        }

        Expect(found.Select(version => version.Index).Distinct().Count() == found.Count, "two of its versions have one index");
        return found;
    }

    /// <summary>The symbols of a version that a relocation refers to: only those does the loader look up.</summary>
    public IEnumerable<int> UsedSymbols(ushort version)
    {
        var used = new SortedSet<int>();
        foreach (var section in _sections.Where(section => section.Type == Relocations && section.Link == _symbolsAt))
        {
            Expect(section.Size % RelocationSize == 0, "its relocations are broken");
            for (long i = 0; i < section.Size; i += RelocationSize)
            {
                var symbol = UInt32(section.At(i + 12, 4));
                if ((UInt16(VersionAt(symbol)) & IndexMask) == version)
                {
                    used.Add((int)symbol);
                }
            }
        }

        return used;
    }

    /// <summary>A symbol's name.</summary>
    public string NameOf(int symbol) => Name(UInt32(_symbols.At((long)symbol * SymbolSize, SymbolSize)));

    /// <summary>Looks a symbol up under another version.</summary>
    public void SetVersion(int symbol, ushort version)
    {
        var at = VersionAt((uint)symbol);
        SetUInt16(at, (ushort)((UInt16(at) & ~IndexMask) | version));
    }

    /// <summary>Sets one bit in a needed version's flags.</summary>
    public void SetFlag(NeededVersion version, ushort flag) => SetUInt16(version.Flags, (ushort)(UInt16(version.Flags) | flag));

    private List<Section> ReadSections()
    {
        var table = new Section(0, Int64(0x28), (long)UInt16(0x3c) * SectionSize, 0);
        Expect(UInt16(0x3a) == SectionSize && table.IsIn(_bytes), "it has no table of sections, or one that is cut off");
        var all = new List<Section>();
        for (long i = 0; i < table.Size; i += SectionSize)
        {
            var at = table.At(i, SectionSize);
            all.Add(new Section(UInt32(at + 4), Int64(at + 24), Int64(at + 32), UInt32(at + 40)));
        }

        return all;
    }

    private Section Only(uint type)
    {
        var found = _sections.Where(section => section.Type == type).ToList();
        Expect(
            found.Count == 1 && found[0].IsIn(_bytes),
            "it does not have one table each of symbols, their versions and the versions needed");
        return found[0];
    }

    private long VersionAt(uint symbol) => _versions.At(2 * (long)symbol, 2);

    private string Name(uint offset)
    {
        var start = _names.At(offset, 1);
        var end = start;
        while (_bytes[InFile(end, 1)] != 0)
        {
            end++;
        }
        return Encoding.ASCII.GetString(_bytes, (int)start, (int)(end - start));
    }

    private ushort UInt16(long at) => BitConverter.ToUInt16(_bytes, InFile(at, 2));

    private uint UInt32(long at) => BitConverter.ToUInt32(_bytes, InFile(at, 4));

    private long Int64(long at) => BitConverter.ToInt64(_bytes, InFile(at, 8));

    private void SetUInt16(long at, ushort value)
    {
        var place = InFile(at, 2);
        _bytes[place] = (byte)value;
        _bytes[place + 1] = (byte)(value >> 8);
    }

    private int InFile(long at, int size)
    {
        Expect(at >= 0 && at <= _bytes.Length - size, "it is cut off, or an offset in it points outside");
        return (int)at;
    }

    private static void Expect(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new UnexpectedContentException(otherwise);
        }
    }

    private sealed class Section(uint type, long offset, long size, uint link)
    {
        public uint Type { get; } = type;

        public long Size { get; } = size;

        public uint Link { get; } = link;

        public bool IsIn(byte[] file) => offset >= 0 && Size >= 0 && offset <= file.Length && Size <= file.Length - offset;

        /// <summary>Where in the file a part of the section is.</summary>
        public long At(long place, int length)
        {
            Expect(offset >= 0 && place >= 0 && Size >= length && place <= Size - length, "one of its tables is cut off");
            return offset + place;
        }
    }
}
