namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>Learning rate schedulers.</summary>
        public static partial class lr_scheduler
        {
            /// <summary>The schedulers' classes.</summary>
            public static partial class impl;

            /// <summary>Sets the learning rates of an optimizer's groups, epoch by epoch.</summary>
            public abstract class LRScheduler
            {
                /// <summary>The number of steps, including the initial one.</summary>
                protected int _step_count;

                internal readonly Optimizer? _optimizer;
                internal int _last_epoch = -1;
                internal IList<double> _last_lrs = [];
                internal IList<double> _base_lrs = [];

                private readonly bool _verbose;

                /// <summary>A scheduler without an optimizer of its own.</summary>
                protected LRScheduler()
                {
                }

                /// <summary>A scheduler of an optimizer; derived constructors call <see cref="step()"/>.</summary>
                /// <param name="optimizer">The optimizer whose rates are set.</param>
                /// <param name="last_epoch">The epoch to resume from, -1 for the start.</param>
                /// <param name="verbose">Whether to write every change to the console.</param>
                protected LRScheduler(Optimizer optimizer, int last_epoch = -1, bool verbose = false)
                {
                    ArgumentNullException.ThrowIfNull(optimizer);
                    _optimizer = optimizer;
                    _last_epoch = last_epoch;
                    _verbose = verbose;
                    _base_lrs = optimizer.ParamGroups.Select(group => group.InitialLearningRate).ToList();
                    _last_lrs = Rates().ToList();
                }

                private protected IEnumerable<ILearningRateController> Groups => _optimizer?.ParamGroups ?? [];

                /// <summary>Sets the rates of the next epoch. To be called once an epoch, after the optimizer's steps.</summary>
                public virtual void step() => step(null);

                /// <summary>Sets the rates of an epoch; of the next one with null.</summary>
                public virtual void step(int? epoch)
                {
                    _step_count++;
                    _last_epoch = epoch ?? _last_epoch + 1;
                    var rates = (epoch.HasValue ? get_closed_form_lr() : get_lr()).ToList();
                    var groups = Groups.ToList();
                    for (var i = 0; i < groups.Count; i++)
                    {
                        groups[i].LearningRate = rates[i];
                        if (_verbose && _last_lrs[i] != rates[i])
                        {
                            Console.WriteLine(FormattableString.Invariant($"Adjusting learning rate to {rates[i]}"));
                        }
                        _last_lrs[i] = rates[i];
                    }
                }

                /// <summary>Sets the rates of an epoch, by a metric where the scheduler uses one.</summary>
                /// <param name="current">The metric, such as the validation loss.</param>
                /// <param name="epoch">The epoch; the next one if left out.</param>
                public virtual void step(double current, int? epoch = null) => step(epoch);

                /// <summary>The rate that each group has now.</summary>
                public IEnumerable<double> get_last_lr() => _last_lrs;

                /// <summary>The next rate of each group, from its current rate.</summary>
                protected virtual IEnumerable<double> get_lr() => Rates();

                /// <summary>The next rate of each group, from its initial rate.</summary>
                protected virtual IEnumerable<double> get_closed_form_lr() => get_lr();

                private protected IEnumerable<double> Rates() => Groups.Select(group => group.LearningRate);

                private protected IEnumerable<double> Times(double factor) => Rates().Select(rate => rate * factor);
            }
        }
    }
}
