namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            /// <summary>Follows one scheduler after another.</summary>
            /// <param name="optimizer">The optimizer whose rates are set.</param>
            /// <param name="schedulers">The schedulers, all of the same optimizer.</param>
            /// <param name="milestones">The epochs at which the second, third, … takes over.</param>
            /// <param name="last_epoch">The epoch to resume from, -1 for the start.</param>
            public static LRScheduler SequentialLR(Optimizer optimizer, IEnumerable<LRScheduler> schedulers,
                IEnumerable<int> milestones, int last_epoch = -1) =>
                new impl.SequentialLR(optimizer, schedulers, milestones, last_epoch);

            public static partial class impl
            {
                /// <summary>
                /// Follows one scheduler after another.
                /// See <see href="https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.SequentialLR.html"/>.
                /// </summary>
                public class SequentialLR : LRScheduler
                {
                    private readonly LRScheduler[] _schedulers;
                    private readonly int[] _milestones;

                    /// <summary>Sets the rates for epoch 0 by the first scheduler.</summary>
                    /// <param name="optimizer">The optimizer whose rates are set.</param>
                    /// <param name="schedulers">The schedulers, all of the same optimizer.</param>
                    /// <param name="milestones">The epochs at which the second, third, … takes over.</param>
                    /// <param name="last_epoch">The epoch to resume from, -1 for the start.</param>
                    /// <exception cref="ArgumentException">Another optimizer, or a wrong number of milestones.</exception>
                    public SequentialLR(Optimizer optimizer, IEnumerable<LRScheduler> schedulers, IEnumerable<int> milestones,
                        int last_epoch = -1)
                        : base(optimizer, last_epoch + 1)
                    {
                        _schedulers = [.. schedulers];
                        _milestones = [.. milestones];
                        if (_schedulers.Any(scheduler => scheduler._optimizer != optimizer))
                        {
                            throw new ArgumentException("SequentialLR expects all its sub-schedulers to be bound to the same optimizer.");
                        }
                        if (_milestones.Length != _schedulers.Length - 1)
                        {
                            throw new ArgumentException(
                                $"Received {_schedulers.Length} schedulers and {_milestones.Length} milestones. "
                                + "SequentialLR expects the number of schedulers to be one more than the number of milestones.");
                        }
                        // Every scheduler has already set epoch 0 in its constructor: undo that, and let only the first one do it.
                        foreach (var group in optimizer.ParamGroups)
                        {
                            group.LearningRate = group.InitialLearningRate;
                        }
                        foreach (var scheduler in _schedulers)
                        {
                            scheduler._last_epoch--;
                        }
                        _schedulers[0].step();
                        _last_lrs = [.. _schedulers[0]._last_lrs];
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_lr()
                    {
                        var active = _milestones.Count(milestone => milestone <= _last_epoch);
                        if (active > 0 && _milestones[active - 1] == _last_epoch)
                        {
                            _schedulers[active].step(0);
                        }
                        else
                        {
                            _schedulers[active].step();
                        }
                        return Rates();
                    }
                }
            }
        }
    }
}
