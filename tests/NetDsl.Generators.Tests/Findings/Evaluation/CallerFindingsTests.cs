namespace NetDsl.Generators.Tests;

/// <summary>NDSL401: modes that are set by those who call a member.</summary>
public sealed class CallerFindingsTests
{
    public static TheoryData<string> CallersWithoutModes =>
    [
        """
        public void Run(Net net, Tensor x)
        {
            net.eval();
            Score(net, x);
        }

        public static Tensor Score(Net model, Tensor x)
        {
            using var _ = no_grad();
            return [|model.call|](x);
        }
        """,
        """
        public void Run(Net net, Tensor x)
        {
            net.eval();
            Score(net, x);
        }

        public void Also(Net net, Tensor x) => Score(net, x);

        private static Tensor Score(Net model, Tensor x)
        {
            using var _ = no_grad();
            return [|model.call|](x);
        }
        """,
        """
        public void Run(Net net, Net other, Tensor x)
        {
            other.eval();
            Score(net, x);
        }

        private static Tensor Score(Net model, Tensor x)
        {
            using var _ = no_grad();
            return [|model.call|](x);
        }
        """,
    ];

    [Theory]
    [MemberData(nameof(CallersWithoutModes))]
    public Task Callers_are_no_help_where_one_may_set_no_mode(string members) => Diagnose.Finds("NDSL401", EvaluationCode.User(members));

    [Fact]
    public Task A_caller_that_trains_is_no_help() => Diagnose.Finds("NDSL401", EvaluationCode.Networks +
        """
        class Trainer(Net model)
        {
            public void Fit(Tensor x)
            {
                model.train();
                model.call(x).sum().backward();
                Check(x);
            }

            private Tensor Check(Tensor x)
            {
                using var _ = no_grad();
                return [|model.call|](x);
            }
        }
        """);

    public static TheoryData<string> Callers =>
    [
        """
        public void Run(Net net, Tensor x)
        {
            net.eval();
            Score(model: net, x: x);
            Score(x, net);
            net.train();
        }

        private static Tensor Score(Tensor x, Net model)
        {
            using var _ = no_grad();
            return model.call(x);
        }
        """,
        """
        private readonly Net model = new();

        public void Run(Tensor x)
        {
            model.eval();
            Score(x);
            model.train();
        }

        private Tensor Score(Tensor x)
        {
            using var _ = no_grad();
            return model.call(x);
        }
        """,
        """
        private readonly Net model = new();

        public void Run(Tensor x)
        {
            Switch(false);
            this.Score(x);
            Switch(true);
        }

        private void Switch(bool on) => model.train(on);

        private Tensor Score(Tensor x)
        {
            using var _ = no_grad();
            return model.call(x);
        }
        """,
        """
        public void Run(Net net, Tensor x)
        {
            net.eval();
            Func<Net, Tensor, Tensor> score = Score;
            score(net, x);
        }

        private static Tensor Score(Net model, Tensor x)
        {
            using var _ = no_grad();
            return model.call(x);
        }
        """,
        """
        private readonly Net model = new();

        public Tensor Run(Tensor x)
        {
            using (model.Evaluating())
                return Score(x);
        }

        private Tensor Score(Tensor x)
        {
            using var _ = no_grad();
            return model.call(x);
        }
        """,
        """
        private readonly Net model = new();

        private Tensor Score(Tensor x)
        {
            using var _ = no_grad();
            return model.call(x);
        }

        sealed class Inner(User user)
        {
            Tensor Run(Tensor x)
            {
                user.model.eval();
                return user.Score(x);
            }

            void Fit() => user.model.train();
        }
        """,
    ];

    [Theory]
    [MemberData(nameof(Callers))]
    public Task Callers_set_the_mode(string members) => Diagnose.FindsNothing(EvaluationCode.User(members));

    [Fact]
    public Task A_caller_that_trains_first_sets_the_mode() => Diagnose.FindsNothing(EvaluationCode.Networks +
        """
        class Trainer(Net model)
        {
            public void Fit(Tensor x)
            {
                model.train();
                model.call(x).sum().backward();
                model.eval();
                Check(x);
            }

            private Tensor Check(Tensor x)
            {
                using var _ = no_grad();
                return model.call(x);
            }
        }
        """);

    public static TheoryData<string> LocalFunctions =>
    [
        """
        static Tensor Run(Net model, Tensor x)
        {
            model.eval();
            return Evaluate();

            Tensor Evaluate()
            {
                using var _ = no_grad();
                return model.call(x);
            }
        }
        """,
        """
        static Tensor Run(Net model, Tensor x)
        {
            Tensor Evaluate(Net net)
            {
                using var _ = no_grad();
                return net.call(x);
            }

            model.eval();
            return Evaluate(model);
        }
        """,
        """
        static Tensor Run(Net model, Tensor x)
        {
            Func<Net, Tensor> evaluate = net =>
            {
                using var _ = no_grad();
                return net.call(x);
            };
            model.eval();
            return evaluate(model);
        }
        """,
    ];

    [Theory]
    [MemberData(nameof(LocalFunctions))]
    public Task A_member_sets_the_mode_for_its_local_functions(string members) => Diagnose.FindsNothing(EvaluationCode.User(members));
}
