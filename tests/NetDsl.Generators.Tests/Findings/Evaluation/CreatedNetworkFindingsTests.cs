namespace NetDsl.Generators.Tests;

/// <summary>NDSL401: a network in a variable of a general type, whose layers are known where the class creates it.</summary>
public sealed class CreatedNetworkFindingsTests
{
    public static TheoryData<string> Seen =>
    [
        """
        static Tensor Run(Tensor x)
        {
            nn.Module<Tensor, Tensor> model = new Net();
            using var _ = no_grad();
            return [|model.call|](x);
        }
        """,
        """
        private readonly nn.Module<Tensor, Tensor> model = new Net().to(CPU);

        Tensor Run(Tensor x)
        {
            using var _ = no_grad();
            return [|model.forward|](x);
        }
        """,
        """
        private readonly Network model;

        User() => model = new Net();

        Tensor Run(Tensor x)
        {
            using var _ = no_grad();
            return [|model.call|](x);
        }
        """,
        """
        private nn.Module<Tensor, Tensor> Model { get; } = new Net();

        Tensor Run(Tensor x)
        {
            using var _ = no_grad();
            return [|Model.call|](x);
        }
        """,
    ];

    [Theory]
    [MemberData(nameof(Seen))]
    public Task A_creation_that_is_seen_is_reported(string members) => Diagnose.Finds("NDSL401", EvaluationCode.User(members));

    public static TheoryData<string> NotSeen =>
    [
        """
        static Tensor Run(nn.Module<Tensor, Tensor> model, Tensor x)
        {
            using var _ = no_grad();
            return model.call(x);
        }
        """,
        """
        static Tensor Run(Tensor x)
        {
            nn.Module<Tensor, Tensor> model = new Plain();
            using var _ = no_grad();
            return model.call(x);
        }
        """,
        """
        static Tensor Run(Tensor x)
        {
            nn.Module<Tensor, Tensor> model = new Net();
            model.eval();
            using var _ = no_grad();
            return model.call(x);
        }
        """,
        """
        static Tensor Run(Tensor x, bool isPlain)
        {
            nn.Module<Tensor, Tensor> model = new Net();
            if (isPlain)
                model = new Plain();
            using var _ = no_grad();
            return model.call(x);
        }
        """,
        """
        public nn.Module<Tensor, Tensor> model = new Net();

        Tensor Run(Tensor x)
        {
            using var _ = no_grad();
            return model.call(x);
        }
        """,
        """
        static void Change(ref nn.Module<Tensor, Tensor> model) => model = new Plain();

        static Tensor Run(Tensor x)
        {
            nn.Module<Tensor, Tensor> model = new Net();
            Change(ref model);
            using var _ = no_grad();
            return model.call(x);
        }
        """,
    ];

    [Theory]
    [MemberData(nameof(NotSeen))]
    public Task Another_networks_layers_are_not_guessed(string members) => Diagnose.FindsNothing(EvaluationCode.User(members));
}
