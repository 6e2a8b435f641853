namespace NetDsl.Generators.Tests;

/// <summary>NDSL401: the mode that a network is in where it is called, by what the member itself does.</summary>
public sealed class ModeFindingsTests
{
    public static TheoryData<string> TrainingMode =>
    [
        """
        static Tensor Run(Tensor x)
        {
            using var model = new Net();
            using var _ = no_grad();
            return [|model.call|](x);
        }
        """,
        """
        static Tensor Run(Tensor x)
        {
            using var _ = no_grad();
            var model = new Net();
            return [|model.call|](x);
        }
        """,
        """
        static Tensor Run(Tensor x)
        {
            var model = new Net().to(CPU);
            using var _ = no_grad();
            return [|model.call|](x);
        }
        """,
        """
        static Tensor Run(Tensor x)
        {
            var model = new Net().ChannelsLast();
            using var _ = no_grad();
            return [|model.call|](x);
        }
        """,
        """
        static Tensor Run(Tensor x)
        {
            var model = new Net();
            model.load("net.dat");
            using var _ = no_grad();
            return [|model.call|](x);
        }
        """,
        """
        static Tensor Run(Net model, Tensor x)
        {
            model.train();
            model.call(x).sum().backward();
            using var _ = no_grad();
            return [|model.call|](x);
        }
        """,
        """
        static void Run(Net model, Tensor[] xs)
        {
            for (var epoch = 0; epoch < 9; epoch++)
            {
                model.train();
                foreach (var x in xs)
                    model.call(x).sum().backward();
                using (no_grad())
                    foreach (var x in xs)
                        [|model.call|](x);
            }
        }
        """,
        """
        static void Run(Net model, Tensor x)
        {
            using (no_grad())
                [|model.call|](x);
            model.train();
        }
        """,
        """
        static Tensor Run(Net model, Tensor x)
        {
            model.FreezeNorms();
            using var _ = no_grad();
            return [|model.call|](x);
        }
        """,
        """
        static Tensor Run(Net model, Tensor x)
        {
            using var _ = no_grad();
            var y = [|model.call|](x);
            model.eval();
            return y;
        }
        """,
        """
        static void Run(Net model, Tensor[] xs)
        {
            foreach (var x in xs)
            {
                using (no_grad())
                    [|model.call|](x);
                model.eval();
            }
        }
        """,
        """
        static Tensor Run(Net model, Tensor x)
        {
            model.Predict(x);
            using var _ = no_grad();
            return [|model.call|](x);
        }
        """,
    ];

    [Theory]
    [MemberData(nameof(TrainingMode))]
    public Task Training_mode_is_reported(string members) => Diagnose.Finds("NDSL401", EvaluationCode.User(members));

    public static TheoryData<string> EvaluationMode =>
    [
        """
        static Tensor Run(Net model, Tensor x)
        {
            model.eval();
            using var _ = no_grad();
            return model.call(x);
        }
        """,
        """
        static Tensor Run(Net model, Tensor x)
        {
            model.Fuse();
            using var _ = no_grad();
            return model.call(x);
        }
        """,
        """
        static Tensor Run(Tensor x)
        {
            var model = new Net().ChannelsLast().Fuse();
            using var _ = no_grad();
            return model.call(x);
        }
        """,
        """
        private readonly Net _model = new Net().Fuse();

        Tensor Run(Tensor x)
        {
            using var _ = no_grad();
            return _model.call(x);
        }
        """,
        """
        static Tensor Run(Tensor x)
        {
            Net model;
            model = new Net().Fuse().to(bfloat16);
            using var _ = no_grad();
            return model.call(x);
        }
        """,
        """
        static Tensor Run(Net? model, Tensor x)
        {
            model?.eval();
            using var _ = no_grad();
            return model!.call(x);
        }
        """,
        """
        static Tensor Run(Net model, Tensor x)
        {
            model.train(false);
            using var _ = no_grad();
            return model.call(x);
        }
        """,
        """
        static Tensor Run(Net model, Tensor x, bool training)
        {
            model.train(training);
            using var _ = no_grad();
            return model.call(x);
        }
        """,
        """
        static Tensor Run(Net model, Tensor x)
        {
            using (model.Evaluating())
            using (no_grad())
                return model.call(x);
        }
        """,
        """
        static Tensor Run(Net model, Tensor x)
        {
            using var _ = no_grad();
            using var evaluating = model.Evaluating();
            return model.call(x);
        }
        """,
        """
        static Tensor Run(Net model, Tensor x)
        {
            if (model.training)
                throw new InvalidOperationException();
            using var _ = no_grad();
            return model.call(x);
        }
        """,
        """
        static Tensor Run(Tensor x)
        {
            var model = new Net();
            model.load("net.dat").eval();
            using var _ = no_grad();
            return model.call(x);
        }
        """,
        """
        static Tensor Run(Normed model, Tensor x)
        {
            model.FreezeNorms();
            using var _ = no_grad();
            return model.call(x);
        }
        """,
        """
        static void Run(object module, Tensor x)
        {
            if (module is Net { training: false } net)
            {
                using var _ = no_grad();
                net.call(x);
            }
        }
        """,
        """
        static void Run(Net model, Tensor[] xs)
        {
            var isReady = false;
            foreach (var x in xs)
            {
                if (isReady)
                    using (no_grad())
                        model.call(x);
                model.eval();
                isReady = true;
            }
        }
        """,
        """
        static Tensor Run(Net model, Tensor x)
        {
        again:
            using (no_grad())
                x = model.call(x);
            model.eval();
            if (x.shape[0] > 0)
                goto again;
            return x;
        }
        """,
    ];

    [Theory]
    [MemberData(nameof(EvaluationMode))]
    public Task Evaluation_mode_is_not_reported(string members) => Diagnose.FindsNothing(EvaluationCode.User(members));

    public static TheoryData<string> TrainingModeAskedFor =>
    [
        """
        static Tensor[] Run(Net model, Tensor x)
        {
            model.train();
            using var _ = no_grad();
            return Enumerable.Range(0, 9).Select(_ => model.call(x)).ToArray();
        }
        """,
        """
        static void Run(Net model, Tensor[] xs)
        {
            model.train(true);
            using (no_grad())
                foreach (var x in xs)
                    model.call(x);
        }
        """,
        """
        static void Run(Net model, Tensor x)
        {
            model.train();
            using (no_grad())
            {
                model.call(x);
                model.call(x);
            }
        }
        """,
    ];

    [Theory]
    [MemberData(nameof(TrainingModeAskedFor))]
    public Task Training_mode_that_was_asked_for_is_not_reported(string members) => Diagnose.FindsNothing(EvaluationCode.User(members));
}
