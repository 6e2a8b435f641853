using NetDsl.CodeFixes;

namespace NetDsl.Generators.Tests;

/// <summary>What the fix of NDSL401 makes of the text.</summary>
public sealed class EvaluationFixTests
{
    /// <summary>A network whose mode counts, above the code that calls it.</summary>
    internal const string Before =
        """
        using NetDsl;
        using TorchSharp;
        using static TorchSharp.torch;

        [Network(8), Linear(8), BatchNorm, ReLU, Linear(8)]
        public partial class Net;


        """;

    private static readonly Fix UseEvaluating = new(new UseEvaluatingFix(), "NDSL401.UseEvaluating");

    [Fact]
    public Task A_using_above_a_using() => Mends(
        """
        public static class User
        {
            public static Tensor Run(Net model, Tensor x)
            {
                // No gradients are needed.
                using (no_grad()) // so it is faster
                {
                    return [|model.call|](x); /* the scores */
                }
            }
        }
        """,
        """
        public static class User
        {
            public static Tensor Run(Net model, Tensor x)
            {
                // No gradients are needed.
                using (model.Evaluating())
                using (no_grad()) // so it is faster
                {
                    return model.call(x); /* the scores */
                }
            }
        }
        """);

    [Fact]
    public Task A_declaration_beside_a_declaration() => Mends(
        """
        public static class User
        {
            public static Tensor Run(Net model, Tensor x)
            {
                using var _ = no_grad();
                return [|model.call|](x);
            }
        }
        """,
        """
        public static class User
        {
            public static Tensor Run(Net model, Tensor x)
            {
                using var evaluating = model.Evaluating();
                using var _ = no_grad();
                return model.call(x);
            }
        }
        """);

    [Fact]
    public Task A_name_that_is_not_taken() => Mends(
        """
        public class User(Net net)
        {
            public Tensor Run(Tensor evaluating)
            {
                set_grad_enabled(false);
                return [|net.call|](evaluating);
            }
        }
        """,
        """
        public class User(Net net)
        {
            public Tensor Run(Tensor evaluating)
            {
                using var evaluating2 = net.Evaluating();
                set_grad_enabled(false);
                return net.call(evaluating);
            }
        }
        """);

    [Fact]
    public Task On_the_same_line_and_on_a_network_itself() => Mends(
        """
        public partial class Net
        {
            public Tensor Guess(Tensor x) { using (no_grad()) return [|call|](x); }
        }
        """,
        """
        public partial class Net
        {
            public Tensor Guess(Tensor x) { using (this.Evaluating()) using (no_grad()) return call(x); }
        }
        """);

    [Fact]
    public Task At_the_call_where_the_network_is_not_known_before() => Mends(
        """
        public static class User
        {
            public static void Run(Net[] models, Tensor x)
            {
                using (no_grad())
                {
                    foreach (var model in models)
                        [|model.call|](x);
                }
            }

            public static Tensor Fresh(Tensor x)
            {
                using var _ = no_grad();
                var model = new Net();
                model.eval();
                return model.call(x);
            }
        }
        """,
        """
        public static class User
        {
            public static void Run(Net[] models, Tensor x)
            {
                using (no_grad())
                {
                    foreach (var model in models)
                        using (model.Evaluating())
                            model.call(x);
                }
            }

            public static Tensor Fresh(Tensor x)
            {
                using var _ = no_grad();
                var model = new Net();
                model.eval();
                return model.call(x);
            }
        }
        """);

    [Fact]
    public Task At_the_call_where_the_network_is_made_in_the_scope() => Mends(
        """
        public class User
        {
            private Net? net;

            public Tensor Run(Tensor x)
            {
                using (no_grad())
                {
                    net = new Net();
                    return [|net.call|](x);
                }
            }
        }
        """,
        """
        public class User
        {
            private Net? net;

            public Tensor Run(Tensor x)
            {
                using (no_grad())
                {
                    net = new Net();
                    using var evaluating = net.Evaluating();
                    return net.call(x);
                }
            }
        }
        """);

    [Theory]
    [InlineData(
        """
        using (no_grad())
            [|net.call|](zeros(1, 8));
        """,
        """
        using (net.Evaluating())
        using (no_grad())
            net.call(zeros(1, 8));
        """)]
    [InlineData(
        """
        using var off = no_grad();
        [|net.call|](zeros(1, 8));
        """,
        """
        using var evaluating = net.Evaluating();
        using var off = no_grad();
        net.call(zeros(1, 8));
        """)]
    public Task In_a_program_of_statements(string before, string after)
    {
        return UseEvaluating.Mends(Program(before), Program(after));

        static string Program(string statements) =>
            $$"""
            using NetDsl;
            using static TorchSharp.torch;

            var net = new Net();
            {{statements}}

            [Network(8), Linear(8), BatchNorm, ReLU, Linear(8)]
            public partial class Net;
            """;
    }

    [Fact]
    public Task In_a_local_function_that_runs_without_gradients() => Mends(
        """
        public static class User
        {
            public static Tensor Run(Net model, Tensor x)
            {
                using (no_grad())
                    return Scores();

                Tensor Scores() => [|model.call|](x);
            }
        }
        """,
        """
        public static class User
        {
            public static Tensor Run(Net model, Tensor x)
            {
                using (model.Evaluating())
                using (no_grad())
                    return Scores();

                Tensor Scores() => model.call(x);
            }
        }
        """);

    [Fact]
    public Task All_of_a_document() => UseEvaluating.MendsAll(
        Before +
        """
        public class User
        {
            private readonly Net net = new();

            public Tensor Run(Net other, Tensor x)
            {
                using var off = no_grad();
                var y = [|net.call|](x);
                return [|other.call|](y);
            }

            public Tensor Again(Tensor x)
            {
                using (inference_mode())
                    return [|net.call|](x);
            }

            public Tensor Third(Tensor x)
            {
                using var off = no_grad();
                return [|net.call|](x);
            }
        }
        """,
        Before +
        """
        public class User
        {
            private readonly Net net = new();

            public Tensor Run(Net other, Tensor x)
            {
                using var evaluating = net.Evaluating();
                using var evaluating2 = other.Evaluating();
                using var off = no_grad();
                var y = net.call(x);
                return other.call(y);
            }

            public Tensor Again(Tensor x)
            {
                using (net.Evaluating())
                using (inference_mode())
                    return net.call(x);
            }

            public Tensor Third(Tensor x)
            {
                using var evaluating = net.Evaluating();
                using var off = no_grad();
                return net.call(x);
            }
        }
        """);

    [Fact]
    public Task Nothing_in_a_lambda_that_is_an_expression() => UseEvaluating.OffersNothing(
        Before +
        """
        public static class User
        {
            public static Tensor[] Run(Net[] models, Tensor x)
            {
                using var _ = no_grad();
                return System.Array.ConvertAll(models, model => [|model.call|](x));
            }
        }
        """);

    /// <summary>Evaluating() is an extension method, so its namespace must be in scope.</summary>
    [Fact]
    public Task In_a_file_without_the_namespace() => UseEvaluating.Mends(
        """
        using TorchSharp;
        using static TorchSharp.torch;

        public static class User
        {
            public static Tensor Run(Net model, Tensor x)
            {
                using var _ = no_grad();
                return [|model.call|](x);
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
            public static Tensor Run(Net model, Tensor x)
            {
                using var evaluating = model.Evaluating();
                using var _ = no_grad();
                return model.call(x);
            }
        }

        [NetDsl.Network(8), NetDsl.Linear(8), NetDsl.BatchNorm, NetDsl.ReLU, NetDsl.Linear(8)]
        public partial class Net;
        """);

    private static Task Mends(string before, string after) => UseEvaluating.Mends(Before + before, Before + after);
}
