using NetDsl.CodeFixes;

namespace NetDsl.Generators.Tests;

/// <summary>NDSL002's fix: a network that derives from a module, as in PyTorch.</summary>
public sealed class RemoveBaseFixTests
{
    private static readonly Fix RemoveBase = new(new RemoveBaseFix(), "NDSL002.RemoveBase");

    [Fact]
    public Task The_only_base_goes() => RemoveBase.Mends(
        """
        using NetDsl;
        using TorchSharp;

        [[|Network(784)|]]
        [Linear(10)]
        public partial class Net : torch.nn.Module<torch.Tensor, torch.Tensor>; // one layer
        """,
        """
        using NetDsl;
        using TorchSharp;

        [Network(784)]
        [Linear(10)]
        public partial class Net; // one layer
        """);

    [Fact]
    public Task Interfaces_stay_and_constructors_pass_nothing_on() => RemoveBase.Mends(
        """
        using System;
        using NetDsl;
        using TorchSharp;

        [[|Network(784)|]]
        [Linear(10)]
        public partial class Net
            : torch.nn.Module<torch.Tensor, torch.Tensor>, ICloneable
        {
            public Net()
                : base(nameof(Net))
            {
            }

            public Net(int size)
                : this()
            {
            }

            public object Clone() => this;
        }
        """,
        """
        using System;
        using NetDsl;
        using TorchSharp;

        [Network(784)]
        [Linear(10)]
        public partial class Net
            : ICloneable
        {
            public Net()
            {
            }

            public Net(int size)
                : this()
            {
            }

            public object Clone() => this;
        }
        """);

    [Fact]
    public Task Other_obstacles_stay() => RemoveBase.OffersNothing(
        """
        using NetDsl;

        [[|Network(784)|]]
        [Linear(10)]
        public abstract partial class Net;
        """);
}
