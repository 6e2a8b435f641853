using NetDsl.Managed.Kernels;
using static TorchSharp.torch;
using static TorchSharp.torch.optim;

namespace TorchSharp.Modules
{
    /// <summary>
    /// Stochastic gradient descent, optionally with momentum.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.optim.SGD.html"/>.
    /// </summary>
    public class SGD : OptimizerHelper, IMomentum
    {
        /// <summary>An optimizer of parameters that share their options.</summary>
        /// <param name="parameters">The parameters.</param>
        /// <param name="lr">Learning rate, at least 0.</param>
        /// <param name="momentum">The momentum factor, at least 0.</param>
        /// <param name="dampening">The dampening of the momentum.</param>
        /// <param name="weight_decay">L2 penalty, at least 0.</param>
        /// <param name="nesterov">Whether to use Nesterov momentum.</param>
        /// <param name="maximize">Whether to maximize the objective instead of minimizing it.</param>
        /// <exception cref="ArgumentException">A value is out of range.</exception>
        public SGD(IEnumerable<Parameter> parameters, double lr, double momentum = 0, double dampening = 0, double weight_decay = 0,
            bool nesterov = false, bool maximize = false)
            : this([new ParamGroup { Parameters = NotEmpty(parameters) }], lr, momentum, dampening, weight_decay, nesterov, maximize)
        {
        }

        /// <summary>An optimizer of parameter groups; the options given here are the groups' defaults.</summary>
        /// <exception cref="ArgumentException">A value is out of range.</exception>
        public SGD(IEnumerable<ParamGroup> parameters, double lr, double momentum = 0, double dampening = 0, double weight_decay = 0,
            bool nesterov = false, bool maximize = false)
        {
            Check(lr >= 0, $"Invalid learning rate: {lr}");
            Check(momentum >= 0, $"Invalid momentum value: {momentum}");
            Check(weight_decay >= 0, $"Invalid weight_decay value: {weight_decay}");
            Check(!nesterov || (momentum > 0 && dampening == 0), $"Nesterov momentum requires a momentum and zero dampening");
            _defaults = new Options
            {
                LearningRate = lr,
                InitialLearningRate = lr,
                momentum = momentum,
                dampening = dampening,
                weight_decay = weight_decay,
                nesterov = nesterov,
                maximize = maximize,
            };
            foreach (var group in parameters)
            {
                add_param_group(group);
            }
        }

        /// <summary>The default momentum of groups.</summary>
        public double Momentum
        {
            get => ((Options)_defaults).momentum!.Value;
            set => ((Options)_defaults).momentum = value;
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
            options.momentum ??= defaults.momentum;
            options.dampening ??= defaults.dampening;
            options.weight_decay ??= defaults.weight_decay;
            options.nesterov ??= defaults.nesterov;
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
                var isFirst = state.momentum_buffer is null;
                if (isFirst && options.momentum != 0)
                {
                    state.momentum_buffer = OptimizerState.ZerosLike(parameter);
                }
                var step = new SgdStep(
                    options.LearningRate!.Value, options.momentum!.Value, options.dampening!.Value, options.weight_decay!.Value,
                    options.nesterov!.Value, options.maximize!.Value, isFirst);
                ParameterUpdate.Apply(parameter, step, options.momentum == 0 ? null : state.momentum_buffer);
            }
        }

        /// <summary>The options of a group.</summary>
        public class Options : OptimizerOptions
        {
            /// <summary>The momentum factor.</summary>
            public double? momentum;

            /// <summary>The dampening of the momentum.</summary>
            public double? dampening;

            /// <summary>L2 penalty.</summary>
            public double? weight_decay;

            /// <summary>Whether to use Nesterov momentum.</summary>
            public bool? nesterov;

            /// <summary>Whether to maximize the objective instead of minimizing it.</summary>
            public bool? maximize;

            /// <inheritdoc/>
            public override void SaveStateDict(BinaryWriter writer)
            {
                base.SaveStateDict(writer);
                writer.Write(momentum!.Value);
                writer.Write(dampening!.Value);
                writer.Write(weight_decay!.Value);
                writer.Write(nesterov!.Value);
                writer.Write(maximize!.Value);
            }

            /// <inheritdoc/>
            public override void LoadStateDict(BinaryReader reader)
            {
                base.LoadStateDict(reader);
                momentum = reader.ReadDouble();
                dampening = reader.ReadDouble();
                weight_decay = reader.ReadDouble();
                nesterov = reader.ReadBoolean();
                maximize = reader.ReadBoolean();
            }

            /// <inheritdoc/>
            public override void LoadStateDict(OptimizerOptions source)
            {
                base.LoadStateDict(source);
                var options = (Options)source;
                momentum = options.momentum;
                dampening = options.dampening;
                weight_decay = options.weight_decay;
                nesterov = options.nesterov;
                maximize = options.maximize;
            }
        }

        /// <summary>The state of one parameter.</summary>
        public sealed class State : OptimizerState, IDisposable
        {
            /// <summary>The momentum buffer; null before the first step and without momentum.</summary>
            public Tensor? momentum_buffer;

            /// <summary>The state of a parameter.</summary>
            public State(Parameter parameter) : base(parameter)
            {
            }

            /// <inheritdoc/>
            public override void Initialize(OptimizerOptions options) => Replace(ref momentum_buffer, null);

            /// <inheritdoc/>
            public override void SaveStateDict(BinaryWriter writer) => SaveConditionalStateTensor(writer, momentum_buffer);

            /// <inheritdoc/>
            public override void LoadStateDict(BinaryReader reader) =>
                LoadConditionalStateTensor(reader, ref momentum_buffer, _parameter.device);

            /// <inheritdoc/>
            public override void LoadStateDict(OptimizerState source) => Replace(ref momentum_buffer, ((State)source).momentum_buffer);

            /// <inheritdoc/>
            public override bool ApproximatelyEquals(OptimizerState other) =>
                other is State state && Close(momentum_buffer, state.momentum_buffer);

            /// <inheritdoc/>
            public override void to(Device device) => momentum_buffer = momentum_buffer?.to(device);

            /// <summary>Disposes the momentum buffer.</summary>
            public void Dispose() => momentum_buffer?.Dispose();
        }

        /// <summary>Parameters that are optimized with the same options.</summary>
        public class ParamGroup : ParamGroup<Options>, IMomentum
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
            public ParamGroup(IEnumerable<Parameter> parameters, double lr = 1e-3, double momentum = 0, double dampening = 0,
                double weight_decay = 0, bool nesterov = false, bool maximize = false)
                : base(parameters, new Options
                {
                    LearningRate = lr,
                    momentum = momentum,
                    dampening = dampening,
                    weight_decay = weight_decay,
                    nesterov = nesterov,
                    maximize = maximize,
                })
            {
            }

            /// <inheritdoc/>
            public double Momentum
            {
                get => Options.momentum!.Value;
                set => Options.momentum = value;
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
            /// <summary>Stochastic gradient descent, optionally with momentum.</summary>
            /// <exception cref="ArgumentException">A value is out of range.</exception>
            public static Modules.SGD SGD(IEnumerable<Modules.Parameter> parameters, double learningRate, double momentum = 0,
                double dampening = 0,
                double weight_decay = 0, bool nesterov = false, bool maximize = false) =>
                new(parameters, learningRate, momentum, dampening, weight_decay, nesterov, maximize);

            /// <summary>Stochastic gradient descent, optionally with momentum.</summary>
            /// <exception cref="ArgumentException">A value is out of range.</exception>
            public static Modules.SGD SGD(IEnumerable<(string name, Modules.Parameter parameter)> parameters, double learningRate,
                double momentum = 0, double dampening = 0, double weight_decay = 0, bool nesterov = false, bool maximize = false) =>
                new(parameters.Select(entry => entry.parameter), learningRate, momentum, dampening, weight_decay, nesterov, maximize);

            /// <summary>Stochastic gradient descent of parameter groups; the options given here are the groups' defaults.</summary>
            /// <exception cref="ArgumentException">A value is out of range.</exception>
            public static Modules.SGD SGD(IEnumerable<Modules.SGD.ParamGroup> parameters, double learningRate, double momentum = 0,
                double dampening = 0, double weight_decay = 0, bool nesterov = false, bool maximize = false) =>
                new(parameters, learningRate, momentum, dampening, weight_decay, nesterov, maximize);
        }
    }
}
