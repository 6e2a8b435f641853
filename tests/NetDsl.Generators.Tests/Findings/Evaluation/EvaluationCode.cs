namespace NetDsl.Generators.Tests;

/// <summary>Sources for the tests of NDSL401.</summary>
internal static class EvaluationCode
{
    /// <summary>Networks that behave differently in training, one that does not, and a module that holds one.</summary>
    public const string Networks =
        """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        using NetDsl;
        using TorchSharp;
        using TorchSharp.Modules;
        using static TorchSharp.torch;

        namespace Home;

        [Network(8), Linear(8), BatchNorm, ReLU, Dropout, Linear(8)]
        public partial class Net;

        [Network(8), Linear(8), BatchNorm, ReLU, Linear(8)]
        public partial class Normed;

        [Network(8), Linear(8), LayerNorm, ReLU, Linear(8)]
        public partial class Plain;

        public class Better : Net;

        public sealed class Pair : nn.Module<Tensor, Tensor>
        {
            public Net Inner { get; } = new();
            public Pair() : base("pair") => RegisterComponents();
            public override Tensor forward(Tensor x) => Inner.call(x);
        }


        """;

    /// <summary>Those networks, and a class with these members that uses them.</summary>
    public static string User(string members) => $"{Networks}public sealed class User\n{{\n{members}\n}}\n";
}
