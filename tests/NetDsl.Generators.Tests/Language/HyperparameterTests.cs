using static TorchSharp.torch;

namespace NetDsl.Generators.Tests;

/// <summary>What hyperparameters may be called, and what of them reaches the constructors of used types.</summary>
public sealed class HyperparameterTests
{
    private const string Home = Code.Usings + "namespace Home;\n\n";

    /// <summary>Names that the generated class has a use of its own for, and names that must be escaped.</summary>
    [Theory]
    [InlineData("input")]
    [InlineData("fc1")]
    [InlineData("bn1")]
    [InlineData("@class")]
    [InlineData("global")]
    [InlineData("TorchSharp")]
    [InlineData("NetDsl")]
    [InlineData("var")]
    [InlineData("field")]
    [InlineData("_")]
    public async Task Have_any_name(string name)
    {
        var run = GeneratorRun.Unchecked(Named(name));
        var findings = await Findings.Of(run);
        Assert.True(findings.IsEmpty, string.Join("\n", findings.Select(Findings.Describe)));

        using var net = run.Create<Network>("Home.Net", 6);
        using var output = net.call(randn(2, 6));
        Assert.Equal([2, 6], output.shape);
    }

    [Theory]
    [InlineData("training", "is a member of the base class of 'Net' already")]
    [InlineData("name", "is a member of the base class of 'Net' already")]
    [InlineData("forward", "is a member of the base class of 'Net' already")]
    [InlineData("scope", "is the name of a local variable or parameter of forward")]
    [InlineData("x1", "is the name of a local variable or parameter of forward")]
    public Task But_none_that_forward_would_read_as_another(string name, string objection) => Diagnose.Finds(
        "NDSL007",
        Named(name).Replace($"Network(nameof({name}))", $"[|Network(nameof({name}))|]", StringComparison.Ordinal),
        $"The hyperparameters: the name '{name}' {objection}. Choose another.");

    [Fact]
    public Task Nor_that_of_an_input() => Diagnose.Finds(
        "NDSL007",
        Code.Usings + "[[|Network|]]\n[Input(\"x\", nameof(x))]\n[Linear(2)]\npublic partial class Net(int x);",
        "The hyperparameters: the name 'x' is the name of a local variable or parameter of forward. Choose another.");

    /// <summary>
    /// The base class's name is in the way of <c>forward</c> alone: here only the layer's constructor reads the hyperparameter.
    /// </summary>
    [Fact]
    public Task A_member_of_the_base_class_hides_none_that_forward_does_not_read() =>
        Diagnose.FindsNothing(Code.Usings + "[Network(4)]\n[Linear(nameof(name)), ReLU, Linear(2)]\npublic partial class Net(int name);");

    [Theory]
    [InlineData("5L, 2, 0.1f, 1, true, \"a\\\"b\\n\", Kind.B", "(5, 2, 0.1, 1, True, a\"b\n, B)")]
    [InlineData("5000000000, -2, 0.5, double.NaN, false, \"\", (Kind)7", "(5000000000, -2, 0.5, NaN, False, , 7)")]
    [InlineData(
        "5, int.MinValue, float.PositiveInfinity, -1e300, true, \"\", Kind.@class", "(5, -2147483648, Infinity, -1E+300, True, , class)")]
    [InlineData("\"l * 2\", \"i - 1\", nameof(f), \"d / 2\", true, \"t\", Kind.B", "(12000000000, 2, 0.1, 0.15, True, t, B)")]
    [InlineData("nameof(i), nameof(i), nameof(d), \"d / 2\", nameof(b), nameof(s), nameof(k)", "(3, 3, 0.3, 0.15, True, q, B)")]
    public void Reach_the_constructor_of_a_used_type(string arguments, string expected)
    {
        using var net = GeneratorRun.Of(Using(arguments)).Create<Network>("Home.Net");
        var child = net.children().Single();

        Assert.Equal(expected, child.GetType().GetProperty("All")!.GetValue(child)!.ToString());
    }

    [Fact]
    public void A_long_one_that_an_int_cannot_hold_is_refused_when_the_network_is_made()
    {
        var run = GeneratorRun.Of(Using("1, nameof(l), 1, 1, true, \"\", Kind.A"));

        var thrown = Assert.ThrowsAny<Exception>(() => run.Create<Network>("Home.Net"));
        Assert.IsType<OverflowException>(thrown.GetBaseException());
    }

    /// <summary>Used with one value a GroupNorm or BatchNorm may have nothing to subtract: the block's code is the same for all.</summary>
    [Theory]
    [InlineData("Use<Grouped>(4, 4)")]
    [InlineData("Use<Grouped>(4, 2)")]
    [InlineData("Use<Pooled>(0)")]
    [InlineData("Use<Pooled>(1)")]
    public void Decide_no_bias_of_a_block_that_is_used(string use)
    {
        var source = Code.Network("3, 8, 8", $"[{use}]") +
            """

            [Block(nameof(n), Dim.Any, Dim.Any)]
            [Conv(nameof(m), 1), GroupNorm(nameof(g))]
            public partial class Grouped(int n, int m, int g);

            [Block(nameof(n), Dim.Any, Dim.Any)]
            [Conv(4, 1), AvgPool(3, Padding = nameof(p)), BatchNorm]
            public partial class Pooled(int n, int p);
            """;
        using var net = GeneratorRun.Of(source).Create<Network>("Home.Net");

        Assert.Equal(net.parameters().Sum(parameter => parameter.numel()), Plans.Of(source, "Home.Net").Parameters.Size);
    }

    /// <summary>A network whose forward reads the hyperparameter in its guard and in a layer.</summary>
    private static string Named(string name) =>
        Home +
        $$"""
        [Network(nameof({{name}}))]
        [Tap("t"), Linear(nameof({{name}})), BatchNorm, Linear("{{name.TrimStart('@')}} * 2")]
        [Unflatten(1, 2, nameof({{name}})), Flatten, Linear(nameof({{name}})), Add("t")]
        public partial class Net(int {{name}})
        {
            public int Given { get; } = {{name}};
        }
        """;

    private static string Using(string arguments) =>
        Home +
        $$"""
        [Network(3)]
        [Use<Own>({{arguments}})]
        public partial class Net(
            long l = 6000000000, int i = 3, float f = 0.1f, double d = 0.3, bool b = true, string s = "q", Kind k = Kind.B)
        {
            public object All => (l, i, f, d, b, s, k);
        }

        public sealed class Own(long l, int i, float f, double d, bool b, string s, Kind k)
            : torch.nn.Module<torch.Tensor, torch.Tensor>("Own")
        {
            public object All => System.FormattableString.Invariant($"({l}, {i}, {f}, {d}, {b}, {s}, {k})");

            public override torch.Tensor forward(torch.Tensor x) => x.alias();
        }

        public enum Kind { A, B, @class }
        """;
}
