using NetDsl.CodeFixes;

namespace NetDsl.Generators.Tests;

/// <summary>What each code fix makes of the text: exactly.</summary>
public sealed class CodeFixTests
{
    private static readonly Fix AddPartial = new(new AddPartialFix(), "NDSL001.AddPartial");
    private static readonly Fix AddNetwork = new(new AddNetworkFix(), "NDSL003.AddNetwork");
    private static readonly Fix UseExpression = new(new UseSuggestedExpressionFix(), "NDSL006.UseSuggestedName");
    private static readonly Fix UseProjection = new(new UseProjectionFix(), "NDSL105.UseProjection");
    private static readonly Fix UseName = new(new UseSuggestedNameFix(), "NDSL009.UseSuggestedName");
    private static readonly Fix RemoveTap = new(new RemoveTapFix(), "NDSL012.RemoveTap");
    private static readonly Fix InsertFlatten = new(new InsertFlattenFix(), "NDSL102.InsertFlatten");
    private static readonly Fix InsertPool = new(new InsertAdaptiveAvgPoolFix(), "NDSL106.InsertAdaptiveAvgPool");

    [Fact]
    public Task Partial_is_written_on_the_class() => AddPartial.Mends(
        """
        using NetDsl;

        /// <summary>A network.</summary>
        [[|Network(784)|]]
        [Linear(10)]
        public sealed class Net; // one layer
        """,
        """
        using NetDsl;

        /// <summary>A network.</summary>
        [Network(784)]
        [Linear(10)]
        public sealed partial class Net; // one layer
        """);

    [Fact]
    public Task Partial_is_written_on_every_type_around_it_that_lacks_it() => AddPartial.Mends(
        """
        using NetDsl;

        static class Outer
        {
            public partial interface IMiddle
            {
                record struct Inner
                {
                    [[|Network(784)|], Linear(10)] public class Net;
                }
            }
        }
        """,
        """
        using NetDsl;

        static partial class Outer
        {
            public partial interface IMiddle
            {
                partial record struct Inner
                {
                    [Network(784), Linear(10)] public partial class Net;
                }
            }
        }
        """);

    [Fact]
    public Task Partial_is_written_once_for_two_networks_in_one_class() => AddPartial.MendsAll(
        """
        using NetDsl;

        class Outer
        {
            [[|Network(784)|]] [Linear(10)] public class First;
            [[|Network(784)|]] [Linear(10)] public class Second;
        }
        """,
        """
        using NetDsl;

        partial class Outer
        {
            [Network(784)] [Linear(10)] public partial class First;
            [Network(784)] [Linear(10)] public partial class Second;
        }
        """);

    [Fact]
    public Task Network_is_written_above_the_first_layer() => AddNetwork.Mends(
        """
        using NetDsl;

        /// <summary>A network.</summary>
        [System.Obsolete]
        [[|Linear(64)|], ReLU] // the hidden layer
        [Linear(10)]
        public partial class Net;
        """,
        """
        using NetDsl;

        /// <summary>A network.</summary>
        [System.Obsolete]
        [{|NDSL006:Network()|}]
        [Linear(64), ReLU] // the hidden layer
        [Linear(10)]
        public partial class Net;
        """);

    [Fact]
    public Task Network_is_qualified_as_the_layer_is() => AddNetwork.Mends(
        """
        [[|NetDsl.Linear(10)|]]
        public partial class Net;
        """,
        """
        [{|NDSL006:NetDsl.Network()|}]
        [NetDsl.Linear(10)]
        public partial class Net;
        """);

    [Fact]
    public Task Network_is_qualified_where_its_name_means_something_else() => AddNetwork.Mends(
        """
        using NetDsl;

        namespace Home
        {
            [[|Linear(10)|]]
            public partial class Net;

            public sealed class NetworkAttribute : System.Attribute;
        }
        """,
        """
        using NetDsl;

        namespace Home
        {
            [{|NDSL006:global::NetDsl.Network()|}]
            [Linear(10)]
            public partial class Net;

            public sealed class NetworkAttribute : System.Attribute;
        }
        """);

    [Fact]
    public Task Flatten_is_a_line_of_its_own_where_Linear_starts_a_line() => InsertFlatten.Mends(
        """
        using NetDsl;

        class Home
        {
        }

        namespace Nets
        {
            [Network(1, 28, 28)]
            [Conv(8, 3), ReLU] // features
            // the head
            [[|Linear(64)|], ReLU] // hidden
            [Linear(10)]
            public partial class Net;
        }
        """,
        """
        using NetDsl;

        class Home
        {
        }

        namespace Nets
        {
            [Network(1, 28, 28)]
            [Conv(8, 3), ReLU] // features
            // the head
            [Flatten]
            [Linear(64), ReLU] // hidden
            [Linear(10)]
            public partial class Net;
        }
        """);

    [Fact]
    public Task Flatten_joins_the_group_that_Linear_stands_in() => InsertFlatten.Mends(
        """
        using NetDsl;

        [Network(1, 28, 28), Conv(8, 3), ReLU, /* ten digits */ [|Linear(10)|]]
        public partial class Net;
        """,
        """
        using NetDsl;

        [Network(1, 28, 28), Conv(8, 3), ReLU, /* ten digits */ Flatten, Linear(10)]
        public partial class Net;
        """);

    [Fact]
    public Task Flatten_stays_on_the_line_where_lists_share_it() => InsertFlatten.Mends(
        """
        using NetDsl;

        [Network(1, 28, 28)] [Conv(8, 3)] [[|Linear(10)|]]
        public partial class Net;
        """,
        """
        using NetDsl;

        [Network(1, 28, 28)] [Conv(8, 3)] [Flatten] [Linear(10)]
        public partial class Net;
        """);

    [Fact]
    public Task Flatten_keeps_the_line_ends_of_the_file() => InsertFlatten.Mends(
        "using NetDsl;\r\n[Network(1, 28, 28)]\r\n[Conv(8, 3)]\r\n\t[[|Linear(10)|]]\r\npublic partial class Net;",
        "using NetDsl;\r\n[Network(1, 28, 28)]\r\n[Conv(8, 3)]\r\n\t[Flatten]\r\n\t[Linear(10)]\r\npublic partial class Net;");

    [Fact]
    public Task Flatten_is_qualified_as_its_neighbour_is() => InsertFlatten.Mends(
        """
        using D = NetDsl;

        [D.Network(1, 28, 28)]
        [D::Conv(8, 3), [|D::LinearAttribute(10)|]]
        public partial class Net;
        """,
        """
        using D = NetDsl;

        [D.Network(1, 28, 28)]
        [D::Conv(8, 3), D::Flatten, D::LinearAttribute(10)]
        public partial class Net;
        """);

    [Fact]
    public Task Flatten_is_inserted_in_every_network_of_a_document() => InsertFlatten.MendsAll(
        """
        using NetDsl;

        [Network(1, 28, 28)]
        [Conv(8, 3), ReLU]
        [[|Linear(10)|]]
        public partial class First;

        [Network(3, 32, 32)]
        [Conv(8, 3), ReLU, [|Linear(10)|]]
        public partial class Second;
        """,
        """
        using NetDsl;

        [Network(1, 28, 28)]
        [Conv(8, 3), ReLU]
        [Flatten]
        [Linear(10)]
        public partial class First;

        [Network(3, 32, 32)]
        [Conv(8, 3), ReLU, Flatten, Linear(10)]
        public partial class Second;
        """);

    [Fact]
    public Task Pooling_is_inserted_above_the_Flatten() => InsertPool.Mends(
        """
        using NetDsl;

        [Network(3, Dim.Any, Dim.Any)]
        [Conv(8, 3), ReLU]
        [Flatten]
        [Dropout]
        [[|Linear(10)|]]
        public partial class Net;
        """,
        """
        using NetDsl;

        [Network(3, Dim.Any, Dim.Any)]
        [Conv(8, 3), ReLU]
        [AdaptiveAvgPool(1)]
        [Flatten]
        [Dropout]
        [Linear(10)]
        public partial class Net;
        """);

    [Fact]
    public Task Pooling_joins_the_group_that_Flatten_stands_in_everywhere() => InsertPool.MendsAll(
        """
        using NetDsl;

        [Network(3, Dim.Any, Dim.Any)]
        [Conv(8, 3), Flatten, [|Linear(10)|]]
        public partial class First;

        [Network(3, Dim.Any)]
        [Conv(8, 3)]
        [Flatten, [|Linear(10)|]]
        public partial class Second;
        """,
        """
        using NetDsl;

        [Network(3, Dim.Any, Dim.Any)]
        [Conv(8, 3), AdaptiveAvgPool(1), Flatten, Linear(10)]
        public partial class First;

        [Network(3, Dim.Any)]
        [Conv(8, 3)]
        [AdaptiveAvgPool(1)]
        [Flatten, Linear(10)]
        public partial class Second;
        """);

    [Theory]
    [InlineData("Tap(\"skip\"), ReLU, Add([|\"skpi\"|])", "Tap(\"skip\"), ReLU, Add(\"skip\")")]
    [InlineData("Tap(\"skip\"), ReLU, Add(\"skip\", [|\"Skip\"|])", "Tap(\"skip\"), ReLU, Add(\"skip\", \"skip\")")]
    [InlineData("Tap(\"skip\"), From([|name: @\"skipp\"|]), Add(\"skip\")", "Tap(\"skip\"), From(name: \"skip\"), Add(\"skip\")")]
    public Task The_name_that_was_meant_is_written(string before, string after) =>
        UseName.Mends(Code.Network("16, 8, 8", $"[{before}]"), Code.Network("16, 8, 8", $"[{after}]"));

    [Fact]
    public Task The_name_that_was_meant_is_not_offered_for_a_constant() => UseName.OffersNothing(
        Code.Usings +
        """
        [Network(4)]
        [Tap("skip"), ReLU, Add([|Net.Name|])]
        public partial class Net { public const string Name = "skpi"; }
        """);

    [Theory]
    [InlineData("Conv([|\"chanels\"|], 3)", "Conv(\"channels\", 3)")]
    [InlineData("Conv([|channels: \"chanels * 2 + channels\"|], 3)", "Conv(channels: \"channels * 2 + channels\", 3)")]
    [InlineData("Conv(8, 3, [|Stride = \"strid\"|])", "Conv(8, 3, Stride = \"stride\")")]
    [InlineData("Conv(8, 3, [|Stride = new object[] { 1, @\"strid\" }|])", "Conv(8, 3, Stride = new object[] { 1, \"stride\" })")]
    [InlineData("Call([|\"Clap\"|])", "Call(\"Clip\")")]
    public Task The_hyperparameter_or_method_that_was_meant_is_written(string before, string after) => UseExpression.Mends(
        WithHyperparameters($"[{before}]"),
        WithHyperparameters($"[{after}]"));

    [Fact]
    public Task All_hyperparameters_that_were_meant_are_written() => UseExpression.MendsAll(
        WithHyperparameters(
            """
            [Conv([|"chanels"|] /* kept */, 3), ReLU] // one
            [Conv([|"channels * chanels"|], 3, [|Stride = "Stride"|])]
            """),
        WithHyperparameters(
            """
            [Conv("channels" /* kept */, 3), ReLU] // one
            [Conv("channels * channels", 3, Stride = "stride")]
            """));

    [Theory]
    [InlineData("[Conv([|nameof(Chanels)|], 3)]")]
    [InlineData("[Conv([|nameof(Chanels) + \" * 2\"|], 3)]")]
    [InlineData("[Conv([|Net.Chanels|], 3)]")]
    [InlineData("[Conv(8, 3, [|Stride = new object[] { nameof(Chanels), \"stride\" }|])]")]
    [InlineData("[Conv([|\"width\"|], 3)]")]
    [InlineData("[Conv([|0|], 3)]")]
    public Task A_hyperparameter_is_not_written_into_other_code(string layers) => UseExpression.OffersNothing(WithHyperparameters(layers));

    [Theory]
    [InlineData("16, 8, 8", "[Tap(\"x\"), Conv(8, 1), [|Add(\"x\")|]]", "[Tap(\"x\"), Conv(8, 1), Add(\"x\", Projection = true)]")]
    [InlineData(
        "16, 8, 8",
        """
        [Tap("x"), Conv(8, 3, Stride = 2, Padding = 1)]
        [[|Add(taps: "x" )|], ReLU]
        """,
        """
        [Tap("x"), Conv(8, 3, Stride = 2, Padding = 1)]
        [Add(taps: "x", Projection = true ), ReLU]
        """)]
    [InlineData("16, 9", "[Tap(\"x\"), Conv(8, 1), [|Add(\"x\", Projection = false, Name = \"sum\")|]]", "[Tap(\"x\"), Conv(8, 1), Add(\"x\", Projection = true, Name = \"sum\")]")]
    public Task A_projection_is_put_on_the_skip(string dims, string before, string after) =>
        UseProjection.Mends(Code.Network(dims, before), Code.Network(dims, after));

    [Theory]
    [InlineData("16, 8, 8", "[Tap(\"x\"), Conv(8, 3), [|Add(\"x\")|]]")]
    [InlineData("16, 8, 8", "[Tap(\"x\"), Conv(8, 1), [|Concat(\"x\", Dim = 2)|]]")]
    [InlineData("16, 8, 8", "[Tap(\"x\"), Conv(8, 1), [|Multiply(\"x\")|]]")]
    [InlineData("16, 8, 8", "[Tap(\"x\"), Conv(8, 1), Tap(\"y\"), Conv(8, 1), [|Add(\"x\", \"y\")|]]")]
    [InlineData("16", "[Tap(\"x\"), Linear(8), [|Add(\"x\")|]]")]
    [InlineData("5, 16", "[Tap(\"x\"), Linear(8), [|Add(\"x\")|]]")]
    public Task No_projection_is_offered_where_none_leads_there(string dims, string layers) => UseProjection.OffersNothing(Code.Network(dims, layers));

    [Theory]
    [InlineData(
        """
        [ReLU]
        [[|Tap("x")|]]
        [Linear(2)]
        """,
        """
        [ReLU]
        [Linear(2)]
        """)]
    [InlineData("[ReLU]\n    [[|Tap(\"x\")|]]  \n[Linear(2)]", "[ReLU]\n[Linear(2)]")]
    [InlineData(
        """
        [ReLU]
        [[|Tap("x")|]] // kept
        [Linear(2)]
        """,
        """
        [ReLU]
        // kept
        [Linear(2)]
        """)]
    [InlineData("[ReLU] [[|Tap(\"x\")|]] [Linear(2)]", "[ReLU] [Linear(2)]")]
    [InlineData("[ReLU, [|Tap(\"x\")|], Linear(2)]", "[ReLU, Linear(2)]")]
    [InlineData("[[|Tap(\"x\")|], Linear(2)]", "[Linear(2)]")]
    [InlineData("[Linear(2), [|Tap(\"x\")|]]", "[Linear(2)]")]
    public Task A_tap_that_nobody_uses_is_removed(string before, string after) =>
        RemoveTap.Mends(Code.Network("4", before), Code.Network("4", after));

    [Fact]
    public Task All_taps_that_nobody_uses_are_removed() => RemoveTap.MendsAll(
        Code.Network("4",
            """
            [[|Tap("a")|], ReLU, [|Tap("b")|], [|Tap("c")|], Tanh, [|Tap("d")|]]
            [[|Tap("e")|], [|Tap("f")|]]
            [Linear(2), [|Tap("g")|], [|Tap("h")|]]
            """),
        Code.Network("4", "[ReLU, Tanh]\n[Linear(2)]"));

    [Fact]
    public Task Pooling_is_not_offered_where_it_is_no_cure() => InsertPool.OffersNothing(
        """
        using NetDsl;

        [Network(Dim.Any)]
        [[|Linear(10)|]]
        public partial class Net;
        """);

    /// <summary>A network with hyperparameters, which its own part reads too.</summary>
    private static string WithHyperparameters(string layers) =>
        Code.Usings +
        $$"""
        [Network(3, 32, 32)]
        {{layers}}
        public partial class Net(int channels, int stride)
        {
            public const string Chanels = "chanels";
            public int Both => channels + stride;
            private static torch.Tensor Clip(torch.Tensor x) => x.clamp(-1, 1);
        }

        """;
}
