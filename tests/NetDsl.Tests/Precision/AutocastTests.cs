using static TorchSharp.torch;

namespace NetDsl.Tests.Precision;

[Network(3, 8, 8)]
[Conv(4, 3), BatchNorm, ReLU, Flatten]
[Linear(5)]
public partial class Casting;

public sealed class AutocastTests
{
    [TorchSharpTheory]
    [InlineData(ScalarType.BFloat16)]
    [InlineData(ScalarType.Float16)]
    public void Layers_compute_in_the_type_and_weights_and_gradients_stay_float32(ScalarType type)
    {
        using var network = new Casting();
        var input = randn(2, 3, 8, 8);
        var expected = network.call(input);
        Tensor output, error;

        using (network.Autocast(type))
        {
            output = network.call(input);
            error = nn.functional.cross_entropy(output, zeros(2, ScalarType.Int64));
        }

        error.backward();
        Assert.Equal((type, ScalarType.Float32), (output.dtype, error.dtype));
        Assert.All(network.parameters(), parameter => Assert.Equal(ScalarType.Float32, parameter.grad!.dtype));
        Assert.False(output.to(ScalarType.Float32).allclose(expected, 0, 0));
        Assert.True(output.to(ScalarType.Float32).allclose(expected, 0.05, 0.05));
    }

    [TorchSharpFact]
    public void After_the_region_everything_is_as_before()
    {
        using var network = new Casting();
        var input = randn(2, 3, 8, 8);
        using (network.Autocast(ScalarType.BFloat16))
        {
            using (network.Autocast(ScalarType.Float16))
            {
                Assert.Equal(ScalarType.Float16, network.call(input).dtype);
            }

            Assert.Equal(ScalarType.BFloat16, network.call(input).dtype);
        }

        Assert.Equal(ScalarType.Float32, network.call(input).dtype);
    }

    [TorchSharpFact]
    public void A_weight_that_changes_between_two_regions_is_cast_anew()
    {
        using var network = new Casting();
        var input = randn(2, 3, 8, 8);
        var before = Run();
        using (no_grad())
        {
            network.get_parameter("fc1.weight")!.mul_(2);
        }

        Assert.False(Run().allclose(before));

        Tensor Run()
        {
            using var region = network.Autocast(ScalarType.BFloat16);
            return network.call(input);
        }
    }

    [TorchSharpFact]
    public async Task Other_threads_are_not_in_the_region_and_cannot_end_it()
    {
        using var network = new Casting();
        var input = randn(2, 3, 8, 8);
        using var begun = new ManualResetEventSlim();
        using var over = new ManualResetEventSlim();
        IDisposable? region = null;
        var thread = new Thread(() =>
        {
            region = network.Autocast(ScalarType.BFloat16);
            begun.Set();
            over.Wait();
            region.Dispose();
            region.Dispose();
        });
        thread.Start();
        begun.Wait();

        Assert.Equal(ScalarType.Float32, network.call(input).dtype);
        Assert.Throws<InvalidOperationException>(region!.Dispose);
        over.Set();
        await Task.Run(thread.Join);
    }

    [Fact]
    public void Another_type_and_an_engine_without_it_are_refused()
    {
        using var network = new Casting();

        var error = Assert.Throws<ArgumentException>(() => network.Autocast(ScalarType.Float64));

        Assert.StartsWith("Expected bfloat16 or float16. Got Float64.", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => ((Casting)null!).Autocast(ScalarType.BFloat16));
        if (!Engine.IsTorchSharp)
        {
            var refusal = Assert.Throws<NotSupportedException>(() => network.Autocast(ScalarType.BFloat16));
            Assert.StartsWith("Autocast is libtorch's.", refusal.Message, StringComparison.Ordinal);
        }
    }
}
