using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace NetDsl.Build.Tests;

public sealed class SymbolVersionsTests
{
    private const string Wait = "_ZNSt18condition_variable4waitERSt11unique_lockISt5mutexE";
    private const string Initialize = "_ZSt21ios_base_library_initv";

    private static readonly (string, (string, ushort)[]) Libc = ("libc.so.6", [("GLIBC_2.34", 2)]);

    // What TorchSharp's library has: a version that nothing uses, and one that is used for a symbol that an older version has, too.
    private static MadeUpElf Binding { get; } = MadeUpElf.Of(
        [Libc, ("libstdc++.so.6", [("GLIBCXX_3.4.32", 3), ("GLIBCXX_3.4.11", 4), ("GLIBCXX_3.4.30", 5)])],
        new("", 0, false),
        new("memcpy", 2, true),
        new(Initialize, 3, false),
        new(Wait, 5, true),
        new("_ZNSt6thread4joinEv", 4, true));

    [Fact]
    public void A_version_that_nothing_uses_becomes_optional()
    {
        var elf = MadeUpElf.Of([Libc, ("libstdc++.so.6", [("GLIBCXX_3.4.32", 3)])], new("memcpy", 2, true), new(Initialize, 3, false));

        var (changed, changes) = Relaxed(elf.Bytes);

        Assert.Equal([(elf.FlagsOf("GLIBCXX_3.4.32"), 0, 2)], Differences(elf.Bytes, changed));
        Assert.Equal("GLIBCXX_3.4.32 is optional now", changes);
    }

    [Fact]
    public void A_version_that_a_symbol_needs_stays()
    {
        var elf = MadeUpElf.Of([Libc, ("libstdc++.so.6", [("GLIBCXX_3.4.32", 3)])], new("memcpy", 2, true), new(Initialize, 3, true));

        Assert.Equal($"still needs GLIBCXX_3.4.32, for {Initialize}", Untouched(elf.Bytes));
    }

    [Fact]
    public void A_symbol_that_an_older_version_has_is_taken_from_it()
    {
        var (changed, changes) = Relaxed(Binding.Bytes);

        Assert.Equal(
            [
                (Binding.VersionsAt + 2 * 3, 5, 4),
                (Binding.FlagsOf("GLIBCXX_3.4.32"), 0, 2),
                (Binding.FlagsOf("GLIBCXX_3.4.30"), 0, 2),
            ],
            Differences(Binding.Bytes, changed).Order());
        Assert.Equal("GLIBCXX_3.4.32 is optional now; GLIBCXX_3.4.30 is optional now", changes);
    }

    [Fact]
    public void Doing_it_again_changes_nothing_more()
    {
        var (once, _) = Relaxed(Binding.Bytes);

        Assert.Empty(Differences(once, Relaxed(once).Content));
    }

    [Theory]
    [InlineData("libstdc++.so.6", "GLIBCXX_3.4.9")]
    [InlineData("libother.so.1", "GLIBCXX_3.4.11")]
    public void Only_an_older_version_that_the_same_library_is_asked_for_counts(string library, string version)
    {
        var elf = MadeUpElf.Of(
            [("libstdc++.so.6", [("GLIBCXX_3.4.30", 5)]), (library, [(version, 4)])], new(Wait, 5, true), new("other", 4, true));

        Assert.Equal($"still needs GLIBCXX_3.4.30, for {Wait}", Untouched(elf.Bytes));
    }

    [Theory]
    [InlineData("libstdc++.so.6", "GLIBCXX_3.4.29")]
    [InlineData("libstdc++.so.6", "GLIBCXX_3.4")]
    [InlineData("libstdc++.so.6", "CXXABI_1.3.15")]
    [InlineData("libc.so.6", "GLIBCXX_3.4.32")]
    public void Other_versions_are_none_of_its_business(string library, string version)
    {
        var elf = MadeUpElf.Of([(library, [(version, 3)])], new MadeUpSymbol(Initialize, 3, false));

        Assert.StartsWith("left as it is, for it needs nothing", Untouched(elf.Bytes));
    }

    [Fact]
    public void A_file_that_is_cut_off_anywhere_is_left_alone()
    {
        for (var length = 0; length < Binding.Bytes.Length; length++)
        {
            Assert.StartsWith("left as it is", Untouched(Binding.Bytes[..length]));
        }
    }

    [Theory]
    [InlineData(0, 0)] // no ELF file
    [InlineData(4, 1)] // 32-bit
    [InlineData(5, 2)] // big-endian
    [InlineData(16, 2)] // a program
    [InlineData(18, 183)] // AArch64
    [InlineData(0x3a, 40)] // sections of another size
    public void Another_kind_of_file_is_left_alone(int at, byte value)
    {
        var other = (byte[])Binding.Bytes.Clone();
        other[at] = value;

        Assert.StartsWith("left as it is: it", Untouched(other));
    }

    [Fact]
    public void Garbage_never_throws_and_changes_flags_and_versions_at_most()
    {
        var random = new Random(20);
        byte[] extremes = [0, 1, 0x7f, 0x80, 0xff];
        for (var round = 0; round < 50_000; round++)
        {
            var garbage = (byte[])Binding.Bytes.Clone();
            for (var changes = random.Next(1, 9); changes > 0; changes--)
            {
                garbage[random.Next(garbage.Length)] = extremes[random.Next(extremes.Length)];
            }
            for (int at = random.Next(garbage.Length), end = Math.Min(at + 8, garbage.Length); round % 4 == 0 && at < end; at++)
            {
                garbage[at] = 0xff;
            }

            var (changed, _) = Relaxed(garbage);

            Assert.Equal(garbage.Length, changed.Length);
            Assert.InRange(Differences(garbage, changed).Count, 0, 8);
        }
    }

    [Fact]
    public void Of_TorchSharps_library_three_bytes_change()
    {
        var library = File.ReadAllBytes(Paths.TorchSharpLibrary);

        var (changed, changes) = Relaxed(library);

        Assert.Equal("GLIBCXX_3.4.30 is optional now; GLIBCXX_3.4.32 is optional now", changes);
        Assert.Equal(
            [(29, 10), (0, 2), (0, 2)], // one symbol's version, in .gnu.version; two flags, in .gnu.version_r, which comes after it
            Differences(library, changed).Order().Select(difference => (difference.Before, difference.After)));
    }

    private static (byte[] Content, string Changes) Relaxed(byte[] library)
    {
        var before = (byte[])library.Clone();
        var content = library;
        var changes = SymbolVersions.Relax(ref content);
        Assert.Equal(before, library); // what came in is never written to
        return (content, changes);
    }

    private static string Untouched(byte[] library)
    {
        var (content, changes) = Relaxed(library);
        Assert.Equal(library, content);
        return changes;
    }

    private static List<(int At, int Before, int After)> Differences(byte[] before, byte[] after) =>
        [.. Enumerable.Range(0, before.Length).Where(i => before[i] != after[i]).Select(i => (i, (int)before[i], (int)after[i]))];
}
