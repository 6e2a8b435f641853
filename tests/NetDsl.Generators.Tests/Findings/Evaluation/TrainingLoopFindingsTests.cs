namespace NetDsl.Generators.Tests;

/// <summary>NDSL402: a training loop whose evaluation leaves the network in evaluation mode.</summary>
public sealed class TrainingLoopFindingsTests
{
    [Fact]
    public Task The_message_names_the_network_and_its_layers() => Diagnose.Finds(
        "NDSL402",
        EvaluationCode.User(
            """
            static void Fit(Net model, Tensor[] xs, Tensor test)
            {
                for (var epoch = 0; epoch < 9; epoch++)
                {
                    foreach (var x in xs)
                        model.call(x).sum().backward();
                    [|model.eval()|];
                    using var _ = no_grad();
                    model.call(test);
                }
            }
            """),
        "'model' is put in evaluation mode in a loop that trains it, and not back. From the second round on its BatchNorm and Dropout " +
        "would train as if evaluated. Call model.train() at the start of each round, or evaluate in 'using (model.Evaluating())'.");

    public static TheoryData<string> Left =>
    [
        """
        static void Fit(Net model, Tensor[] xs)
        {
            model.train();
            foreach (var x in xs)
            {
                model.call(x).sum().backward();
                if (x.shape[0] > 9)
                {
                    [|model.eval()|];
                    model.call(x);
                }
            }
        }
        """,
        """
        private readonly Net model = new();

        void Fit(Tensor[] xs)
        {
            while (true)
            {
                var loss = model.forward(xs[0]).sum();
                loss.backward();
                [|model.eval()|];
            }
        }
        """,
        """
        static void Fit(Net model, Tensor[] xs)
        {
            for (var epoch = 0; epoch < 9; epoch++)
            {
                foreach (var x in xs)
                    model.call(x).sum().backward();
                Console.WriteLine([|Test(model, xs[0])|]);
            }
        }

        static float Test(Net net, Tensor x)
        {
            net.eval();
            using var _ = no_grad();
            return net.call(x).mean().item<float>();
        }
        """,
        """
        static void Fit(Tensor[] xs)
        {
            nn.Module<Tensor, Tensor> model = new Net();
            for (var epoch = 0; epoch < 9; epoch++)
            {
                model.call(xs[0]).sum().backward();
                [|model.eval()|];
            }
        }
        """,
    ];

    [Theory]
    [MemberData(nameof(Left))]
    public Task A_network_left_in_evaluation_mode_is_reported(string members) =>
        Diagnose.Finds("NDSL402", EvaluationCode.User(members));

    public static TheoryData<string> Right =>
    [
        """
        static void Fit(Net model, Tensor[] xs)
        {
            for (var epoch = 0; epoch < 9; epoch++)
            {
                model.train();
                foreach (var x in xs)
                    model.call(x).sum().backward();
                model.eval();
            }
        }
        """,
        """
        static void Fit(Net model, Tensor[] xs)
        {
            for (var epoch = 0; epoch < 9; epoch++)
            {
                foreach (var x in xs)
                    model.call(x).sum().backward();
                model.eval();
                model.train();
            }
        }
        """,
        """
        static void Fit(Net model, Tensor[] xs)
        {
            for (var epoch = 0; epoch < 9; epoch++)
            {
                foreach (var x in xs)
                    model.call(x).sum().backward();
                using (model.Evaluating())
                    model.call(xs[0]);
            }
        }
        """,
        """
        static void Fit(Net model, Tensor[] xs)
        {
            for (var epoch = 0; epoch < 9; epoch++)
            {
                var was = model.training;
                model.call(xs[0]).sum().backward();
                model.eval();
                model.train(was);
            }
        }
        """,
        """
        static void Fit(Net model, Tensor[] xs)
        {
            foreach (var x in xs)
            {
                model.eval(); // the statistics stay those of pretraining
                model.call(x).sum().backward();
            }
        }
        """,
        """
        static void Fit(Net model, Tensor[] xs)
        {
            foreach (var x in xs)
            {
                model.call(x).sum().backward();
                if (x.shape[0] > 9)
                {
                    model.eval();
                    break;
                }
            }
        }
        """,
        """
        static void Fit(Net model, Tensor[] xs)
        {
            foreach (var x in xs)
                model.call(x).sum().backward();
            model.eval();
        }
        """,
        """
        static void Fit(Net student, Net teacher, Tensor[] xs)
        {
            foreach (var x in xs)
            {
                student.call(x).sum().backward();
                teacher.eval();
            }
        }
        """,
        """
        static void Fit(Plain model, Tensor[] xs)
        {
            foreach (var x in xs)
            {
                model.call(x).sum().backward();
                model.eval();
            }
        }
        """,
        """
        static void Step(Net model, Tensor x)
        {
            model.train();
            model.call(x).sum().backward();
        }

        static void Fit(Net model, Tensor[] xs)
        {
            foreach (var x in xs)
            {
                model.call(x).sum().backward();
                Step(model, x);
                model.eval();
            }
        }
        """,
        """
        static void Fit(Net model, Tensor[] xs, Action<Net> prepare)
        {
            foreach (var x in xs)
            {
                prepare(model);
                model.call(x).sum().backward();
                model.eval();
            }
        }
        """,
        """
        static void Fit(Net model, Tensor[] xs)
        {
            var net = model;
            foreach (var x in xs)
            {
                net.train();
                model.call(x).sum().backward();
                model.eval();
            }
        }
        """,
        """
        static void Fit(Net model, Tensor[] xs)
        {
            foreach (var x in xs)
            {
                model.call(x).sum().backward();
                Test(model, x);
            }
        }

        static void Test(Net model, Tensor x)
        {
            model.eval();
            using (no_grad())
                model.call(x);
            model.train();
        }
        """,
    ];

    [Theory]
    [MemberData(nameof(Right))]
    public Task A_network_that_trains_on_or_need_not_is_not_reported(string members) => Diagnose.FindsNothing(EvaluationCode.User(members));
}
