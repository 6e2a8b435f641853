using TorchSharp;
using static NetDsl.Tests.Modules.Golden;
using static TorchSharp.torch;

namespace NetDsl.Tests.Modules;

/// <summary>Generated networks give PyTorch's values and gradients where sizes differ from axis to axis: Goldens/make_axes.py.</summary>
public sealed class AxisTests
{
    private static readonly Dictionary<string, (Func<Network> Create, long[] Size)> Cases = new(StringComparer.Ordinal)
    {
        ["circular_sides"] = (() => new CircularSides(), [1, 2, 6, 7]),
        ["reflected_dilations"] = (() => new ReflectedDilations(), [1, 2, 6, 7]),
        ["replicated_volume"] = (() => new ReplicatedVolume(), [1, 2, 3, 4, 5]),
        ["same_zeros_1d"] = (() => new SameZeros1d(), [1, 2, 7]),
        ["same_reflect_1d"] = (() => new SameReflect1d(), [1, 2, 7]),
        ["same_replicate_1d"] = (() => new SameReplicate1d(), [1, 2, 7]),
        ["same_circular_1d"] = (() => new SameCircular1d(), [1, 2, 7]),
        ["same_zeros_2d"] = (() => new SameZeros2d(), [1, 2, 5, 6]),
        ["same_reflect_2d"] = (() => new SameReflect2d(), [1, 2, 5, 6]),
        ["same_replicate_2d"] = (() => new SameReplicate2d(), [1, 2, 5, 6]),
        ["same_circular_2d"] = (() => new SameCircular2d(), [1, 2, 5, 6]),
        ["same_zeros_3d"] = (() => new SameZeros3d(), [1, 2, 4, 5, 4]),
        ["same_reflect_3d"] = (() => new SameReflect3d(), [1, 2, 4, 5, 4]),
        ["same_replicate_3d"] = (() => new SameReplicate3d(), [1, 2, 4, 5, 4]),
        ["same_circular_3d"] = (() => new SameCircular3d(), [1, 2, 4, 5, 4]),
        ["circular_hyperparameters"] = (() => new CircularHyperparameters(), [1, 2, 6, 7]),
        ["reflected_paddings"] = (() => new ReflectedPaddings(), [1, 2, 6, 7]),
        ["output_paddings"] = (() => new OutputPaddings(), [1, 4, 4, 5]),
        ["output_paddings_of_volumes"] = (() => new OutputPaddingsOfVolumes(), [1, 2, 2, 3, 2]),
        ["averaged_sides"] = (() => new AveragedSides(), [1, 2, 7, 8]),
        ["largest_of_volumes"] = (() => new LargestOfVolumes(), [1, 2, 7, 8, 5]),
        ["unpooled_signal"] = (() => new UnpooledSignal(), [2, 2, 7]),
        ["unpooled_sides"] = (() => new UnpooledSides(), [2, 2, 5, 7]),
        ["unpooled_volume"] = (() => new UnpooledVolume(), [2, 2, 4, 4, 3]),
        ["unpooled_open"] = (() => new UnpooledOpen(), [2, 2, 5, 6]),
        ["padded_sides"] = (() => new PaddedSides(), [1, 2, 4, 3]),
        ["unfolded_sides"] = (() => new UnfoldedSides(), [1, 2, 5, 6]),
        ["resized_sides"] = (() => new ResizedSides(), [1, 2, 4, 3]),
        ["linear_of_rows"] = (() => new LinearOfRows(), [2, 2, 4, 3]),
        ["linear_of_channels"] = (() => new LinearOfChannels(), [2, 2, 4, 3]),
        ["channels_last"] = (() => new ChannelsLast(), [2, 4, 3, 6]),
        ["sliced"] = (() => new Sliced(), [2, 4, 5, 6]),
        ["chunked"] = (() => new Chunked(), [2, 4, 5, 6]),
        ["squeezed"] = (() => new Squeezed(), [2, 1, 5, 1]),
        ["resized_to_tap"] = (() => new ResizedToTap(), [2, 2, 4, 3]),
        ["numbers"] = (() => new Numbers(), [2, 2, 4, 3]),
        ["broadcast"] = (() => new Broadcasted(), [2, 2, 4, 3]),
        ["learnt_sum"] = (() => new LearntSum(), [2, 2, 4, 3]),
        ["learnt_factor"] = (() => new LearntFactor(), [2, 2, 4, 3]),
        ["learnt_table"] = (() => new LearntTable(), [2, 4, 3]),
        ["learnt_tokens"] = (() => new LearntTokens(), [2, 4, 3]),
        ["projected_without_norm"] = (() => new ProjectedWithoutNorm(), [2, 2, 4, 3]),
        ["projected_with_instance_norm"] = (() => new ProjectedWithInstanceNorm(), [2, 2, 4, 3]),
    };

    private static readonly Dictionary<string, Dictionary<string, double[]>> Goldens =
        Golden.Read<Dictionary<string, double[]>>("axes.json");

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Fact]
    public void Every_golden_case_is_run() =>
        Assert.Equal(Goldens.Keys.Order(StringComparer.Ordinal), Cases.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void Gives_PyTorchs_values_and_gradients(string name)
    {
        using var scope = NewDisposeScope();
        var golden = Goldens[name];
        using var network = Cases[name].Create();
        network.to(float64);
        using (no_grad())
        {
            foreach (var (_, parameter) in network.named_parameters())
            {
                parameter.copy_(Numbers(parameter.shape, start: 100));
            }
        }

        var input = Numbers(Cases[name].Size).requires_grad_();
        var output = network.forward(input);
        (output * Numbers(output.shape, start: 50)).sum().backward();

        AssertNear("shape", golden["shape"], tensor(output.shape));
        AssertNear("output", golden["output"], output);
        AssertNear("input", golden["input"], input.grad!);
        Assert.Equal(
            golden.Keys.Except(["shape", "output", "input"]),
            network.named_parameters().Select(item => item.name[(item.name.LastIndexOf('.') + 1)..]));
        foreach (var (key, parameter) in network.named_parameters())
        {
            AssertNear(key, golden[key[(key.LastIndexOf('.') + 1)..]], parameter.grad!);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_output_padding_for_each_axis_leaves_the_first_weights_as_they_are(bool bias)
    {
        using var scope = NewDisposeScope();
        manual_seed(3);
        var own = new NetDsl.Modules.ConvTranspose(4, 6, (3, 2), output_padding: (1, 2), stride: (2, 3), groups: 2, bias: bias)
            .state_dict();
        manual_seed(3);
        var plain = nn.ConvTranspose2d(4, 6, (3, 2), groups: 2, bias: bias).state_dict();

        Assert.Equal(plain.Keys, own.Keys);
        Assert.All(plain, item => Assert.True(item.Value.eq(own[item.Key]).all().item<bool>()));
    }

    private static void AssertNear(string what, double[] expected, Tensor got)
    {
        var values = got.detach().to(ScalarType.Float64).contiguous().data<double>().ToArray();
        Assert.Equal(expected.Length, values.Length);
        for (var i = 0; i < expected.Length; i++)
        {
            Assert.True(Math.Abs(expected[i] - values[i]) < 1e-4, $"{what} at {i}: expected {expected[i]}, got {values[i]}.");
        }
    }
}
