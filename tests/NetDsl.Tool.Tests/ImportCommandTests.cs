using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;
using NetDsl.Serialization;
using NetDsl.Tests;

namespace NetDsl.Tool.Tests;

/// <summary>The command as a user runs it, with whole files of torch.export.save.</summary>
[Collection(Tool.Console)]
public sealed class ImportCommandTests : IDisposable
{
    private static readonly string Files = Path.Combine(AppContext.BaseDirectory, "Exports", "files");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("lstm")]
    [InlineData("lstm_strict")]
    [InlineData("recurrences")]
    [InlineData("transformer")]
    [InlineData("transformer_strict")]
    [InlineData("transformer_norm_first")]
    [InlineData("attention")]
    [InlineData("causal_attention")]
    [InlineData("unet")]
    [InlineData("layers_1d")]
    [InlineData("mixed")]
    public void A_model_becomes_a_class_and_its_weights(string name)
    {
        var (exitCode, output, errors) = Run("import", FileOf(name), "--output", _folder.Root, "--name", "Imported");
        Assert.Equal("", errors);
        Assert.Equal(0, exitCode);
        Assert.Matches(@"Imported\.cs: (\d+) of \1 layers", output);
        Assert.Matches(@"Imported\.safetensors: (\d+) of \1 tensors", output);
        Assert.Matches(@"forward differs from the exported graph by \d\.\de-?\d+ of the largest value\.", output);
        Assert.Equal(["Imported.cs", "Imported.safetensors"], Written());
        CheckText(name);
    }

    [Fact]
    public void An_unknown_operation_becomes_a_method_that_names_it()
    {
        var (exitCode, output, errors) = Run("import", FileOf("unknown"), "--output", _folder.Root, "--namespace", "My.Models");
        Assert.Equal(1, exitCode);
        Assert.Contains("Unknown.cs: 3 of 4 layers", output, StringComparison.Ordinal);
        Assert.Equal("No layer does aten.cumsum.default(self=linear, dim=1): write its method.\n", errors.ReplaceLineEndings("\n"));
        var text = File.ReadAllText(_folder.File("Unknown.cs"));
        Assert.Contains("namespace My.Models;", text, StringComparison.Ordinal);
        Assert.Contains("[Linear(4, Name = \"fc\"), Call(nameof(Cumsum)), ReLU]", text, StringComparison.Ordinal);
        Assert.Contains("NotImplementedException(\"aten.cumsum.default(self=linear, dim=1)\")", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_layer_that_is_used_twice_is_unknown_the_second_time()
    {
        var (exitCode, output, errors) = Run("import", FileOf("shared"), "--output", _folder.Root);
        Assert.Equal(1, exitCode);
        Assert.Contains("2 of 3 layers", output, StringComparison.Ordinal);
        Assert.Contains("aten.linear.default(input=relu, weight=p_fc_weight, bias=p_fc_bias)", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void The_weights_are_the_files_own()
    {
        Run("import", FileOf("unet"), "--output", _folder.Root);
        using var imported = WeightsFile.Open(_folder.File("Unet.safetensors"));
        using var archive = new ZipReader(File.OpenRead(FileOf("unet")));
        using var original = WeightsFile.Open(archive.Find("serialized_state_dict.pt")!.Open(), "unet");
        var expected = original.StateDicts[0].Tensors.ToDictionary(tensor => tensor.Name);
        var actual = imported.StateDicts[0].Tensors.ToDictionary(tensor => tensor.Name);
        Assert.Equal(expected.Keys.Order(), actual.Keys.Order());
        foreach (var (key, tensor) in expected)
        {
            Assert.Equal(tensor.Shape, actual[key].Shape);
            Assert.Equal(Bytes(tensor), Bytes(actual[key]));
        }
    }

    /// <summary>PyTorch 2.8 has the same files in a folder of the PT2 archive; the files are those of an older one.</summary>
    [Theory]
    [InlineData("unet")]
    [InlineData("lstm")]
    public void The_PT2_archive_with_pickled_weights_is_the_same_model(string name)
    {
        using (var old = ZipFile.OpenRead(FileOf(name)))
        using (var archive = new ZipArchive(File.Create(_folder.File("new.pt2")), ZipArchiveMode.Create))
        {
            Copy(old, "serialized_state_dict.pt", archive, "new/data/weights/model.pt");
            Copy(old, "serialized_constants.pt", archive, "new/data/constants/model.pt");
            Copy(old, "serialized_exported_program.json", archive, "new/models/model.json");
            Copy(old, "serialized_example_inputs.pt", archive, "new/data/sample_inputs/model.pt");
            using var format = new StreamWriter(archive.CreateEntry("new/archive_format").Open());
            format.Write("pt2");
        }

        var (exitCode, output, errors) = Run("import", _folder.File("new.pt2"), "--output", _folder.Root, "--name", "Imported");
        Assert.Equal("", errors);
        Assert.Equal(0, exitCode);
        Assert.Contains("forward differs from the exported graph by ", output, StringComparison.Ordinal);
        var expected = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Imported", name + ".cs"));
        Assert.Equal(expected.Replace($"{name}.pt2", "new.pt2", StringComparison.Ordinal), File.ReadAllText(_folder.File("Imported.cs")));
    }

    [Theory]
    [InlineData("state_dict.pt",
        "is a file of torch.save, which holds weights and no graph: declare the network and load them with network.LoadWeights(path)")]
    [InlineData("torchscript.pt", "is a TorchScript module, as torch.jit.save writes it: in Python, write one with torch.export.save(")]
    public void Another_file_of_PyTorch_is_named(string file, string message) => Refuses(Path.Combine(Files, file), message);

    [Fact]
    public void A_file_of_another_kind_is_refused()
    {
        File.WriteAllText(_folder.File("model.pt2"), "not a model");
        Refuses(_folder.File("model.pt2"), "is not a .pt2 file");
        File.WriteAllBytes(_folder.File("model.pt2"), []);
        Refuses(_folder.File("model.pt2"), "is empty");
        File.Delete(_folder.File("model.pt2"));
        Refuses(_folder.File("model.pt2"), "There is no file");
        using (var archive = new ZipArchive(File.Create(_folder.File("model.pt2")), ZipArchiveMode.Create))
        {
            archive.CreateEntry("readme.txt");
        }

        Refuses(_folder.File("model.pt2"), "is a zip archive, but not a .pt2 file");
    }

    [Theory]
    [InlineData(0.2)]
    [InlineData(0.5)]
    [InlineData(0.9)]
    [InlineData(0.999)]
    public void A_truncated_file_is_refused(double part)
    {
        var bytes = File.ReadAllBytes(FileOf("unet"));
        File.WriteAllBytes(_folder.File("cut.pt2"), bytes[..(int)(bytes.Length * part)]);
        Refuses(_folder.File("cut.pt2"), "is damaged. As a zip archive, it has no directory at its end: it is truncated");
    }

    [Fact]
    public void A_damaged_byte_is_noticed()
    {
        var bytes = File.ReadAllBytes(FileOf("unet"));
        var place = Encoding.Latin1.GetString(bytes).IndexOf("\"conv1\"", StringComparison.Ordinal);
        bytes[(place < 0 ? bytes.Length / 3 : place) + 1] ^= 1;
        File.WriteAllBytes(_folder.File("bad.pt2"), bytes);
        Refuses(_folder.File("bad.pt2"), "is damaged. The bytes of '");
    }

    [Fact]
    public void A_newer_schema_is_refused()
    {
        File.Copy(FileOf("unknown"), _folder.File("new.pt2"));
        using (var archive = ZipFile.Open(_folder.File("new.pt2"), ZipArchiveMode.Update))
        {
            var entry = archive.GetEntry("serialized_exported_program.json")!;
            string text;
            using (var reader = new StreamReader(entry.Open()))
            {
                text = reader.ReadToEnd();
            }

            entry.Delete();
            using var writer = new StreamWriter(archive.CreateEntry("serialized_exported_program.json").Open());
            writer.Write(text.Replace("\"schema_version\": {\"major\": 8", "\"schema_version\": {\"major\": 9", StringComparison.Ordinal));
        }

        Refuses(_folder.File("new.pt2"), "has version 9 of PyTorch's export schema, and netdsl reads version 8");
    }

    [Fact]
    public void Files_that_are_there_stay_unless_forced()
    {
        File.WriteAllText(_folder.File("Unknown.cs"), "mine");
        var (exitCode, _, errors) = Run("import", FileOf("unknown"), "--output", _folder.Root);
        Assert.Equal(2, exitCode);
        Assert.Contains("is there already: --force overwrites it", errors, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(_folder.File("Unknown.cs")));
        Assert.Equal(["Unknown.cs"], Written());
        Run("import", FileOf("unknown"), "--output", _folder.Root, "--force");
        Assert.StartsWith("using NetDsl;", File.ReadAllText(_folder.File("Unknown.cs")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--name", "3d")]
    [InlineData("--name", "class")]
    [InlineData("--namespace", "My..Models")]
    public void A_name_that_is_none_is_refused(string option, string value)
    {
        var (exitCode, _, errors) = Run("import", FileOf("unknown"), "--output", _folder.Root, option, value);
        Assert.Equal(2, exitCode);
        Assert.Equal($"'{value}' is no name in C#.", errors.Trim());
    }

    private void Refuses(string file, string message)
    {
        var (exitCode, _, errors) = Run("import", file, "--output", _folder.File("none"));
        Assert.Contains(message, errors, StringComparison.Ordinal);
        Assert.Equal(2, exitCode);
        Assert.False(Directory.Exists(_folder.File("none")));
    }

    private static string FileOf(string name) => Path.Combine(Files, name + ".pt2");

    private string[] Written() => [.. _folder.Files];

    private static void Copy(ZipArchive from, string name, ZipArchive to, string newName)
    {
        using var source = from.GetEntry(name)!.Open();
        using var target = to.CreateEntry(newName, CompressionLevel.NoCompression).Open();
        source.CopyTo(target);
    }

    private static byte[] Bytes(StoredTensor tensor)
    {
        using var copy = new MemoryStream();
        using var values = tensor.Open();
        values.CopyTo(copy);
        return copy.ToArray();
    }

    /// <summary>Compares with the file in Imported; NETDSL_ACCEPT=1 writes it.</summary>
    private void CheckText(string name, [CallerFilePath] string here = "") =>
        ImportedText.Check(name, File.ReadAllText(_folder.File("Imported.cs")), here);

    private static (int ExitCode, string Output, string Errors) Run(params string[] arguments) => Tool.Run(arguments);
}
