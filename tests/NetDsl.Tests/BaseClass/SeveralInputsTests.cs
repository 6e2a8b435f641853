using System.Reflection;
using static TorchSharp.torch;

namespace NetDsl.Tests.BaseClass;

/// <summary>The bases of one to six inputs do the same.</summary>
public sealed class SeveralInputsTests
{
    private static readonly Type[] Bases =
    [
        typeof(Network<,>), typeof(Network<,,>), typeof(Network<,,,>),
        typeof(Network<,,,,>), typeof(Network<,,,,,>), typeof(Network<,,,,,,>),
    ];

    public static TheoryData<int> Counts => [1, 2, 3, 4, 5, 6];

    [Fact]
    public void There_is_a_base_for_each_module_of_TorchSharp()
    {
        var modules = typeof(nn).GetNestedTypes().Where(type => type.Name.StartsWith("Module`", StringComparison.Ordinal));

        Assert.Equal(
            modules.Select(type => type.GetGenericArguments().Length).Order(),
            Bases.Select(type => type.GetGenericArguments().Length));
    }

    [Theory]
    [MemberData(nameof(Counts))]
    public void All_have_the_same_members(int inputs) => Assert.Equal(Members(Bases[0]), Members(Bases[inputs - 1]));

    [Theory]
    [MemberData(nameof(Counts))]
    public void Predict_takes_inputs_in_order_in_evaluation_mode_without_gradients(int inputs)
    {
        var run = Run.Of(inputs);
        using var network = run.Network;

        using var output = run.Predict(run.Inputs);

        Assert.Equal(Enumerable.Range(1, inputs).Select(value => (float)value), output.data<float>().ToArray());
        Assert.False(output.requires_grad);
        Assert.False(run.Joint.Trained);
        Assert.All(network.modules(), module => Assert.True(module.training));
        Assert.True(is_grad_enabled());
    }

    [Theory]
    [MemberData(nameof(Counts))]
    public void Frozen_norms_stay_frozen_when_training_goes_on(int inputs)
    {
        var run = Run.Of(inputs);
        using var network = run.Network;
        network.FreezeNorms();

        network.train();
        Assert.True(network.training);
        Assert.False(run.Joint.Norm.training);

        network.FreezeNorms(false);
        Assert.True(run.Joint.Norm.training);
    }

    [Theory]
    [MemberData(nameof(Counts))]
    public void Evaluating_lasts_until_its_end(int inputs)
    {
        var run = Run.Of(inputs);
        using var network = run.Network;

        using (network.Evaluating())
        {
            Assert.All(network.modules(), module => Assert.False(module.training));
        }

        Assert.All(network.modules(), module => Assert.True(module.training));
    }

    [Theory]
    [MemberData(nameof(Counts))]
    public void Layers_are_registered_once_and_the_name_is_the_class(int inputs)
    {
        using var network = Run.Of(inputs).Network;
        // A module that holds another asks it to register its components again.
        using var holder = nn.ModuleList(network);

        Assert.Equal(["norm"], network.named_children().Select(child => child.name));
        Assert.Equal(network.GetType().Name, network.GetName());
    }

    [Theory]
    [MemberData(nameof(Counts))]
    public void Parameters_of_norms_do_not_decay(int inputs)
    {
        var run = Run.Of(inputs);
        using var network = run.Network;

        Assert.Empty(network.DecayParameters());
        Assert.Equal(run.Joint.Norm.parameters(), network.NoDecayParameters());
    }

    [Theory]
    [MemberData(nameof(Counts))]
    public void A_summary_of_the_inputs_runs_the_network(int inputs)
    {
        var run = Run.Of(inputs);
        using var network = run.Network;

        var text = run.Summary(run.Inputs);

        Assert.False(run.Joint.Trained);
        Assert.StartsWith(
            network.GetName() + "\n  layer  kind         output (N, …)  parameters  multiply-adds\n", text, StringComparison.Ordinal);
        Assert.Contains("\n2 parameters, 2 trainable\n0 multiply-adds, ", text, StringComparison.Ordinal);
        Assert.EndsWith("\n2 parameters, 2 trainable", network.Summary(), StringComparison.Ordinal);
    }

    [Fact]
    public void Predict_gives_all_outputs_to_the_callers_scope()
    {
        using var network = new Fork();
        using var input = ones(2, 6);
        using var scope = NewDisposeScope();

        var (left, right) = network.Predict(input);

        Assert.True(scope.Contains(left));
        Assert.True(scope.Contains(right));
        Assert.Equal(2, scope.DisposablesCount);
        Assert.False(left.requires_grad || right.requires_grad);
    }

    private static IEnumerable<string> Members(Type type) => type
        .GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Where(member => !member.Name.StartsWith('<'))
        .Select(member => $"{member.MemberType} {member.Name} {(member as MethodBase)?.Attributes}")
        .Order(StringComparer.Ordinal);

    /// <summary>A network of so many inputs, the inputs 1, 2, …, and what it does with them.</summary>
    private sealed record Run(
        nn.Module Network, Joint Joint, Tensor[] Inputs, Func<Tensor[], Tensor> Predict, Func<Tensor[], string> Summary)
    {
        public static Run Of(int inputs)
        {
            var values = Enumerable.Range(1, inputs).Select(value => full(1, 1, value)).ToArray();
            switch (inputs)
            {
                case 1:
                    var one = new OfOne();
                    return new(one, one.Joint, values, x => one.Predict(x[0]), x => one.Summary(x[0]));
                case 2:
                    var two = new OfTwo();
                    return new(two, two.Joint, values, x => two.Predict(x[0], x[1]), x => two.Summary(x[0], x[1]));
                case 3:
                    var three = new OfThree();
                    return new(three, three.Joint, values, x => three.Predict(x[0], x[1], x[2]), x => three.Summary(x[0], x[1], x[2]));
                case 4:
                    var four = new OfFour();
                    return new(
                        four, four.Joint, values, x => four.Predict(x[0], x[1], x[2], x[3]), x => four.Summary(x[0], x[1], x[2], x[3]));
                case 5:
                    var five = new OfFive();
                    return new(
                        five, five.Joint, values, x => five.Predict(x[0], x[1], x[2], x[3], x[4]),
                        x => five.Summary(x[0], x[1], x[2], x[3], x[4]));
                case 6:
                    var six = new OfSix();
                    return new(
                        six, six.Joint, values, x => six.Predict(x[0], x[1], x[2], x[3], x[4], x[5]),
                        x => six.Summary(x[0], x[1], x[2], x[3], x[4], x[5]));
                default:
                    throw new ArgumentOutOfRangeException(nameof(inputs));
            }
        }
    }
}
