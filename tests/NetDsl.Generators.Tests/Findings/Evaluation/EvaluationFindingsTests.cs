using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetDsl.Generators.Usage;

namespace NetDsl.Generators.Tests;

/// <summary>NDSL401: what it says, for which networks, and that no code breaks it. The other classes here say where it is found.</summary>
public sealed class EvaluationFindingsTests
{
    [Fact]
    public Task The_message_names_the_network_the_scope_and_the_layers() => Diagnose.Finds(
        "NDSL401",
        EvaluationCode.User(
            """
            private readonly Net model = new();

            Tensor Run(Tensor x)
            {
                using (torch.inference_mode(mode: true))
                    return [|this.model.call|](x);
            }
            """),
        "'this.model' is called under inference_mode(mode: true) but not put in evaluation mode, which leaves its BatchNorm and Dropout " +
        "in training mode. Call it in 'using (this.model.Evaluating())', or by Predict.");

    [Fact]
    public Task One_finding_for_each_network_of_a_scope() => Diagnose.Finds("NDSL401", EvaluationCode.User(
        """
        static void Run(Net first, Net second, Tensor x)
        {
            using (no_grad())
            {
                [|first.call|](x);
                [|second.call|](first.call(x));
            }

            using (no_grad())
                [|first.call|](x);
        }
        """));

    [Fact]
    public Task A_networks_own_member_calls_it() => Diagnose.Finds("NDSL401", EvaluationCode.Networks +
        """
        public partial class Net
        {
            public Tensor Guess(Tensor x)
            {
                using var _ = no_grad();
                return [|call|](x).argmax(1);
            }

            public Tensor Classify(Tensor x)
            {
                using var evaluating = this.Evaluating();
                using var _ = no_grad();
                return call(x).argmax(1);
            }
        }
        """);

    /// <summary>Frozen features: who holds the module says in which mode it runs.</summary>
    [Fact]
    public Task A_modules_own_forward_is_not_asked() => Diagnose.FindsNothing(EvaluationCode.Networks +
        """
        public sealed class Frozen : nn.Module<Tensor, Tensor>
        {
            private readonly Net features = new();
            public Frozen() : base("frozen") => RegisterComponents();
            public override Tensor forward(Tensor x)
            {
                using var _ = no_grad();
                return features.call(x);
            }
        }
        """);

    [Theory]
    [InlineData("InstanceNorm(TrackRunningStats = true)", true)]
    [InlineData("InstanceNorm", false)]
    [InlineData("RReLU", true)]
    [InlineData("Dropout(0)", false)]
    [InlineData("DropPath(0.1)", true)]
    [InlineData("ChannelDropout", true)]
    [InlineData("GroupNorm(2)", false)]
    [InlineData("LocalResponseNorm(2)", false)]
    public Task It_depends_on_the_layers(string layer, bool isReported) => Diagnose.Finds("NDSL401",
        $$"""
        using NetDsl;
        using TorchSharp;

        namespace Home;

        [Network(8, 4, 4), Conv(8, 3), {{layer}}, Flatten, Linear(2)]
        public partial class Net;

        public static class User
        {
            public static torch.Tensor Run(Net model, torch.Tensor x)
            {
                using (torch.no_grad())
                    return {{(isReported ? "[|model.call|]" : "model.call")}}(x);
            }
        }
        """);

    [Fact]
    public Task It_depends_on_the_layers_of_the_networks_that_it_uses() => Diagnose.Finds("NDSL401", EvaluationCode.Networks +
        """
        [Network(8), Use<Plain>, Linear(8)]
        public partial class Quiet;

        [Network(8), Use<Plain>, Use<Net>, Linear(8)]
        public partial class Calm;

        [Network(8), Use<Calm>, ReLU, Use<Quiet>, Linear(8)]
        public partial class Outer;

        public static class User
        {
            public static Tensor Run(Outer outer, Calm calm, Quiet quiet, Tensor x)
            {
                using var _ = no_grad();
                return quiet.call([|calm.call|]([|outer.call|](x)));
            }
        }
        """);

    [Fact]
    public async Task It_depends_on_the_layers_of_a_compiled_network()
    {
        using var library = new MemoryStream();
        var built = GeneratorRun.Of(EvaluationCode.Networks).Output.WithAssemblyName("Library").Emit(library);
        Assert.True(built.Success);
        var user = Compile.Of(
            """
            using Home;
            using TorchSharp;

            public static class User
            {
                public static torch.Tensor Run(Net model, Plain plain, torch.Tensor x)
                {
                    using (torch.no_grad())
                        return plain.call(model.call(x));
                }
            }
            """);

        var finding = Assert.Single(await Findings.Of(
            GeneratorRun.In(user.AddReferences(MetadataReference.CreateFromImage(library.ToArray())))));
        Assert.Equal("NDSL401", finding.Id);
        Assert.Contains("'model' is called", Findings.Message(finding), StringComparison.Ordinal);
        Assert.Contains("its BatchNorm and Dropout in training mode.", Findings.Message(finding), StringComparison.Ordinal);
    }

    public static TheoryData<string> UnfinishedCode =>
    [
        """
        void Run(Net model)
        {
            using (no_grad())
                model.call(
        }
        """,
        """
        void Run(Net model)
        {
            using (no_grad(
            model.call(x);
        }
        """,
        """
        void Run(Net model)
        {
            using var _ = no_grad(;
            missing.call(model).eval();
            model?.call
        }
        """,
        """
        void Run(Missing model)
        {
            using (no_grad())
            {
                var f = x => model.call(x);
                f();
                foreach (var (a, b) in model)
                    a.call(b);
            }
        }
        """,
        """
        void Run(Net model, Net model)
        {
            using (no_grad())
            {
                model.forward();
                this.call();
                call();
                base.call(1);
            }
        }
        """,
        """
        using (no_grad())
        {
            model.call(x);
        }
        """,
    ];

    [Theory]
    [MemberData(nameof(UnfinishedCode))]
    public async Task Unfinished_code_throws_nothing(string members) => Assert.DoesNotContain(
        await Findings.Of(GeneratorRun.Unchecked(EvaluationCode.User(members))), finding => finding.Id is "AD0001" or "CS8785");

    [Fact]
    public void Deep_expressions_are_followed_to_their_end_on_a_small_stack()
    {
        var appended = string.Concat(Enumerable.Repeat(".Append(model)", 2_000));
        var compilation = Compile.Of(EvaluationCode.User(
            $"static object Run(IEnumerable<nn.Module> all, nn.Module model) => all{appended};"));
        var tree = compilation.SyntaxTrees.Single();
        var chain = tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>()
            .First(call => call.ToString().StartsWith("all", StringComparison.Ordinal));
        IOperation? value = null;
        OnStack(64 << 20, () => value = compilation.GetSemanticModel(tree).GetOperation(chain));

        string[] names = [];
        OnStack(128 << 10, () => names = [.. new SameNetworks(ModeSymbols.Of(compilation)!).Of(value).Select(symbol => symbol.Name)]);
        Assert.Equal(2_001, names.Length);
        Assert.Equal(["all", "model"], names.Distinct().Order(StringComparer.Ordinal));

        static void OnStack(int size, ThreadStart work)
        {
            var thread = new Thread(work, size);
            thread.Start();
            thread.Join();
        }
    }

    [Fact]
    public async Task A_program_of_statements_is_one_member()
    {
        const string Statements =
            """
            using Home;
            using static TorchSharp.torch;

            var good = new Net();
            var bad = new Net();
            good.eval();
            Evaluate(good, zeros(1, 8));
            using (no_grad())
                bad.call(zeros(1, 8));

            static Tensor Evaluate(Net model, Tensor x)
            {
                using var _ = no_grad();
                return model.call(x);
            }
            """;
        var finding = Assert.Single(await Findings.Of(GeneratorRun.Of(Statements, EvaluationCode.Networks)));
        Assert.StartsWith("'bad' is called under no_grad()", Findings.Message(finding), StringComparison.Ordinal);
    }
}
