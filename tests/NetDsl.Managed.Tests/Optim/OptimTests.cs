using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl.Managed.Tests.Optim;

/// <summary>What optimizers keep and refuse; their steps are compared with PyTorch's in the golden values.</summary>
public class OptimTests
{
    public static TheoryData<Func<IEnumerable<Parameter>, OptimizerHelper>> Kinds() => new()
    {
        parameters => optim.SGD(parameters, 0.1, momentum: 0.9),
        parameters => optim.Adam(parameters, 0.1, amsgrad: true),
        parameters => optim.AdamW(parameters, 0.1, weight_decay: 0.1),
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_loss_falls(Func<IEnumerable<Parameter>, OptimizerHelper> make)
    {
        manual_seed(0);
        using var linear = nn.Linear(3, 1);
        using var optimizer = make(linear.parameters());
        using var x = randn(16, 3);
        using var y = x.sum(1, keepdim: true);

        var first = Loss();
        for (var i = 0; i < 60; i++)
        {
            optimizer.zero_grad();
            using var loss = nn.functional.mse_loss(linear.call(x), y);
            loss.backward();
            optimizer.step();
        }

        Assert.True(Loss() < first / 10, $"from {first} to {Loss()}");

        double Loss() => nn.functional.mse_loss(linear.call(x), y).item<float>();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_state_goes_through_a_file(Func<IEnumerable<Parameter>, OptimizerHelper> make)
    {
        var a = nn.Parameter(ones(5));
        var b = nn.Parameter(ones(5));
        using var first = make([a]);
        using var second = make([b]);
        Step(first, a, 3);
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);

        first.save_state_dict(writer);
        stream.Position = 0;
        second.load_state_dict(new BinaryReader(stream));

        Assert.True(first.state_dict().State[0].ApproximatelyEquals(second.state_dict().State[0]));
        CopyValues(a, b);
        Step(first, a, 2);
        Step(second, b, 2);
        Assert.Equal(Read.Doubles(a), Read.Doubles(b));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_state_can_be_taken_over_and_is_copied(Func<IEnumerable<Parameter>, OptimizerHelper> make)
    {
        var a = nn.Parameter(ones(5));
        var b = nn.Parameter(ones(5));
        using var first = make([a]);
        using var second = make([b]);
        Step(first, a, 3);

        second.load_state_dict(first.state_dict());
        CopyValues(a, b);
        Step(second, b, 2);
        Assert.False(first.state_dict().State[0].ApproximatelyEquals(second.state_dict().State[0]));
        Step(first, a, 2);

        Assert.Equal(Read.Doubles(a), Read.Doubles(b));
    }

    [Fact]
    public void The_state_of_another_optimizer_is_refused()
    {
        using var sgd = optim.SGD([nn.Parameter(ones(1))], 0.1);
        using var adam = optim.Adam([nn.Parameter(ones(1))]);
        using var two = optim.SGD([nn.Parameter(ones(1)), nn.Parameter(ones(1))], 0.1);
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        sgd.save_state_dict(writer);

        stream.Position = 0;
        Assert.Throws<InvalidDataException>(() => adam.load_state_dict(new BinaryReader(stream)));
        stream.Position = 0;
        Assert.Throws<ArgumentException>(() => two.load_state_dict(new BinaryReader(stream)));
        Assert.Throws<ArgumentException>(() => two.load_state_dict(sgd.state_dict()));
    }

    [Fact]
    public void Groups_have_options_of_their_own_and_the_optimizers_where_they_give_none()
    {
        var a = nn.Parameter(ones(1));
        var b = nn.Parameter(ones(1));
        using var optimizer = optim.SGD(
            [new SGD.ParamGroup([a], new SGD.Options { LearningRate = 0.5 }), new SGD.ParamGroup { Parameters = [b] }],
            0.1, weight_decay: 1);

        a.grad = ones(1);
        b.grad = ones(1);
        optimizer.step();

        Assert.Equal([0], Read.Doubles(a));
        Near.Assert("b", [0.8], Read.Doubles(b), [1], 1e-6);
        Assert.Equal([0.5, 0.1], optimizer.ParamGroups.Select(group => group.LearningRate));
        Assert.Equal([[0], [1]], optimizer.state_dict().StateIndexRef);
    }

    [Fact]
    public void A_parameter_without_gradient_stays_as_it_is()
    {
        var parameter = nn.Parameter(ones(2));
        using var optimizer = optim.AdamW([parameter], weight_decay: 0.5);

        optimizer.step();

        Assert.Equal([1, 1], Read.Doubles(parameter));
    }

    [Fact]
    public void A_step_gives_back_the_closures_loss_and_makes_its_gradients()
    {
        var parameter = nn.Parameter(ones(1));
        using var optimizer = optim.SGD([parameter], 0.5);

        using var loss = optimizer.step(() =>
        {
            var result = parameter.mul(parameter).sum();
            result.backward();
            return result;
        });

        Assert.Equal(1, loss!.item<float>());
        Assert.Equal([0], Read.Doubles(parameter));
        Assert.Null(optimizer.step());
    }

    [Fact]
    public void Zero_grad_fills_gradients_with_zeros()
    {
        var parameter = nn.Parameter(ones(1));
        using var optimizer = optim.SGD([parameter], 0.5);
        parameter.grad = ones(1);

        optimizer.zero_grad();

        Assert.Equal([0], Read.Doubles(parameter.grad!));
    }

    [Fact]
    public void Steps_leave_no_tensors_behind()
    {
        using var linear = nn.Linear(2, 2);
        using var optimizer = optim.Adam(linear.parameters());
        using var x = ones(1, 2);
        using (NewDisposeScope())
        {
            linear.call(x).sum().backward();
        }
        var before = Tensor.TotalCount;

        optimizer.step();
        optimizer.zero_grad();
        linear.zero_grad(set_to_none: false);
        linear.zero_grad();

        Assert.Equal(before, Tensor.TotalCount);
    }

    [Fact]
    public void A_step_is_seen_by_backward_as_a_change_in_place()
    {
        var parameter = nn.Parameter(ones(1));
        using var optimizer = optim.SGD([parameter], 0.5);
        using var square = parameter.mul(parameter);
        parameter.grad = ones(1);

        optimizer.step();

        Assert.Contains("modified by an inplace operation", Assert.ThrowsAny<Exception>(() => square.backward()).Message);
    }

    [Fact]
    public void Values_out_of_range_are_refused()
    {
        Parameter[] parameters = [nn.Parameter(ones(1))];

        Assert.Equal("Invalid learning rate: -0.1", Message(() => optim.SGD(parameters, -0.1)));
        Assert.Equal("Invalid momentum value: -1", Message(() => optim.SGD(parameters, 0.1, momentum: -1)));
        Assert.Equal("Nesterov momentum requires a momentum and zero dampening", Message(() => optim.SGD(parameters, 0.1, nesterov: true)));
        Assert.Equal("Invalid beta parameter at index 0: 1", Message(() => optim.Adam(parameters, beta1: 1)));
        Assert.Equal("Invalid beta parameter at index 1: 1.5", Message(() => optim.AdamW(parameters, beta2: 1.5)));
        Assert.Equal("Invalid epsilon value: -1", Message(() => optim.Adam(parameters, eps: -1)));
        Assert.Equal("Invalid weight_decay value: -1", Message(() => optim.AdamW(parameters, weight_decay: -1)));
        Assert.Equal("optimizer got an empty parameter list", Message(() => optim.Adam(Array.Empty<Parameter>())));
        Assert.Equal(
            "some parameters appear in more than one parameter group", Message(() => optim.SGD(parameters.Concat(parameters), 0.1)));

        static string Message(Action make) => Assert.Throws<ArgumentException>(make).Message;
    }

    [Fact]
    public void Converting_a_module_keeps_its_optimizer_working()
    {
        using var linear = nn.Linear(2, 1, hasBias: false);
        using var optimizer = optim.SGD(linear.parameters(), 1);
        linear.@double();
        linear.call(ones([1, 2], ScalarType.Float64)).backward();
        var before = Read.Doubles(linear.weight);

        optimizer.step();

        Assert.Equal(before.Select(value => value - 1), Read.Doubles(linear.weight));
    }

    private static void Step(OptimizerHelper optimizer, Parameter parameter, int times)
    {
        for (var i = 0; i < times; i++)
        {
            parameter.grad = full([5], 0.5 + i, parameter.dtype);
            optimizer.step();
        }
    }

    private static void CopyValues(Parameter from, Parameter to)
    {
        using var _ = no_grad();
        to.copy_(from);
    }
}
