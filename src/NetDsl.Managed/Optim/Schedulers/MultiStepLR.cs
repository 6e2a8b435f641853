namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            /// <summary>Multiplies the rates by a factor at given epochs.</summary>
            /// <param name="optimizer">The optimizer whose rates are set.</param>
            /// <param name="milestones">The epochs at which the rates change; one given twice counts twice.</param>
            /// <param name="gamma">The factor.</param>
            /// <param name="last_epoch">The epoch to resume from, -1 for the start.</param>
            /// <param name="verbose">Whether to write every change to the console.</param>
            public static LRScheduler MultiStepLR(Optimizer optimizer, IList<int> milestones, double gamma = 0.1, int last_epoch = -1,
                bool verbose = false) =>
                new impl.MultiStepLR(optimizer, milestones, gamma, last_epoch, verbose);

            public static partial class impl
            {
                /// <summary>
                /// Multiplies the rates by a factor at given epochs.
                /// See <see href="https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.MultiStepLR.html"/>.
                /// </summary>
                public class MultiStepLR : LRScheduler
                {
                    private readonly int[] _milestones;
                    private readonly double _gamma;

                    /// <summary>Sets the rates for epoch 0.</summary>
                    /// <param name="optimizer">The optimizer whose rates are set.</param>
                    /// <param name="milestones">The epochs at which the rates change; one given twice counts twice.</param>
                    /// <param name="gamma">The factor.</param>
                    /// <param name="last_epoch">The epoch to resume from, -1 for the start.</param>
                    /// <param name="verbose">Whether to write every change to the console.</param>
                    public MultiStepLR(Optimizer optimizer, IList<int> milestones, double gamma = 0.1, int last_epoch = -1,
                        bool verbose = false)
                        : base(optimizer, last_epoch, verbose)
                    {
                        _milestones = [.. milestones.Order()];
                        _gamma = gamma;
                        step();
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_lr() =>
                        Times(Math.Pow(_gamma, _milestones.Count(milestone => milestone == _last_epoch)));

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_closed_form_lr() =>
                        _base_lrs.Select(rate => rate * Math.Pow(_gamma, _milestones.Count(milestone => milestone <= _last_epoch)));
                }
            }
        }
    }
}
