using NetDsl.CodeFixes;

namespace NetDsl.Generators.Tests;

/// <summary>What the fix of NDSL403 makes of the text.</summary>
public sealed class UsePredictFixTests
{
    private const string Before = EvaluationFixTests.Before;

    private static readonly Fix UsePredict = new(new UsePredictFix(), "NDSL403.UsePredict");

    [Fact]
    public Task A_prediction_by_Predict() => UsePredict.MendsAll(
        """
        using TorchSharp;
        using static TorchSharp.torch;

        public static class User
        {
            public static Tensor Run(Tensor x)
            {
                var model = new Net();
                return {|NDSL403:model.call|}(x).argmax(1) + torch.argmax({|NDSL403:model.forward|}(x /* once more */), 1);
            }
        }

        [NetDsl.Network(8), NetDsl.Linear(8), NetDsl.BatchNorm, NetDsl.ReLU, NetDsl.Linear(8)]
        public partial class Net;
        """,
        """
        using NetDsl;
        using TorchSharp;
        using static TorchSharp.torch;

        public static class User
        {
            public static Tensor Run(Tensor x)
            {
                var model = new Net();
                return model.Predict(x).argmax(1) + torch.argmax(model.Predict(x /* once more */), 1);
            }
        }

        [NetDsl.Network(8), NetDsl.Linear(8), NetDsl.BatchNorm, NetDsl.ReLU, NetDsl.Linear(8)]
        public partial class Net;
        """);

    [Theory]
    [InlineData("", "input: x")]
    [InlineData("public Tensor Predict(Tensor x) => x;", "x")]
    public Task No_Predict_where_it_means_or_takes_something_else(string member, string argument) => UsePredict.OffersNothing(
        Before.Replace("public partial class Net;", $"public partial class Net {{ {member} }}") +
        $$"""
        public static class User
        {
            public static Tensor Run(Tensor x)
            {
                var model = new Net();
                return [|model.call|]({{argument}}).argmax(1);
            }
        }
        """);
}
