using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Optimizers. See <see href="https://pytorch.org/docs/stable/optim.html"/>.</summary>
    public static partial class optim
    {
        /// <summary>Updates parameters by their gradients, step by step.</summary>
        public abstract class Optimizer : IDisposable
        {
            /// <summary>The parameters in groups, each with its options.</summary>
            protected IList<ParamGroup> _parameter_groups = [];

            private protected Optimizer()
            {
            }

            /// <summary>The groups, as a learning rate scheduler sees them.</summary>
            public virtual IEnumerable<ILearningRateController> ParamGroups => _parameter_groups;

            /// <summary>Fills the gradients of all parameters with zeros.</summary>
            public virtual void zero_grad()
            {
                foreach (var parameter in parameters())
                {
                    using var grad = parameter.grad;
                    grad?.zero_();
                }
            }

            /// <summary>Adds a parameter group; its null options are the optimizer's.</summary>
            public virtual void add_param_group(ParamGroup param_group) => _parameter_groups.Add(param_group);

            /// <summary>Updates every parameter that has a gradient.</summary>
            /// <param name="closure">Recomputes the loss and its gradients, where the optimizer needs that.</param>
            /// <returns>The closure's loss, or null without one.</returns>
            public virtual Tensor? step(Func<Tensor>? closure = null) =>
                throw new NotSupportedException($"{GetType().Name} does not say what a step is.");

            /// <summary>The parameters of all groups.</summary>
            public virtual IEnumerable<Parameter> parameters() => _parameter_groups.SelectMany(group => group.Parameters);

            /// <summary>Disposes the optimizer's state, but not the parameters.</summary>
            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            /// <summary>Disposes the optimizer's state, but not the parameters.</summary>
            /// <param name="disposing">Always true: there is nothing that needs a finalizer.</param>
            protected virtual void Dispose(bool disposing)
            {
            }

            /// <summary>Options of every group and the state of every parameter, which are the optimizer's own, not copies.</summary>
            public class StateDictionary
            {
                internal StateDictionary()
                {
                }

                /// <summary>The options of each group.</summary>
                public List<OptimizerOptions> Options { get; } = [];

                /// <summary>The state of each parameter.</summary>
                public List<OptimizerState> State { get; } = [];

                /// <summary>For each group, the positions of its parameters in <see cref="State"/>.</summary>
                public List<List<int>> StateIndexRef { get; } = [];
            }
        }

        /// <summary>Something that has a learning rate.</summary>
        public interface ILearningRateController
        {
            /// <summary>The current rate.</summary>
            double LearningRate { get; set; }

            /// <summary>The initial rate, which schedulers start from.</summary>
            double InitialLearningRate { get; set; }
        }

        /// <summary>Something that has a momentum.</summary>
        public interface IMomentum
        {
            /// <summary>The momentum, 0…1.</summary>
            double Momentum { get; set; }
        }

        /// <summary>Something that has the two decay rates of Adam.</summary>
        public interface IBetas
        {
            /// <summary>The decay rates of the first and second moment, each in 0…1.</summary>
            (double, double) Betas { get; set; }
        }
    }
}
