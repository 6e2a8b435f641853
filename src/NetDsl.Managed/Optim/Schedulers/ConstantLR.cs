namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            /// <summary>Multiplies the rates by a factor for the first epochs.</summary>
            /// <param name="optimizer">The optimizer whose rates are set.</param>
            /// <param name="factor">The factor.</param>
            /// <param name="total_iters">The number of epochs.</param>
            /// <param name="last_epoch">The epoch to resume from, -1 for the start.</param>
            /// <param name="verbose">Whether to write every change to the console.</param>
            public static LRScheduler ConstantLR(Optimizer optimizer, double factor = 1.0 / 3, int total_iters = 5,
                int last_epoch = -1, bool verbose = false) =>
                new impl.ConstantLR(optimizer, factor, total_iters, last_epoch, verbose);

            public static partial class impl
            {
                /// <summary>
                /// Multiplies the rates by a factor for the first epochs.
                /// See <see href="https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.ConstantLR.html"/>.
                /// </summary>
                public class ConstantLR : LRScheduler
                {
                    private readonly double _factor;
                    private readonly int _total_iters;

                    /// <summary>Sets the rates for epoch 0.</summary>
                    /// <param name="optimizer">The optimizer whose rates are set.</param>
                    /// <param name="factor">The factor.</param>
                    /// <param name="total_iters">The number of epochs.</param>
                    /// <param name="last_epoch">The epoch to resume from, -1 for the start.</param>
                    /// <param name="verbose">Whether to write every change to the console.</param>
                    public ConstantLR(Optimizer optimizer, double factor = 1.0 / 3, int total_iters = 5, int last_epoch = -1,
                        bool verbose = false)
                        : base(optimizer, last_epoch, verbose)
                    {
                        _factor = factor;
                        _total_iters = total_iters;
                        step();
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_lr() =>
                        _last_epoch == 0 ? Times(_factor) : _last_epoch == _total_iters ? Times(1 / _factor) : Rates();

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_closed_form_lr() =>
                        _base_lrs.Select(rate => rate * (_last_epoch >= _total_iters ? 1 : _factor));
                }
            }
        }
    }
}
