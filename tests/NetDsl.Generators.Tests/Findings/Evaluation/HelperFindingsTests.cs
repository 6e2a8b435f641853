namespace NetDsl.Generators.Tests;

/// <summary>NDSL401: modes that are set by what a member calls.</summary>
public sealed class HelperFindingsTests
{
    public static TheoryData<string> HelpersWithoutModes =>
    [
        """
        static void Fit(Net net) { }

        static Tensor Run(Net model, Tensor x)
        {
            model.train();
            Fit(model);
            using var _ = no_grad();
            return [|model.call|](x);
        }
        """,
        """
        private readonly Net model = new();

        void Fit() { }

        Tensor Run(Tensor x)
        {
            model.train();
            Fit();
            using var _ = no_grad();
            return [|model.call|](x);
        }
        """,
        """
        static Tensor Run(Net model, Tensor x)
        {
            void Fit() => model.call(x).sum().backward();

            model.train();
            Fit();
            using var _ = no_grad();
            return [|model.call|](x);
        }
        """,
        """
        static void Test(Net model) { }

        static Tensor Run(Net model, Tensor x)
        {
            Test(model);
            using var _ = no_grad();
            return [|model.call|](x);
        }
        """,
        """
        static void Evaluate(Net model)
        {
            using (model.Evaluating())
            {
            }
        }

        static Tensor Run(Net model, Tensor x)
        {
            Evaluate(model);
            using var _ = no_grad();
            return [|model.call|](x);
        }
        """,
        """
        static Net Load()
        {
            var model = new Net();
            model.load("net.dat");
            return model;
        }

        static Tensor Run(Tensor x)
        {
            var model = Load();
            using var _ = no_grad();
            return [|model.call|](x);
        }
        """,
    ];

    [Theory]
    [MemberData(nameof(HelpersWithoutModes))]
    public Task A_helper_that_sets_no_mode_is_no_help(string members) => Diagnose.Finds("NDSL401", EvaluationCode.User(members));

    [Fact]
    public Task A_helper_of_another_class_that_sets_no_mode_is_no_help() => Diagnose.Finds("NDSL401", EvaluationCode.Networks +
        """
        static class Zoo
        {
            public static void Save(Net net) => net.save("net.dat");
        }

        class Other
        {
            static void Run(Net model, Tensor x)
            {
                using (no_grad())
                    [|model.call|](x);
                Zoo.Save(model);
            }
        }
        """);

    public static TheoryData<string> Helpers =>
    [
        """
        static void Prepare(Net net) => net.eval();

        static Tensor Run(Net model, Tensor x)
        {
            Prepare(model);
            using var _ = no_grad();
            return model.call(x);
        }
        """,
        """
        static Net Load()
        {
            var model = new Net();
            model.eval();
            return model;
        }

        static Tensor Run(Tensor x)
        {
            var model = Load();
            using var _ = no_grad();
            return model.call(x);
        }
        """,
        """
        private readonly Net model = new();

        void Switch(bool on) => model.train(on);

        Tensor Run(Tensor x)
        {
            Switch(false);
            using var _ = no_grad();
            return model.call(x);
        }
        """,
        """
        static void Outer(Net net) => Inner(net);
        static void Inner(nn.Module module) => module.eval();

        static Tensor Run(Net model, Tensor x)
        {
            Outer(model);
            using var _ = no_grad();
            return model.call(x);
        }
        """,
        """
        static void Outer(Net a, Net b)
        {
            Inner(a);
            Inner(b);
            Outer(b, a);
        }

        static void Inner(nn.Module module) => module.eval();

        static Tensor Run(Net a, Net b, Tensor x)
        {
            Outer(a, b);
            using var _ = no_grad();
            return a.call(b.call(x));
        }
        """,
        """
        static void Off(params nn.Module[] all)
        {
            foreach (var one in all)
                one.eval();
        }

        static Tensor Run(Net a, Net b, Tensor x)
        {
            Off(a, b);
            using var _ = no_grad();
            return a.call(b.call(x));
        }
        """,
        """
        static void Both(Net a, Net b) => Off(a, b);

        static void Off(params nn.Module[] all)
        {
            foreach (var one in all)
                one.eval();
        }

        static Tensor Run(Net a, Net b, Tensor x)
        {
            Both(a, b);
            using var _ = no_grad();
            return a.call(b.call(x));
        }
        """,
        """
        static void Off(Pair pair) => pair.Inner.eval();

        static Tensor Run(Pair pair, Tensor x)
        {
            Off(pair);
            using var _ = no_grad();
            return pair.Inner.call(x);
        }
        """,
        """
        sealed class Off
        {
            public Off(nn.Module module) => module.eval();
        }

        static Tensor Run(Net model, Tensor x)
        {
            new Off(model);
            using var _ = no_grad();
            return model.call(x);
        }
        """,
        """
        static (Net, Net) Load()
        {
            var a = new Net();
            var b = new Net();
            a.eval();
            b.eval();
            return (a, b);
        }

        static Tensor Run(Tensor x)
        {
            var (a, b) = Load();
            using var _ = no_grad();
            return a.call(b.call(x));
        }
        """,
        """
        static Tensor Run(Net model, Action<Net> prepare, Tensor x)
        {
            prepare(model);
            using var _ = no_grad();
            return model.call(x);
        }
        """,
    ];

    [Theory]
    [MemberData(nameof(Helpers))]
    public Task A_helper_sets_the_mode(string members) => Diagnose.FindsNothing(EvaluationCode.User(members));

    [Fact]
    public Task A_helper_of_another_class_sets_the_mode() => Diagnose.FindsNothing(EvaluationCode.Networks +
        """
        static class Zoo
        {
            public static void Ready(Net net) => net.eval();
        }

        class Other
        {
            static Tensor Run(Net model, Tensor x)
            {
                Zoo.Ready(model);
                using var _ = no_grad();
                return model.call(x);
            }
        }
        """);

    [Fact]
    public Task An_abstract_helper_may_set_the_mode() => Diagnose.FindsNothing(EvaluationCode.Networks +
        """
        abstract class Runner
        {
            protected abstract void Prepare(Net net);

            Tensor Run(Net model, Tensor x)
            {
                Prepare(model);
                using var _ = no_grad();
                return model.call(x);
            }
        }
        """);
}
