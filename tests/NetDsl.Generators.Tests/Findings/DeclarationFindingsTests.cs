using Microsoft.CodeAnalysis;

namespace NetDsl.Generators.Tests;

/// <summary>NDSL001 to NDSL005: classes that cannot be a network, each with the nearest one that can.</summary>
public sealed class DeclarationFindingsTests
{
    [Fact]
    public Task NDSL001_the_class_is_not_partial() => Diagnose.Finds(
        "NDSL001",
        Code.Usings +
        """
        [[|Network(784)|]]
        [Linear(10)]
        public class Net;
        """,
        "'Net' must be 'partial', so that the layers of 'Net' can be generated.");

    [Theory]
    [InlineData("class")]
    [InlineData("struct")]
    [InlineData("record")]
    [InlineData("interface")]
    public Task NDSL001_a_type_around_it_is_not_partial(string keyword) => Diagnose.Finds(
        "NDSL001",
        Code.Usings +
        $$"""
        public {{keyword}} Outer
        {
            [[|Network(784)|]]
            [Linear(10)]
            public partial class Net;
        }
        """,
        "'Outer' must be 'partial', so that the layers of 'Net' can be generated.");

    [Fact]
    public Task NDSL001_neither_is() => Diagnose.Finds(
        "NDSL001",
        Code.Usings +
        """
        public class Outer
        {
            public partial class Middle
            {
                [[|Network(784)|]]
                [Linear(10)]
                public class Net;
            }
        }
        """,
        "'Outer' and 'Net' must be 'partial', so that the layers of 'Net' can be generated.");

    [Theory]
    [InlineData("public static partial class Net", "static")]
    [InlineData("public abstract partial class Net", "abstract")]
    [InlineData("public partial record Net", "a record")]
    [InlineData("public partial class Net : System.IO.MemoryStream", "derived from 'MemoryStream'")]
    [InlineData("public partial class Net : System.Collections.Generic.List<int>", "derived from 'List'")]
    [InlineData("file partial class Net", "local to its file")]
    public Task NDSL002_the_class_cannot_be_a_network(string declaration, string what) => Diagnose.Finds(
        "NDSL002",
        Code.Usings +
        $$"""
        [[|Network(784)|]]
        [Linear(10)]
        {{declaration}};
        """,
        $"'Net' is {what}. Expected a class that can be created and that derives from nothing but Network.");

    /// <summary>PyTorch's first habit. An error of the declaration, CS0534 for example, would hide the finding in a build.</summary>
    [Theory]
    [InlineData("torch.nn.Module<torch.Tensor, torch.Tensor>", "Module", "")]
    [InlineData("torch.nn.Module<torch.Tensor, torch.Tensor, torch.Tensor>, System.ICloneable", "Module", "public object Clone() => this;")]
    [InlineData("torch.nn.Module<torch.Tensor, (torch.Tensor, long[])>", "Module", "public Net() : base(\"Net\") { }")]
    [InlineData("torch.nn.Module<torch.Tensor, torch.Tensor>", "Module", "public override torch.Tensor forward(torch.Tensor x) => x;")]
    [InlineData("Model", "Model", "")]
    [InlineData("Model<torch.Tensor>", "Model", "")]
    public async Task NDSL002_a_module_of_its_own_compiles_so_that_the_finding_is_seen(string baseClass, string name, string member)
    {
        var source = Code.Usings +
            $$"""
            [Network(784)]
            [Linear(10)]
            public partial class Net : {{baseClass}}
            {
                {{member}}
            }

            public abstract class Model() : torch.nn.Module<torch.Tensor, torch.Tensor>(nameof(Model));

            public abstract class Model<T>(string name) : torch.nn.Module<T, T>(name);

            public static class User
            {
                public static object Use() => new Net();
            }
            """;

        var run = GeneratorRun.Unchecked(source);

        Assert.Empty(run.Output.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var errors = (await Findings.Of(run)).Where(finding => finding.Severity == DiagnosticSeverity.Error).ToList();
        Assert.All(errors, finding => Assert.Equal("NDSL002", finding.Id));
        Assert.StartsWith($"'Net' is derived from '{name}'", Findings.Message(errors[0]), StringComparison.Ordinal);
    }

    [Fact]
    public Task NDSL002_a_class_in_a_file_local_one() => Diagnose.Finds(
        "NDSL002",
        Code.Usings +
        """
        file partial class Outer
        {
            [[|Network(784)|]]
            [Linear(10)]
            public partial class Net;
        }
        """);

    [Fact]
    public Task NDSL002_a_network_of_a_network() => Diagnose.Finds(
        "NDSL002",
        Code.Usings +
        """
        [Network(4)]
        [Linear(2)]
        public partial class First;

        [[|Network(4)|]]
        [Linear(2)]
        public partial class Second : First;
        """);

    [Theory]
    [InlineData("public override torch.Tensor [|forward|](torch.Tensor x) => x;", "forward")]
    [InlineData("public override torch.Tensor [|forward|](torch.Tensor x) => fc1.call(x);", "forward")]
    [InlineData("public torch.Tensor [|forward|](torch.Tensor x) => x;", "forward")]
    [InlineData("public int [|forward|] => 1;", "forward")]
    [InlineData("protected override void [|RegisterLayers|]() => register_module(\"fc1\", fc1);", "RegisterLayers")]
    [InlineData("private void [|RegisterLayers|]() { }", "RegisterLayers")]
    public Task NDSL002_a_member_that_is_generated(string member, string name) => Diagnose.Finds(
        "NDSL002",
        Code.Usings +
        $$"""
        [Network(784)]
        [Linear(10)]
        public partial class Net
        {
            {{member}}
        }
        """,
        $"'Net' has a member '{name}' of its own. Expected the generated one alone: remove it, or give it another name.");

    [Fact]
    public Task NDSL002_beside_another_error() => Diagnose.Finds(
        Code.Usings +
        """
        [Network(784)]
        [Linear({|NDSL006:0|})]
        public partial class Net
        {
            public override torch.Tensor {|NDSL002:forward|}(torch.Tensor x) => x;
        }
        """);

    [Fact]
    public Task NDSL002_both_members() => Diagnose.Finds(
        "NDSL002",
        Code.Usings +
        """
        [Network(784)]
        [Linear(10)]
        public partial class Net
        {
            public override torch.Tensor [|forward|](torch.Tensor x) => x;
            protected override void [|RegisterLayers|]() { }
        }

        public static class User
        {
            public static torch.Tensor Use(torch.Tensor x) => new Net().Predict(x);
        }
        """);

    [Theory]
    [InlineData("public torch.Tensor forward(torch.Tensor x, torch.Tensor y) => forward(x + y);")]
    [InlineData("public torch.Tensor forward(float[] x) => forward(torch.tensor(x));")]
    [InlineData("public torch.Tensor forward<T>(T x) where T : torch.Tensor => forward((torch.Tensor)x);")]
    [InlineData("public void RegisterLayers(int twice) { }")]
    [InlineData("public void Forward(torch.Tensor x) { }")]
    public Task NDSL002_is_silent_on_overloads(string member) =>
        Diagnose.FindsNothing(
            Code.Usings +
            $$"""
            [Network(784)]
            [Linear(10)]
            public partial class Net
            {
                {{member}}
            }
            """);

    [Theory]
    [InlineData("public sealed partial class Net;")]
    [InlineData("internal partial class Net;")]
    [InlineData("public partial class Net : System.ICloneable { public object Clone() => new Net(); }")]
    [InlineData("public partial class Net : Network;")]
    [InlineData("public partial class Net : Network, System.ICloneable { public object Clone() => new Net(); }")]
    public Task NDSL002_is_silent_on_classes_that_can(string declaration) =>
        Diagnose.FindsNothing(
            Code.Usings +
            $$"""
            [Network(784)]
            [Linear(10)]
            {{declaration}}
            """);

    [Fact]
    public Task NDSL002_a_struct_cannot_have_the_attributes_at_all() => Diagnose.Finds(
        Code.Usings +
        """
        [{|NDSL002:{|CS0592:Network|}(784)|}]
        [{|CS0592:Linear|}(10)]
        public partial struct Net;
        """);

    [Fact]
    public Task NDSL003_layers_without_Network() => Diagnose.Finds(
        "NDSL003",
        Code.Usings +
        """
        [[|Linear(64)|], ReLU]
        [Linear(10)]
        public partial class Net;
        """,
        "'Net' has layers but no [Network]. Add [Network(…)] with the input's shape, the batch dimension left out.");

    [Fact]
    public Task NDSL003_is_silent_on_attributes_of_others() => Diagnose.FindsNothing(
        """
        [Other.Linear(10)]
        public class Net;

        namespace Other
        {
            public sealed class LinearAttribute(int n) : System.Attribute
            {
                public int N => n;
            }
        }
        """);

    [Fact]
    public Task NDSL004_layers_on_a_second_declaration() => Diagnose.Finds(
        "NDSL004",
        Code.Usings +
        """
        [Network(784)]
        [Linear(64)]
        public partial class Net;

        [[|ReLU|], [|Linear(10)|]]
        public partial class Net;
        """,
        "[ReLU] is on another declaration of 'Net' than [Network]. Move it below [Network]: the order of attributes " +
        "on two declarations is undefined.",
        "[Linear] is on another declaration of 'Net' than [Network]. Move it below [Network]: the order of attributes " +
        "on two declarations is undefined.");

    [Fact]
    public Task NDSL004_all_layers_on_another_declaration_than_Network() => Diagnose.Finds(
        "NDSL004",
        Code.Usings +
        """
        [[|Linear(10)|]]
        public partial class Net;

        [Network(784)]
        public partial class Net;
        """);

    [Fact]
    public Task NDSL004_is_silent_on_other_attributes_and_members() => Diagnose.FindsNothing(
        Code.Usings +
        """
        [Network(784)]
        [Linear(64)]
        public partial class Net;

        [System.Serializable]
        public partial class Net
        {
            public int Answer => 42;
        }
        """);

    [Fact]
    public Task NDSL005_no_layers() => Diagnose.Finds(
        "NDSL005",
        Code.Usings +
        """
        [[|Network(784)|]]
        public partial class Net;
        """,
        "'Net' has no layers, so its output is its input. Add layers below [Network].");

    [Fact]
    public Task NDSL005_is_silent_on_one_layer() => Diagnose.FindsNothing(Code.Network("784", "[Identity]"));

    [Theory]
    [InlineData("[Linear(64, Name = \"fc\"), Linear(10, [|Name = \"fc\"|])]")]
    [InlineData("[Linear(64, Name = \"fc2\"), Linear(10), Linear(10, [|Name = \"fc2\"|])]")]
    [InlineData("[Linear(64, [|Name = \"\"|])]")]
    [InlineData("[Linear(64, [|Name = \"features.\"|])]")]
    [InlineData("[Linear(64, [|Name = \".0\"|])]")]
    [InlineData("[Linear(64, [|Name = \"a..b\"|])]")]
    [InlineData("[Linear(64, [|Name = \".\"|])]")]
    [InlineData("[Linear(64, [|Name = \"\\ud800\"|])]")]
    [InlineData("[Linear(64, [|Name = \"\\udc00\\ud800\"|])]")]
    [InlineData("[Linear(64, Name = \"a\"), Linear(10, [|Name = \"a.bias\"|])]")]
    public Task NDSL007_a_name_cannot_be_used(string layers) => Diagnose.Finds("NDSL007", Code.Network("784", layers));

    [Theory]
    [InlineData("[Linear(64, Name = \"hidden\"), ReLU, Linear(10, Name = \"output\")]")]
    [InlineData("[Linear(64, Name = \"class\"), ReLU(Name = \"if\")]")]
    [InlineData("[Linear(64, Name = \"features.0\"), ReLU(Name = \"features.1\"), Linear(10, Name = \"head.0\")]")]
    [InlineData("[Linear(64, Name = \"fc2\"), ReLU, Linear(10)]")]
    [InlineData("[Linear(64, Name = \"input\"), ReLU, Linear(10, Name = \"x1\"), ReLU, Linear(10, Name = \"scope\")]")]
    [InlineData("[Linear(64, Name = \"größe\")]")]
    [InlineData("[Linear(64, Name = \"2fast\"), ReLU, Linear(10, Name = \"two words\")]")]
    [InlineData("[Linear(64, Name = \"block1-0\"), ReLU, Linear(10, Name = \"block1_0\")]")]
    [InlineData("[Linear(64, Name = \"forward\"), ReLU, Linear(10, Name = \"train\")]")]
    [InlineData("[Linear(64, Name = \"register-module\"), ReLU, Linear(10, Name = \"Net\")]")]
    [InlineData("[Linear(64, Name = \"a\"), ReLU(Name = \"a.act\"), Linear(10, Name = \"a.b.c\")]")]
    [InlineData("[Linear(64, Name = \"a.b.c\"), ReLU, Linear(10, Name = \"a\")]")]
    [InlineData("[Linear(64, Name = \"a\"), Tap(\"x\"), ReLU, Add(\"x\", Name = \"b\"), Linear(10, Name = \"a.weights\")]")]
    public Task NDSL007_is_silent_on_good_names(string layers) => Diagnose.FindsNothing(Code.Network("784", layers));

    [Theory]
    [InlineData(
        "Linear(4, Name = \"a\"), ReLU, Linear(4, [|Name = \"a.weight\"|])", "a.weight", "a", "layers have a 'weight' of their own")]
    [InlineData(
        "Linear(4, Name = \"a\"), ReLU, Linear(4, [|Name = \"a.(layer)\"|])", "a.(layer)", "a", "layers have a '(layer)' of their own")]
    [InlineData(
        "Linear(4, Name = \"a.bias.b\"), ReLU, Linear(4, [|Name = \"a\"|])", "a", "a.bias.b", "layers have a 'bias' of their own")]
    [InlineData(
        "LSTM(4, NumLayers = 2, Name = \"a\"), LastStep, Linear(4, [|Name = \"a.weight_ih_l1_reverse\"|])", "a.weight_ih_l1_reverse", "a",
        "layers have a 'weight_ih_l1_reverse' of their own")]
    [InlineData(
        "LSTM(4, Name = \"a\"), LastStep, Linear(4, [|Name = \"a.h\"|])", "a.h", "a", "layers have a 'h' of their own")]
    [InlineData(
        "MultiheadAttention(1, Name = \"a\"), Linear(4, [|Name = \"a.out_proj\"|])", "a.out_proj", "a",
        "layers have a 'out_proj' of their own")]
    [InlineData("Parameter(\"a\"), Multiply(\"a\"), Linear(4, [|Name = \"a.b\"|])", "a.b", "a", "[Parameter] holds no layers")]
    [InlineData(
        "Tap(\"x\"), ReLU, Add(\"x\", Name = \"a\"), Linear(4, [|Name = \"a.b\"|])", "a.b", "a", "[Add] holds no layers")]
    public Task NDSL007_says_why_a_name_cannot_continue_another(string layers, string name, string other, string reason) => Diagnose.Finds(
        "NDSL007", Code.Network("8, 4", $"[{layers}]"), $"[Linear]: the name '{name}' cannot be beside '{other}': {reason}.");

    [Fact]
    public Task NDSL007_of_layers_whose_numbers_hyperparameters_decide() => Diagnose.Finds(
        "NDSL007",
        Code.Usings +
        """
        [Network(4, Naming = Naming.Sequential)]
        [Linear(4), ReLU, Linear(4, If = nameof(isDeep)), Linear(4), Linear(2, [|Name = "3.scores"|])]
        public partial class Net(bool isDeep);
        """,
        "[Linear]: the name '3.scores' cannot be beside '3': hyperparameters decide their numbers.");

    [Theory]
    [InlineData(ReportDiagnostic.Suppress, null)]
    [InlineData(ReportDiagnostic.Error, DiagnosticSeverity.Error)]
    [InlineData(ReportDiagnostic.Info, DiagnosticSeverity.Info)]
    public async Task A_findings_severity_can_be_set(ReportDiagnostic asked, DiagnosticSeverity? got)
    {
        var compilation = Compile.Of(
            Code.Usings +
            """
            [Network(784)]
            public partial class Net;
            """);
        var options = compilation.Options.WithSpecificDiagnosticOptions(
            compilation.Options.SpecificDiagnosticOptions.SetItem("NDSL005", asked));

        var findings = await Findings.Of(GeneratorRun.In(compilation.WithOptions(options)));

        Assert.Equal(got, findings.SingleOrDefault()?.Severity);
    }

    [Fact]
    public Task A_finding_can_be_silenced_in_the_source() => Diagnose.FindsNothing(
        Code.Usings +
        """
        #pragma warning disable NDSL005
        [Network(784)]
        public partial class Net;
        """);
}
