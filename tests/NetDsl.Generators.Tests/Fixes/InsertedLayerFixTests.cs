using NetDsl.CodeFixes;

namespace NetDsl.Generators.Tests;

/// <summary>What the fixes that insert a layer make of the text.</summary>
public sealed class InsertedLayerFixTests
{
    private static readonly Fix InsertFlatten = new(new InsertFlattenFix(), "NDSL102.InsertFlatten");
    private static readonly Fix InsertPool = new(new InsertAdaptiveAvgPoolFix(), "NDSL106.InsertAdaptiveAvgPool");

    /// <summary>The pooling that is still missing is the next finding's fix.</summary>
    [Fact]
    public async Task Flatten_and_then_the_pooling_above_a_Linear_on_a_map_of_any_size()
    {
        const string Dims = "3, Dim.Any, Dim.Any";
        var flattened = Code.Network(Dims, "[Conv(8, 3), Flatten, {|NDSL106:Linear(10)|}]");

        await InsertFlatten.Mends(Code.Network(Dims, "[Conv(8, 3), {|NDSL106:Linear(10)|}]"), flattened);
        await InsertPool.Mends(flattened, Code.Network(Dims, "[Conv(8, 3), AdaptiveAvgPool(1), Flatten, Linear(10)]"));
    }

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
    public Task Flatten_is_not_inserted_below_another() =>
        InsertFlatten.OffersNothing(Code.Network("3, 8, 8", "[Conv(8, 3), Flatten(StartDim = 2), [|Linear(10)|]]"));

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

    [Fact]
    public Task Pooling_is_not_offered_where_it_is_no_cure() => InsertPool.OffersNothing(
        """
        using NetDsl;

        [Network(Dim.Any)]
        [[|Linear(10)|]]
        public partial class Net;
        """);
}
