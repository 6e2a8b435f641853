namespace NetDsl.Generators.Tests;

/// <summary>NDSL401: what is a call of a network that behaves differently in training.</summary>
public sealed class NetworkCallFindingsTests
{
    public static TheoryData<string> Calls =>
    [
        """
        static Tensor Run(object model, Tensor x)
        {
            using var _ = no_grad();
            return model switch { Net net => [|net.call|](x), _ => x };
        }
        """,
        """
        static Tensor Run(Net? model, Tensor x)
        {
            using var _ = no_grad();
            return model?[|.call|](x) ?? x;
        }
        """,
        """
        static Tensor Run(Net? model, Tensor x)
        {
            using var _ = no_grad();
            return [|model!.call|](x);
        }
        """,
        """
        static Tensor Run(nn.Module module, Tensor x)
        {
            using var _ = no_grad();
            return [|((Net)module).call|](x);
        }
        """,
        """
        static Tensor Run(Better model, Tensor x)
        {
            using var _ = no_grad();
            return [|model.call|](x);
        }
        """,
        """
        static Tensor Run<T>(T model, Tensor x) where T : Net
        {
            using var _ = no_grad();
            return [|model.call|](x);
        }
        """,
        """
        static Tensor[] Run(Net model, Tensor[] xs)
        {
            using var _ = no_grad();
            return xs.Select(x => [|model.call|](x)).ToArray();
        }
        """,
        """
        static Tensor[] Run(Net model, Tensor[] xs)
        {
            using var _ = no_grad();
            return xs.Select([|model.call|]).ToArray();
        }
        """,
        """
        static Tensor[] Run(Net[] models, Tensor x)
        {
            using var _ = no_grad();
            return models.Select(model => [|model.call|](x)).ToArray();
        }
        """,
        """
        static void Run(Net[] models, Tensor x)
        {
            using var _ = no_grad();
            foreach (var model in models)
                [|model.call|](x);
        }
        """,
        """
        static Tensor Evaluate(Net model, Tensor x)
        {
            using var _ = no_grad();
            return [|model.call|](x);
        }
        """,
    ];

    [Theory]
    [MemberData(nameof(Calls))]
    public Task A_call_of_such_a_network_is_reported(string members) => Diagnose.Finds("NDSL401", EvaluationCode.User(members));

    public static TheoryData<string> OtherCalls =>
    [
        """
        static Tensor Run(Plain model, Tensor x)
        {
            using var _ = no_grad();
            return model.call(x);
        }
        """,
        """
        static Tensor Run(Linear model, Tensor x)
        {
            using var _ = no_grad();
            return model.call(x);
        }
        """,
        """
        static Tensor Run(Network model, Tensor x)
        {
            using var _ = no_grad();
            return model.call(x);
        }
        """,
        """
        static Tensor Run(Net model, Tensor x) => model.Predict(x);
        """,
        """
        static Tensor Run(Net model, Tensor x)
        {
            using var _ = no_grad();
            return model.Predict(x);
        }
        """,
        """
        static Tensor Run(Tensor x)
        {
            using var _ = no_grad();
            return new Net().call(x);
        }
        """,
    ];

    [Theory]
    [MemberData(nameof(OtherCalls))]
    public Task Another_call_is_not_reported(string members) => Diagnose.FindsNothing(EvaluationCode.User(members));
}
