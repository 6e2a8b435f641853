using TorchSharp;

namespace NetDsl.Generators.Tests;

/// <summary>Networks declared where and as C# allows, however unusual: each compiles without a warning, and can be created.</summary>
public sealed class OddDeclarationTests
{
    private const string Layers =
        """
        [NetDsl.Network(4)]
        [NetDsl.Linear(8), NetDsl.ReLU, NetDsl.Linear(2)]

        """;

    [Theory]
    [InlineData("Net", "public partial class Net;")]
    [InlineData("Net", "public sealed partial class Net { }")]
    [InlineData("Net", "internal partial class Net;")]
    [InlineData("Home.Net", "namespace Home;\npublic partial class Net;")]
    [InlineData("Home.Deep.Net", "namespace Home { namespace Deep { public partial class Net; } }")]
    [InlineData("Home.Deep.Net", "namespace Home.Deep { public partial class Net; }")]
    [InlineData("namespace.class.Net", "namespace @namespace.@class;\npublic partial class Net;")]
    [InlineData("class", "public partial class @class;")]
    [InlineData("record", "public partial class @record;")]
    [InlineData("async", "public partial class @async;")]
    [InlineData("event+namespace", "public partial class @event { public partial class @namespace; }")]
    [InlineData("Größe.Сеть", "namespace Größe;\npublic partial class Сеть;")]
    [InlineData("Cafe\u0301.Net\u203F1", "namespace Cafe\u0301;\npublic partial class Net\u203F1;")]
    [InlineData("Outer+Middle+Net", "public partial class Outer { internal partial struct Middle { internal partial class Net; } }")]
    [InlineData("IOuter+Net", "public partial interface IOuter { public partial class Net; }")]
    [InlineData("Outer+Net", "public static partial class Outer { public partial class Net; }")]
    [InlineData("Outer+Net", "public partial record Outer(int Size) { public partial class Net; }")]
    [InlineData("Outer+Net", "public partial record struct Outer(int Size) { public partial class Net; }")]
    [InlineData("Outer+Net", "public ref partial struct Outer { public partial class Net; }")]
    [InlineData("Outer+Net", "public abstract partial class Outer { private protected partial class Net; }")]
    [InlineData("System.Net", "namespace System;\npublic partial class Net;")]
    [InlineData("TorchSharp.Net", "namespace TorchSharp;\npublic partial class Net;")]
    [InlineData(
        "Net",
        """
        public partial class Net
        {
            private readonly int system = 1;
            public int NetDsl => system;
            public int TorchSharp => 2;
        }
        """)]
    [InlineData(
        "Net",
        """
        public partial class Net
        {
            public int Tensor => 1;
            public class @torch;
            public class Guard;
        }
        """)]
    public void It_compiles_and_can_be_created(string typeName, string declaration)
    {
        var run = GeneratorRun.Of(WithLayers(declaration));

        Assert.Equal(4, run.Create<torch.nn.Module>(typeName).parameters().Count());
    }

    [Theory]
    [InlineData("Outer`1+Net", "public partial class Outer<T> where T : class, new() { public partial class Net; }")]
    [InlineData(
        "Outer`2+Middle+Net`1",
        """
        public partial class Outer<T, @class>
        {
            public partial struct Middle
            {
                public partial class Net<in1> where in1 : struct;
            }
        }
        """)]
    [InlineData("IOuter`2+Net", "public partial interface IOuter<T, U> { public partial class Net; }")]
    [InlineData("Net`1", "public partial class Net<T> where T : System.IDisposable;")]
    public void It_may_be_generic(string typeName, string declaration)
    {
        var run = GeneratorRun.Of(WithLayers(declaration));

        Assert.NotNull(run.Load().GetType(typeName, throwOnError: true));
        Assert.Equal($"{typeName}.g.cs", Assert.Single(run.Texts).Key);
    }

    [Theory]
    [InlineData("dynamic")]
    [InlineData("nint")]
    [InlineData("notnull")]
    [InlineData("unmanaged")]
    [InlineData("scoped")]
    [InlineData("file")]
    [InlineData("required")]
    [InlineData("field")]
    [InlineData("value")]
    [InlineData("where")]
    [InlineData("partial")]
    [InlineData("yield")]
    [InlineData("await")]
    [InlineData("global")]
    [InlineData("allows")]
    [InlineData("extension")]
    [InlineData("nameof")]
    [InlineData("when")]
    [InlineData("_")]
    public void Words_with_a_meaning_of_their_own_are_names(string name)
    {
        var run = GeneratorRun.Of(
            $$"""
            namespace @{{name}}x;
            [NetDsl.Network(4)]
            [NetDsl.Linear(8, Name = "{{name}}")]
            public partial class Net;
            """,
            WithLayers($"public partial class @{name} {{ }}"),
            WithLayers(
                $$"""
                namespace Home.@{{name}};
                public partial class Outer<@{{name}}> { public partial class Net; }
                """));

        Assert.Equal(4, run.Create<torch.nn.Module>(name).parameters().Count());
    }

    [Fact]
    public void It_may_have_a_constructor_of_its_own()
    {
        var run = GeneratorRun.Of(WithLayers(
            """
            public partial class Net
            {
                public int Seen { get; }

                public Net(int seen)
                {
                    Seen = seen + fc1.parameters().Count();
                }
            }
            """,
            "using System.Linq;\n"));

        dynamic net = run.Create<torch.nn.Module>("Net", 40);
        Assert.Equal(42, (int)net.Seen);
    }

    [Fact]
    public void It_may_have_a_primary_constructor()
    {
        var run = GeneratorRun.Of(WithLayers("public partial class Net(string title) { public string Title => title; }"));

        Assert.Equal(4, run.Create<torch.nn.Module>("Net", "digits").parameters().Count());
    }

    [Fact]
    public void Names_of_keywords_and_of_locals_are_fields_all_the_same()
    {
        var run = GeneratorRun.Of(Code.Network(
            "4",
            """
            [Linear(8, Name = "class"), ReLU(Name = "if"), Linear(8, Name = "input"), Linear(8, Name = "x1"), Linear(2, Name = "scope")]
            """));

        var net = run.Create<torch.nn.Module>("Home.Net");
        Assert.Equal(["class", "if", "input", "x1", "scope"], net.named_children().Select(child => child.name));
    }

    [Fact]
    public void Two_networks_may_share_a_file_and_a_class()
    {
        var run = GeneratorRun.Of(
            $$"""
            public partial class Outer
            {
                {{Layers}}
                public partial class First;

                {{Layers}}
                public partial class Second;
            }
            """);

        Assert.Equal(["Outer+First.g.cs", "Outer+Second.g.cs"], run.Texts.Keys);
    }

    [Fact]
    public void A_network_in_two_parts_is_written_once()
    {
        var run = GeneratorRun.Of(
            $"{Layers}public partial class Net;", "public partial class Net { public int More => 1; }",
            """
            [System.Serializable]
            partial class Net;
            """);

        Assert.Single(run.Texts);
    }

    [Theory]
    [InlineData("[Linear(8, Name = \"head.out\")]", "public int head_out = 1;")]
    [InlineData("[Linear(8)]", "public int fc2 = 1;")]
    [InlineData(
        "[Linear(8)]",
        """
        public int x1 = 1;
        public int input = 2;
        public int scope = 3;
        """)]
    public Task Members_that_are_not_in_the_way_may_have_any_name(string layers, string member) => Diagnose.FindsNothing(
        $$"""
        using NetDsl;
        [Network(4)]
        {{layers}}
        public partial class Net
        {
            {{member}}
        }
        """);

    [Theory]
    [InlineData("public int fc0 = 1;")]
    [InlineData("public int fc0() => 1; public class fc0_;")]
    public Task Fields_of_numbered_layers_keep_out_of_the_way(string member) => Diagnose.FindsNothing(
        $$"""
        using NetDsl;
        [Network(4, Naming = Naming.Sequential)]
        [Linear(8)]
        public partial class Net
        {
            {{member}}
        }
        """);

    [Theory]
    [InlineData("fc1", "Linear(8)", "fc1_")]
    [InlineData("fc1, fc1_", "Linear(8)", "fc1__")]
    [InlineData("head", "Linear(8, Name = \"head\")", "head_")]
    [InlineData("a_b", "Linear(8, Name = \"a.b\")", "a_b_")]
    [InlineData("a_b, a_b_", "Linear(8, Name = \"a-b\")", "a_b__")]
    [InlineData("fc0_a", "Linear(8, Name = \"0.a\")", "fc0_a_")]
    public void A_field_takes_no_name_of_a_member(string members, string layer, string field)
    {
        var run = GeneratorRun.Of($"{Code.Usings}[Network(4)]\n[{layer}]\npublic partial class Net {{ public int {members}; }}\n");

        Assert.Contains($" {field} = ", run.Text);
    }

    [Theory]
    [InlineData("Net<fc1>")]
    [InlineData("fc1")]
    public void A_field_takes_no_name_of_its_class(string name)
    {
        var run = GeneratorRun.Of($"{Code.Usings}[Network(4)]\n[Linear(8)]\npublic partial class {name};\n");

        Assert.Contains(" fc1_ = ", run.Text);
    }

    [Fact]
    public void Attributes_may_be_aliased_targeted_and_take_named_and_constant_arguments()
    {
        var run = GeneratorRun.Of(
            """
            using NetDsl;
            using Sieve = NetDsl.ConvAttribute;
            using static Sizes;

            [type: Network(dims: new[] { 3, 8, 8 })]
            [type: Sieve(kernelSize: new[] { 3, 1 }, channels: Hidden), NetDsl.ReLUAttribute()]
            [global::NetDsl.Flatten, Linear(features: Sizes.Hidden + (int)'\x2')]
            public partial class Net;

            internal static class Sizes { public const int Hidden = 8; }
            """);

        Assert.Contains("Conv2d(3, 8, (3, 1))", run.Text);
        Assert.Contains("Linear(384, 10)", run.Text);
    }

    [Theory]
    [InlineData("{|NDSL101:Conv(8, 3)|}")]
    [InlineData("Conv({|NDSL006:0|}, 3)")]
    [InlineData("Linear(8, {|NDSL007:Name = \"a..b\"|})")]
    [InlineData("{|CS1729:Linear|}")]
    public Task Code_that_uses_a_wrong_network_still_compiles(string layer) => Diagnose.Finds(
        Code.Usings +
        $$"""
        [Network(4)]
        [{{layer}}]
        public partial class Net;

        public static class Program
        {
            public static torch.Tensor Use(torch.Tensor x)
            {
                using var net = new Net();
                net.train();
                return net.forward(x);
            }
        }
        """);

    [Theory]
    [InlineData("public partial record Net;")]
    [InlineData("public partial record struct Net;")]
    [InlineData("public partial struct Net;")]
    [InlineData("public partial interface Net;")]
    [InlineData("public static partial class Net;")]
    [InlineData("public abstract partial class Net;")]
    [InlineData("public partial class Net : Exception;")]
    [InlineData("public partial class Net : Net;")]
    [InlineData("public partial class Net : Missing;")]
    [InlineData("file partial class Net;")]
    [InlineData("file partial class Outer { public partial class Net; }")]
    [InlineData("public class Net;")]
    [InlineData("public class Outer { public partial class Net; }")]
    [InlineData("public partial class ;")]
    [InlineData("public partial class")]
    [InlineData("public partial class Net<")]
    [InlineData("void Local() { }")]
    [InlineData("public enum Net { }")]
    [InlineData("public delegate void Net();")]
    [InlineData(
        """
        public partial class Net;

        [NetDsl.Network(5)]
        [NetDsl.Linear(1)]
        public partial class Net;
        """)]
    [InlineData("")]
    public Task Nothing_makes_the_generator_or_the_analyzer_throw(string declaration) =>
        Diagnose.ThrowsNothing(GeneratorRun.Unchecked(Layers + declaration));

    /// <summary>The layers go onto the innermost class of the declaration, its last.</summary>
    private static string WithLayers(string declaration, string usings = "")
    {
        var place = declaration.LastIndexOf("partial class", StringComparison.Ordinal);
        place = declaration.LastIndexOfAny(['{', ';', '\n'], place) + 1;
        return usings + declaration.Insert(place, "\n" + Layers);
    }
}
