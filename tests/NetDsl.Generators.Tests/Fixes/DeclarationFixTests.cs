using NetDsl.CodeFixes;

namespace NetDsl.Generators.Tests;

/// <summary>What the fixes of a declaration make of the text: partial and [Network] are written where they are missing.</summary>
public sealed class DeclarationFixTests
{
    private static readonly Fix AddPartial = new(new AddPartialFix(), "NDSL001.AddPartial");
    private static readonly Fix AddNetwork = new(new AddNetworkFix(), "NDSL003.AddNetwork");

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
}
