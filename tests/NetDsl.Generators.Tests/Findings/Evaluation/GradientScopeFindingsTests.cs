namespace NetDsl.Generators.Tests;

/// <summary>NDSL401: where gradients are off, and which code runs there.</summary>
public sealed class GradientScopeFindingsTests
{
    public static TheoryData<string> CallsWithoutGradients =>
    [
        """
        static Tensor Run(Net model, Tensor x)
        {
            using (no_grad())
                return [|model.call|](x);
        }
        """,
        """
        static Tensor Run(Net model, Tensor x)
        {
            using (no_grad())
            {
                return [|model.forward|](x);
            }
        }
        """,
        """
        static Tensor Run(Net model, Tensor x)
        {
            using (var off = no_grad())
            {
                return [|model.call|](x);
            }
        }
        """,
        """
        static Tensor Run(Net model, Tensor x)
        {
            using var _ = no_grad();
            return [|model.call|](x);
        }
        """,
        """
        static Tensor Run(Net model, Tensor x)
        {
            using var _ = torch.inference_mode();
            return [|model.call|](x);
        }
        """,
        """
        static Tensor Run(Net model, Tensor x)
        {
            using var _ = inference_mode(mode: true);
            return [|model.call|](x);
        }
        """,
        """
        static Tensor Run(Net model, Tensor x)
        {
            using var _ = enable_grad(false);
            return [|model.call|](x);
        }
        """,
        """
        static Tensor Run(Net model, Tensor x)
        {
            using (set_grad_enabled(false))
                return [|model.call|](x);
        }
        """,
        """
        static Tensor Run(Net model, Tensor x)
        {
            set_grad_enabled(false);
            return [|model.call|](x);
        }
        """,
        """
        static Tensor Run(Net model, Tensor x)
        {
            using (NewDisposeScope())
            using (no_grad())
            using (NewDisposeScope())
                return [|model.call|](x).MoveToOuterDisposeScope();
        }
        """,
        """
        static Tensor Run(Net model, Tensor x)
        {
            using (enable_grad())
            {
                using (no_grad())
                {
                    return [|model.call|](x);
                }
            }
        }
        """,
    ];

    [Theory]
    [MemberData(nameof(CallsWithoutGradients))]
    public Task A_call_without_gradients_is_reported(string members) => Diagnose.Finds("NDSL401", EvaluationCode.User(members));

    public static TheoryData<string> ScopesInVariables =>
    [
        """
        static Tensor Run(Net model, Tensor x)
        {
            var off = no_grad();
            var y = [|model.call|](x);
            off.Dispose();
            return model.call(y);
        }
        """,
        """
        static Tensor Run(Net model, Tensor x)
        {
            var off = no_grad();
            try
            {
                return [|model.call|](x);
            }
            finally
            {
                off.Dispose();
            }
        }
        """,
        """
        static Tensor Run(Net model, Tensor x)
        {
            var off = no_grad();
            using (off)
            {
                return [|model.call|](x);
            }
        }
        """,
    ];

    [Theory]
    [MemberData(nameof(ScopesInVariables))]
    public Task A_scope_in_a_variable_lasts_until_it_is_disposed(string members) => Diagnose.Finds("NDSL401", EvaluationCode.User(members));

    public static TheoryData<string> CodeInScopes =>
    [
        """
        static void Run(Net model, Tensor[] xs)
        {
            using var _ = no_grad();
            foreach (var x in xs)
                if (x.shape[0] > 0)
                {
                    try
                    {
                        [|model.call|](x);
                    }
                    catch (Exception) { }
                }
        }
        """,
        """
        static Tensor Run(Net model, Tensor x)
        {
            Func<Tensor> evaluate = () =>
            {
                using var _ = no_grad();
                return [|model.call|](x);
            };
            return evaluate();
        }
        """,
        """
        static Tensor Run(Net model, Tensor x)
        {
            Func<Tensor, Tensor> apply = y => [|model.call|](y);
            using var _ = no_grad();
            return apply(x);
        }
        """,
        """
        static Tensor Run(Net model, Tensor x)
        {
            using var _ = no_grad();
            return Evaluate();

            Tensor Evaluate() => [|model.call|](x);
        }
        """,
        """
        static Tensor Run(Net model, Tensor x)
        {
            Tensor Evaluate(Net net)
            {
                using var _ = no_grad();
                return [|net.call|](x);
            }

            return Evaluate(model);
        }
        """,
        """
        static async Task<Tensor> Run(Net model, Tensor x)
        {
            using var _ = no_grad();
            await Task.Yield();
            return [|model.call|](x);
        }
        """,
        """
        public Net Model
        {
            set
            {
                using (no_grad())
                    [|value.call|](zeros(1, 8));
            }
        }
        """,
        """
        private readonly Func<Net, Tensor> run = model =>
        {
            using var _ = no_grad();
            return [|model.call|](zeros(1, 8));
        };
        """,
        """
        public User(Net model)
        {
            using var _ = no_grad();
            [|model.call|](zeros(1, 8));
        }
        """,
        """
        sealed class Inner
        {
            public static Tensor Run(Net model, Tensor x)
            {
                using var _ = no_grad();
                return [|model.call|](x);
            }
        }
        """,
    ];

    [Theory]
    [MemberData(nameof(CodeInScopes))]
    public Task Code_that_runs_in_a_scope_is_reported(string members) => Diagnose.Finds("NDSL401", EvaluationCode.User(members));

    public static TheoryData<string> CallsWithGradients =>
    [
        """
        static Tensor Run(Net model, Tensor x) => model.call(x);
        """,
        """
        static Tensor Run(Net model, Tensor x, bool training)
        {
            using var _ = set_grad_enabled(training);
            return model.call(x);
        }
        """,
        """
        static Tensor Run(Net model, Tensor x, bool training)
        {
            using (training ? enable_grad() : no_grad())
                return model.call(x);
        }
        """,
        """
        static Tensor Run(Net model, Tensor x)
        {
            using var _ = inference_mode(false);
            return model.call(x);
        }
        """,
        """
        static Tensor Run(Net model, Tensor x)
        {
            using var _ = set_grad_enabled();
            return model.call(x);
        }
        """,
        """
        static Tensor Run(Net model, Tensor x)
        {
            using (no_grad())
            {
                using (enable_grad())
                    return model.call(x);
            }
        }
        """,
    ];

    [Theory]
    [MemberData(nameof(CallsWithGradients))]
    public Task A_call_with_gradients_is_not_reported(string members) => Diagnose.FindsNothing(EvaluationCode.User(members));

    public static TheoryData<string> CallsBesideScopes =>
    [
        """
        static Tensor Run(Net model, Tensor x)
        {
            var y = model.call(x);
            using var _ = no_grad();
            return y.sum();
        }
        """,
        """
        static Tensor Run(Net model, Tensor x)
        {
            using (no_grad())
            {
            }

            return model.call(x);
        }
        """,
        """
        static Tensor Run(Net model, Tensor x)
        {
            set_grad_enabled(false);
            x = x + 1;
            set_grad_enabled(true);
            return model.call(x);
        }
        """,
        """
        static Tensor Run(Net model, Tensor x, bool on)
        {
            set_grad_enabled(false);
            if (on)
            {
                set_grad_enabled(true);
            }

            return model.call(x);
        }
        """,
        """
        static Tensor Run(Net model, Tensor x)
        {
            var off = no_grad();
            x = x + 1;
            off.Dispose();
            return model.call(x);
        }
        """,
        """
        static Tensor Run(Net model, Tensor x)
        {
            var off = no_grad();
            using (off)
            {
                x = x + 1;
            }

            return model.call(x);
        }
        """,
        """
        static Tensor Run(Net model, Tensor x)
        {
            Func<Tensor, Tensor> apply = y => model.call(y);
            var y = apply(x);
            using var _ = no_grad();
            return y.sum();
        }
        """,
        """
        static Tensor Run(Net model, Tensor x)
        {
            Tensor Train() => model.call(x);

            var y = Train();
            using (no_grad())
                return y + 1;
        }
        """,
        """
        private IDisposable? off;

        Tensor Run(Net model, Tensor x)
        {
            off = no_grad();
            off.Dispose();
            return model.call(x);
        }
        """,
    ];

    [Theory]
    [MemberData(nameof(CallsBesideScopes))]
    public Task A_call_beside_the_scope_is_not_reported(string members) => Diagnose.FindsNothing(EvaluationCode.User(members));
}
