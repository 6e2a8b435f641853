using System.Runtime.CompilerServices;
using NetDsl.Tests;
using NetDsl.Tool.Checking;
using NetDsl.Tool.Importing;
using NetDsl.Tool.Pt2;
using static TorchSharp.torch;

namespace NetDsl.Tool.Tests;

/// <summary>torchvision's models: the imported network has their keys and numbers, and reads as it should.</summary>
public sealed class ImportedModelTests
{
    public static TheoryData<string> Names => [.. Export.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_imported_model_has_its_keys_and_its_numbers(string name)
    {
        using var export = new Export(name);
        using var folder = new TemporaryFolder();
        var path = folder.File("model.pt2");
        export.Save(path);
        using var model = Pt2File.Open(path);
        var network = ImportedNetwork.Of(model.Graph, ClassNames.Identifier(name), null, name + ".pt2", model.State.Keys);
        ImportedText.Check(name, network.Text, Here());
        Assert.Empty(network.Unknown);

        using var compiled = CompiledNetwork.Create(network.Text, network.Name, out var errors);
        Assert.Empty(errors);
        Assert.Equal(export.State.Select(item => StateKeys.Of(item.Key)).Order(), compiled!.State.Keys.Order());
        Assert.Equal(compiled.State.Keys.Order(), network.Keys.Order());

        using var scope = NewDisposeScope();
        using (no_grad())
        {
            foreach (var (key, shape, _) in export.State.Where(item => item.IsFloat))
            {
                var target = compiled.State[StateKeys.Of(key)];
                Assert.Equal(shape, target.shape);
                target.copy_(tensor(Drawn.Weights(key, shape), shape));
            }
        }

        var input = tensor(Drawn.Weights("input", export.Input), export.Input);
        var outputs = compiled.Predict([input]);
        Assert.Equal(export.Outputs.Count, outputs.Count);
        foreach (var ((shape, expected), actual) in export.Outputs.Zip(outputs))
        {
            Assert.Equal(shape, actual.shape);
            var flat = actual.flatten();
            var step = Math.Max(1, flat.numel() / 50);
            var largest = expected.Max(Math.Abs);
            for (var i = 0; i < expected.Length; i++)
            {
                Assert.InRange(flat[i * step].item<float>(), expected[i] - (largest * 1e-4), expected[i] + (largest * 1e-4));
            }
        }
    }

    private static string Here([CallerFilePath] string here = "") => here;
}
