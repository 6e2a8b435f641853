using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl.Managed.Tests.Modules;

public class ModuleUtilitiesTests
{
    [Fact]
    public void Long_gradients_are_made_shorter_together()
    {
        var (a, b) = Parameters();

        Assert.Equal(5, nn.utils.clip_grad_norm_([a, b, nn.Parameter(ones(1))], 1), 1e-6);

        Near.Assert("a", [0.6], Read.Doubles(a.grad!), [1], 1e-5);
        Near.Assert("b", [-0.8, 0], Read.Doubles(b.grad!), [2], 1e-5);
    }

    [Fact]
    public void Short_gradients_stay_as_they_are()
    {
        var (a, b) = Parameters();

        Assert.Equal(4, nn.utils.clip_grad_norm_([a, b], 10, double.PositiveInfinity), 1e-6);

        Assert.Equal([3], Read.Doubles(a.grad!));
        Assert.Equal([-4, 0], Read.Doubles(b.grad!));
    }

    [Fact]
    public void Elements_of_gradients_are_kept_between_bounds()
    {
        var (a, b) = Parameters();

        nn.utils.clip_grad_value_([a, b], 3.5);

        Assert.Equal([3], Read.Doubles(a.grad!));
        Assert.Equal([-3.5, 0], Read.Doubles(b.grad!));
    }

    [Fact]
    public void Parameters_go_into_a_vector_and_back()
    {
        using var source = nn.Linear(2, 3);
        using var target = nn.Linear(2, 3);

        using var vector = nn.utils.parameters_to_vector(source.parameters());
        nn.utils.vector_to_parameters(vector, target.parameters());

        Assert.Equal([9], vector.shape);
        Assert.Equal(Read.Doubles(source.weight), Read.Doubles(target.weight));
        Assert.Equal(Read.Doubles(source.bias!), Read.Doubles(target.bias!));
    }

    private static (Parameter A, Parameter B) Parameters()
    {
        var (a, b) = (nn.Parameter(zeros(1)), nn.Parameter(zeros(2)));
        a.grad = tensor(new float[] { 3 });
        b.grad = tensor(new float[] { -4, 0 });
        return (a, b);
    }
}
