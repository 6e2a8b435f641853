namespace NetDsl.Generators.Tests;

/// <summary>NDSL403: a prediction, by argmax, of a network in training mode that the class itself creates.</summary>
public sealed class ArgmaxFindingsTests
{
    [Fact]
    public Task The_message_names_the_network_and_its_layers() => Diagnose.Finds(
        "NDSL403",
        EvaluationCode.User(
            """
            static Tensor Run(Tensor x)
            {
                var model = new Net();
                return [|model.call|](x).argmax(1);
            }
            """),
        "'model' predicts, as only argmax reads its output, but is not put in evaluation mode, which leaves its BatchNorm and Dropout in " +
        "training mode. Call it by Predict, or in 'using (model.Evaluating())'.");

    public static TheoryData<string> Predictions =>
    [
        """
        private readonly Net model = new();

        double Accuracy(Tensor x, Tensor y) => [|model.forward|](x).softmax(1).argmax(1).eq(y).mean().item<double>();
        """,
        """
        private readonly nn.Module<Tensor, Tensor> model = new Net();

        Tensor Classify(Tensor x) => torch.argmax([|model.call|](x), 1);
        """,
    ];

    [Theory]
    [MemberData(nameof(Predictions))]
    public Task A_prediction_in_training_mode_is_reported(string members) => Diagnose.Finds("NDSL403", EvaluationCode.User(members));

    public static TheoryData<string> Right =>
    [
        """
        static long Fit(Tensor x, Tensor y)
        {
            var model = new Net();
            var scores = model.call(x);
            nn.functional.cross_entropy(scores, y).backward();
            return scores.argmax(1).eq(y).sum().item<long>();
        }
        """,
        """
        static Tensor Run(Tensor x)
        {
            var model = new Net();
            model.eval();
            return model.call(x).argmax(1);
        }
        """,
        """
        static Tensor Run(Tensor x)
        {
            var model = new Net();
            return model.Predict(x).argmax(1);
        }
        """,
        """
        static Tensor Run(Tensor x)
        {
            var model = new Net();
            model.train();
            return model.call(x).argmax(1);
        }
        """,
        """
        static Tensor Run(Net model, Tensor x) => model.call(x).argmax(1);
        """,
        """
        private readonly Plain model = new();

        Tensor Run(Tensor x) => model.call(x).argmax(1);
        """,
        """
        private readonly Net model = new();

        public void Prepare() => model.eval();
        public Tensor Run(Tensor x) => model.call(x).argmax(1);
        """,
    ];

    [Theory]
    [MemberData(nameof(Right))]
    public Task Accuracy_in_training_and_evaluated_networks_are_not_reported(string members) =>
        Diagnose.FindsNothing(EvaluationCode.User(members));
}
