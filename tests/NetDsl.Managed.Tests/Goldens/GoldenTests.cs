using static TorchSharp.torch;

namespace NetDsl.Managed.Tests.Goldens;

/// <summary>Outputs and gradients are PyTorch's, case by case, in float32 and float64.</summary>
public class GoldenTests
{
    public static TheoryData<string, string, string> Cases()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var theme in GoldenCase.Themes)
        {
            foreach (var golden in GoldenCase.Load(theme))
            {
                foreach (var precision in golden.Precisions)
                {
                    data.Add(theme, golden.Name, precision);
                }
            }
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Matches_PyTorch(string theme, string name, string precision)
    {
        var golden = GoldenCase.Load(theme).Single(c => c.Name == name);
        var type = precision == "float64" ? ScalarType.Float64 : ScalarType.Float32;
        using var scope = NewDisposeScope();

        var inputs = golden.Inputs.Select(x => x?.ToTensor(type)).ToArray();
        // Clones, because an op may work in place and a leaf may not be changed.
        var outputs = GoldenOps.All.Call(golden, [.. inputs.Select(x => x?.clone()!)], type);
        Assert.Equal(golden.Outputs.Count, outputs.Length);
        for (var i = 0; i < outputs.Length; i++)
        {
            var expected = golden.Outputs[i];
            Assert.Equal(expected.Shape, outputs[i].shape);
            Assert.Equal(expected.Type(type), outputs[i].dtype);
            Near.Assert($"output {i}", expected.Values, Read.Doubles(outputs[i]), expected.Shape, golden.Tolerance);
        }

        for (var i = 0; i < outputs.Length; i++)
        {
            if (golden.Outputs[i].Seed is not null)
            {
                outputs[i].backward([golden.Outputs[i].SeedTensor(type)], retain_graph: i < outputs.Length - 1);
            }
        }
        for (var i = 0; i < inputs.Length; i++)
        {
            if (golden.Inputs[i]?.Grad is not { } expected)
            {
                continue;
            }
            Assert.True(inputs[i]!.grad is not null, $"Input {i} got no gradient.");
            Near.Assert($"gradient of input {i}", expected, Read.Doubles(inputs[i]!.grad!), golden.Inputs[i]!.Shape, golden.Tolerance);
        }
    }
}
