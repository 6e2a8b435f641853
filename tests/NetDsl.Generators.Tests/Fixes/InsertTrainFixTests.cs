using NetDsl.CodeFixes;

namespace NetDsl.Generators.Tests;

/// <summary>What the fix of NDSL402 makes of the text.</summary>
public sealed class InsertTrainFixTests
{
    private const string Before = EvaluationFixTests.Before;

    private static readonly Fix InsertTrain = new(new InsertTrainFix(), "NDSL402.InsertTrain");

    [Fact]
    public Task Training_mode_at_the_start_of_each_round() => InsertTrain.MendsAll(
        Before +
        """
        public static class User
        {
            public static void Fit(Net model, Tensor[] xs)
            {
                for (var epoch = 0; epoch < 9; epoch++)
                {
                    // One round.
                    foreach (var x in xs)
                        model.call(x).sum().backward();
                    [|model.eval()|]; // evaluate
                }
            }

            public static void FitOne(Net other, Tensor x)
            {
                while (true)
                {
                    other.call(x).sum().backward();
                    [|other.eval()|];
                }
            }
        }
        """,
        Before +
        """
        public static class User
        {
            public static void Fit(Net model, Tensor[] xs)
            {
                for (var epoch = 0; epoch < 9; epoch++)
                {
                    // One round.
                    model.train();
                    foreach (var x in xs)
                        model.call(x).sum().backward();
                    model.eval(); // evaluate
                }
            }

            public static void FitOne(Net other, Tensor x)
            {
                while (true)
                {
                    other.train();
                    other.call(x).sum().backward();
                    other.eval();
                }
            }
        }
        """);

    /// <summary>In the outer loop it would come too late for the second batch.</summary>
    [Fact]
    public Task Training_mode_in_the_innermost_loop_that_trains_and_evaluates() => InsertTrain.Mends(
        Before +
        """
        public sealed class User
        {
            private readonly Net model = new();

            public void Fit(Tensor[] xs)
            {
                while (true)
                    foreach (var x in xs) { var y = this.model.call(x); y.sum().backward(); [|model.eval()|]; }
            }
        }
        """,
        Before +
        """
        public sealed class User
        {
            private readonly Net model = new();

            public void Fit(Tensor[] xs)
            {
                while (true)
                    foreach (var x in xs) { this.model.train(); var y = this.model.call(x); y.sum().backward(); model.eval(); }
            }
        }
        """);

    [Fact]
    public Task No_training_mode_of_a_network_that_is_not_yet_in_scope() => InsertTrain.OffersNothing(
        Before +
        """
        public sealed class User
        {
            private readonly Net model = new();

            public void Fit(Tensor[] xs)
            {
                foreach (var x in xs)
                {
                    var own = model;
                    own.call(x).sum().backward();
                    [|own.eval()|];
                }
            }
        }
        """);
}
