using System.Text;
using Xunit.Sdk;

namespace NetDsl.Generators.Tests;

/// <summary>The snapshot asserter itself, in a folder of its own.</summary>
public sealed class SnapshotFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("netdsl-snapshots-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void New_text_fails_and_is_written_with_a_byte_order_mark_and_no_newline_of_its_own()
    {
        var message = Fails(Text("Net.g", "//HintName: Net.g.cs\r\nclass Net;"));

        Assert.Contains("New: Tests.Case#Net.g.verified.cs does not exist", message);
        Assert.Contains("class Net;", message);
        Assert.Equal(
            [0xEF, 0xBB, 0xBF, .. "//HintName: Net.g.cs\nclass Net;"u8],
            File.ReadAllBytes(InFolder("Tests.Case#Net.g.received.cs")));
        Assert.False(File.Exists(InFolder("Tests.Case#Net.g.verified.cs")));
    }

    [Fact]
    public void Equal_text_passes_and_removes_what_was_received_before()
    {
        Write("Tests.Case#Net.g.verified.cs", "class Net;");
        Write("Tests.Case#Net.g.received.cs", "class Old;");

        Verify(Text("Net.g", "class Net;"));

        Assert.Equal(["Tests.Case#Net.g.verified.cs"], Names());
    }

    [Theory]
    [InlineData("class Net;\n")]
    [InlineData("class Net;\r\n")]
    public void A_final_newline_added_by_an_editor_does_not_matter(string verified)
    {
        Write("Tests.Case#Net.g.verified.cs", verified);

        Verify(Text("Net.g", "class Net;"));
    }

    [Fact]
    public void A_final_newline_of_the_text_itself_matters()
    {
        Write("Tests.Case#Net.g.verified.cs", "class Net;");

        Fails(Text("Net.g", "class Net;\n"));
    }

    [Fact]
    public void Different_text_fails_with_a_diff()
    {
        Write("Tests.Case#Net.g.verified.cs", "one\ntwo\nthree");

        var message = Fails(Text("Net.g", "one\n2\nthree"));

        Assert.Contains("Different: Tests.Case#Net.g.verified.cs", message);
        Assert.Contains(string.Join(Environment.NewLine, "  one", "- two", "+ 2", "  three"), message);
        Assert.Equal("one\n2\nthree", File.ReadAllText(InFolder("Tests.Case#Net.g.received.cs")));
        Assert.Equal("one\ntwo\nthree", File.ReadAllText(InFolder("Tests.Case#Net.g.verified.cs")));
    }

    [Fact]
    public void Several_texts_are_several_files_and_each_difference_is_told()
    {
        Write("Tests.Case#A.g.verified.cs", "a");
        Write("Tests.Case#B.g.verified.cs", "b");

        Verify(Text("A.g", "a"), Text("B.g", "b"));
        var message = Fails(Text("A.g", "a2"), Text("B.g", "b"), Text("C.g", "c"));

        Assert.Contains("Different: Tests.Case#A.g.verified.cs", message);
        Assert.Contains("New: Tests.Case#C.g.verified.cs", message);
        Assert.DoesNotContain("B.g", message);
    }

    [Fact]
    public void A_verified_file_that_nothing_was_generated_for_fails()
    {
        Write("Tests.Case#A.g.verified.cs", "a");
        Write("Tests.Case#B.g.verified.cs", "b");

        Assert.Contains("Delete: Tests.Case#B.g.verified.cs", Fails(Text("A.g", "a")));
    }

    [Fact]
    public void Files_of_a_test_whose_name_starts_alike_are_left_alone()
    {
        Write("Tests.Case#A.g.verified.cs", "a");
        Write("Tests.CaseTwo#A.g.verified.cs", "other");
        Write("Tests.CaseTwo#A.g.received.cs", "other");

        Verify(Text("A.g", "a"));

        Assert.Equal(3, Names().Length);
    }

    [Fact]
    public void Accepting_writes_verified_files_and_removes_stale_ones()
    {
        Write("Tests.Case#A.g.verified.cs", "old");
        Write("Tests.Case#Stale.g.verified.cs", "stale");

        new SnapshotFiles(_folder, "Tests.Case", accept: true).Verify([Text("A.g", "a"), Text("B.g", "b")]);

        Assert.Equal(["Tests.Case#A.g.verified.cs", "Tests.Case#B.g.verified.cs"], Names());
        Verify(Text("A.g", "a"), Text("B.g", "b"));
        Assert.Equal(0xEF, File.ReadAllBytes(InFolder("Tests.Case#B.g.verified.cs"))[0]);
    }

    [Fact]
    public void A_snapshot_is_named_by_class_method_and_hint()
    {
        var snapshot = Assert.Single(GeneratedSnapshots.Of(ToyGenerator.Run(("Home.Net`1.g.cs", "class Net;\n")).GetRunResult()));

        Assert.Equal("Home.Net`1.g", snapshot.Name);
        Assert.Equal("cs", snapshot.Extension);
        Assert.Equal("//HintName: Home.Net`1.g.cs\nclass Net;\n", snapshot.Text);
        Assert.Equal("SnapshotFilesTests.Case", SnapshotFiles.Prefix(typeof(SnapshotFilesTests), "Case"));
        Assert.Equal("SnapshotFilesTests.Inner.Case", SnapshotFiles.Prefix(typeof(Inner), "Case"));
    }

    [Fact]
    public void A_generator_that_throws_fails_with_its_own_exception()
    {
        var result = ToyGenerator.Run(("Net.g.cs", "a"), ("Net.g.cs", "the same name again")).GetRunResult();

        Assert.Throws<ArgumentException>(() => GeneratedSnapshots.Of(result));
    }

    private static SnapshotText Text(string name, string text) => new(name, "cs", text);

    private void Verify(params SnapshotText[] texts) => new SnapshotFiles(_folder, "Tests.Case").Verify(texts);

    private string Fails(params SnapshotText[] texts) => Assert.ThrowsAny<XunitException>(() => Verify(texts)).Message;

    private void Write(string name, string text) => File.WriteAllText(InFolder(name), text, Encoding.UTF8);

    private string InFolder(string name) => Path.Combine(_folder, name);

    private string[] Names() => [.. Directory.EnumerateFiles(_folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    private static class Inner;
}
