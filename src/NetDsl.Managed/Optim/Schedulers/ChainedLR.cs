namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            /// <summary>Steps several schedulers at once.</summary>
            /// <param name="schedulers">The schedulers.</param>
            public static LRScheduler ChainedLR(IEnumerable<LRScheduler> schedulers) => new impl.ChainedLR(schedulers);

            public static partial class impl
            {
                /// <summary>Steps several schedulers at once.</summary>
                /// <param name="schedulers">The schedulers.</param>
                public class ChainedLR(IEnumerable<LRScheduler> schedulers) : LRScheduler
                {
                    private readonly LRScheduler[] _schedulers = [.. schedulers];

                    /// <inheritdoc/>
                    public override void step()
                    {
                        foreach (var scheduler in _schedulers)
                        {
                            scheduler.step();
                        }
                        _last_lrs = [.. _schedulers[^1]._last_lrs];
                    }
                }
            }
        }
    }
}
