using NetDsl.Managed.Kernels;
using static TorchSharp.torch;
using static TorchSharp.torch.optim;

namespace TorchSharp.Modules
{
    /// <summary>
    /// Adam: adaptive moment estimation.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.optim.Adam.html"/>.
    /// </summary>
    public class Adam : OptimizerHelper, IBetas
    {
        /// <summary>An optimizer of parameters that share their options.</summary>
        /// <param name="parameters">The parameters.</param>
        /// <param name="lr">Learning rate, at least 0.</param>
        /// <param name="beta1">The decay rate of the first moment, 0…1.</param>
        /// <param name="beta2">The decay rate of the second moment, 0…1.</param>
        /// <param name="eps">A small value added to the denominator for numerical stability, at least 0.</param>
        /// <param name="weight_decay">L2 penalty, added to the gradient, at least 0.</param>
        /// <param name="amsgrad">Whether to use AMSGrad: divide by the largest second moment so far.</param>
        /// <param name="maximize">Whether to maximize the objective instead of minimizing it.</param>
        /// <exception cref="ArgumentException">A value is out of range.</exception>
        public Adam(IEnumerable<Parameter> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8,
            double weight_decay = 0, bool amsgrad = false, bool maximize = false)
            : this([new ParamGroup { Parameters = NotEmpty(parameters) }], lr, beta1, beta2, eps, weight_decay, amsgrad, maximize)
        {
        }

        /// <summary>An optimizer of parameter groups; the options given here are the groups' defaults.</summary>
        /// <exception cref="ArgumentException">A value is out of range.</exception>
        public Adam(IEnumerable<ParamGroup> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8,
            double weight_decay = 0, bool amsgrad = false, bool maximize = false)
        {
            Check(lr >= 0, $"Invalid learning rate: {lr}");
            Check(eps >= 0, $"Invalid epsilon value: {eps}");
            Check(beta1 is >= 0 and < 1, $"Invalid beta parameter at index 0: {beta1}");
            Check(beta2 is >= 0 and < 1, $"Invalid beta parameter at index 1: {beta2}");
            Check(weight_decay >= 0, $"Invalid weight_decay value: {weight_decay}");
            _defaults = new Options
            {
                LearningRate = lr,
                InitialLearningRate = lr,
                beta1 = beta1,
                beta2 = beta2,
                eps = eps,
                weight_decay = weight_decay,
                amsgrad = amsgrad,
                maximize = maximize,
            };
            foreach (var group in parameters)
            {
                add_param_group(group);
            }
        }

        /// <summary>The default betas of groups.</summary>
        public (double, double) Betas
        {
            get => (((Options)_defaults).beta1!.Value, ((Options)_defaults).beta2!.Value);
            set => (((Options)_defaults).beta1, ((Options)_defaults).beta2) = value;
        }

        /// <inheritdoc/>
        public override Tensor? step(Func<Tensor>? closure = null) => _step<ParamGroup>(StepGroup, closure);

        /// <inheritdoc/>
        public override void add_param_group(Modules.ParamGroup param_group)
        {
            var defaults = (Options)_defaults;
            param_group.Options ??= new Options();
            var options = (Options)param_group.Options;
            options.LearningRate ??= defaults.LearningRate;
            options.beta1 ??= defaults.beta1;
            options.beta2 ??= defaults.beta2;
            options.eps ??= defaults.eps;
            options.weight_decay ??= defaults.weight_decay;
            options.amsgrad ??= defaults.amsgrad;
            options.maximize ??= defaults.maximize;
            AddGroup(param_group, parameter => new State(parameter));
        }

        private void StepGroup(ParamGroup group)
        {
            var options = group.Options;
            foreach (var parameter in group.Parameters)
            {
                if (!HasGradient(parameter))
                {
                    continue;
                }
                var state = StateOf<State>(parameter);
                state.step++;
                var step = new AdamStep(
                    options.LearningRate!.Value, options.beta1!.Value, options.beta2!.Value, options.eps!.Value,
                        options.weight_decay!.Value,
                    Decoupled: false, options.maximize!.Value, state.step);
                ParameterUpdate.Apply(parameter, step, state.exp_avg, state.exp_avg_sq, state.max_exp_avg_sq);
            }
        }

        /// <summary>The options of a group.</summary>
        public class Options : OptimizerOptions
        {
            /// <summary>The decay rate of the first moment.</summary>
            public double? beta1;

            /// <summary>The decay rate of the second moment.</summary>
            public double? beta2;

            /// <summary>L2 penalty, added to the gradient.</summary>
            public double? weight_decay;

            /// <summary>A small value added to the denominator for numerical stability.</summary>
            public double? eps;

            /// <summary>Whether to use AMSGrad: divide by the largest second moment so far.</summary>
            public bool? amsgrad;

            /// <summary>Whether to maximize the objective instead of minimizing it.</summary>
            public bool? maximize;

            /// <inheritdoc/>
            public override void SaveStateDict(BinaryWriter writer)
            {
                base.SaveStateDict(writer);
                writer.Write(beta1!.Value);
                writer.Write(beta2!.Value);
                writer.Write(eps!.Value);
                writer.Write(weight_decay!.Value);
                writer.Write(amsgrad!.Value);
                writer.Write(maximize!.Value);
            }

            /// <inheritdoc/>
            public override void LoadStateDict(BinaryReader reader)
            {
                base.LoadStateDict(reader);
                beta1 = reader.ReadDouble();
                beta2 = reader.ReadDouble();
                eps = reader.ReadDouble();
                weight_decay = reader.ReadDouble();
                amsgrad = reader.ReadBoolean();
                maximize = reader.ReadBoolean();
            }

            /// <inheritdoc/>
            public override void LoadStateDict(OptimizerOptions source)
            {
                base.LoadStateDict(source);
                var options = (Options)source;
                beta1 = options.beta1;
                beta2 = options.beta2;
                eps = options.eps;
                weight_decay = options.weight_decay;
                amsgrad = options.amsgrad;
                maximize = options.maximize;
            }
        }

        /// <summary>The state of one parameter.</summary>
        public sealed class State : OptimizerState, IDisposable
        {
            /// <summary>The number of steps.</summary>
            public long step;

            /// <summary>The first moment: the running mean of the gradients.</summary>
            public Tensor? exp_avg;

            /// <summary>The second moment: the running mean square of the gradients.</summary>
            public Tensor? exp_avg_sq;

            /// <summary>The largest second moment so far; null without AMSGrad.</summary>
            public Tensor? max_exp_avg_sq;

            /// <summary>The state of a parameter.</summary>
            public State(Parameter parameter) : base(parameter)
            {
            }

            /// <inheritdoc/>
            public override void Initialize(OptimizerOptions options)
            {
                Dispose();
                step = 0;
                exp_avg = ZerosLike(_parameter);
                exp_avg_sq = ZerosLike(_parameter);
                max_exp_avg_sq = ((Options)options).amsgrad == true ? ZerosLike(_parameter) : null;
            }

            /// <inheritdoc/>
            public override void SaveStateDict(BinaryWriter writer)
            {
                writer.Write(step);
                exp_avg!.Save(writer);
                exp_avg_sq!.Save(writer);
                SaveConditionalStateTensor(writer, max_exp_avg_sq);
            }

            /// <inheritdoc/>
            public override void LoadStateDict(BinaryReader reader)
            {
                step = reader.ReadInt64();
                exp_avg!.Load(reader);
                exp_avg_sq!.Load(reader);
                LoadConditionalStateTensor(reader, ref max_exp_avg_sq, _parameter.device);
            }

            /// <inheritdoc/>
            public override void LoadStateDict(OptimizerState source)
            {
                var state = (State)source;
                step = state.step;
                Replace(ref exp_avg, state.exp_avg);
                Replace(ref exp_avg_sq, state.exp_avg_sq);
                Replace(ref max_exp_avg_sq, state.max_exp_avg_sq);
            }

            /// <inheritdoc/>
            public override bool ApproximatelyEquals(OptimizerState other) =>
                other is State state && step == state.step && Close(exp_avg, state.exp_avg) && Close(exp_avg_sq, state.exp_avg_sq)
                && Close(max_exp_avg_sq, state.max_exp_avg_sq);

            /// <inheritdoc/>
            public override void to(Device device)
            {
                exp_avg = exp_avg?.to(device);
                exp_avg_sq = exp_avg_sq?.to(device);
                max_exp_avg_sq = max_exp_avg_sq?.to(device);
            }

            /// <summary>Disposes the moments.</summary>
            public void Dispose()
            {
                exp_avg?.Dispose();
                exp_avg_sq?.Dispose();
                max_exp_avg_sq?.Dispose();
            }
        }

        /// <summary>Parameters that are optimized with the same options.</summary>
        public class ParamGroup : ParamGroup<Options>, IBetas
        {
            /// <summary>A group without parameters.</summary>
            public ParamGroup()
            {
            }

            /// <summary>A group of parameters; options that are null are the optimizer's.</summary>
            public ParamGroup(IEnumerable<Parameter> parameters, Options options) : base(parameters, options)
            {
            }

            /// <summary>A group of parameters with options of its own.</summary>
            public ParamGroup(IEnumerable<Parameter> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999,
                double eps = 1e-8,
                double weight_decay = 0, bool amsgrad = false, bool maximize = false)
                : base(parameters, new Options
                {
                    LearningRate = lr,
                    beta1 = beta1,
                    beta2 = beta2,
                    eps = eps,
                    weight_decay = weight_decay,
                    amsgrad = amsgrad,
                    maximize = maximize,
                })
            {
            }

            /// <inheritdoc/>
            public (double, double) Betas
            {
                get => (Options.beta1!.Value, Options.beta2!.Value);
                set => (Options.beta1, Options.beta2) = value;
            }
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class optim
        {
            /// <summary>Adam: adaptive moment estimation.</summary>
            /// <exception cref="ArgumentException">A value is out of range.</exception>
            public static Modules.Adam Adam(IEnumerable<Modules.Parameter> parameters, double lr = 1e-3, double beta1 = 0.9,
                double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0, bool amsgrad = false, bool maximize = false) =>
                new(parameters, lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);

            /// <summary>Adam: adaptive moment estimation.</summary>
            /// <exception cref="ArgumentException">A value is out of range.</exception>
            public static Modules.Adam Adam(IEnumerable<(string name, Modules.Parameter parameter)> parameters, double lr = 1e-3,
                double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0, bool amsgrad = false,
                    bool maximize = false) =>
                new(parameters.Select(entry => entry.parameter), lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);

            /// <summary>Adam of parameter groups; the options given here are the groups' defaults.</summary>
            /// <exception cref="ArgumentException">A value is out of range.</exception>
            public static Modules.Adam Adam(IEnumerable<Modules.Adam.ParamGroup> parameters, double lr = 1e-3, double beta1 = 0.9,
                double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0, bool amsgrad = false, bool maximize = false) =>
                new(parameters, lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);
        }
    }
}
