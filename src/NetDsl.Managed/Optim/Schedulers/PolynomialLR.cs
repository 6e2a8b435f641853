namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            /// <summary>Lowers the rates to zero by a power of the remaining time.</summary>
            /// <param name="optimizer">The optimizer whose rates are set.</param>
            /// <param name="total_iters">The number of epochs until the rates are zero.</param>
            /// <param name="power">The power.</param>
            /// <param name="last_epoch">The epoch to resume from, -1 for the start.</param>
            /// <param name="verbose">Whether to write every change to the console.</param>
            public static LRScheduler PolynomialLR(Optimizer optimizer, int total_iters = 5, double power = 1, int last_epoch = -1,
                bool verbose = false) =>
                new impl.PolynomialLR(optimizer, total_iters, power, last_epoch, verbose);

            public static partial class impl
            {
                /// <summary>
                /// Lowers the rates to zero by a power of the remaining time.
                /// See <see href="https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.PolynomialLR.html"/>.
                /// </summary>
                public class PolynomialLR : LRScheduler
                {
                    private readonly double _total_iters;
                    private readonly double _power;

                    /// <summary>Sets the rates for epoch 0.</summary>
                    /// <param name="optimizer">The optimizer whose rates are set.</param>
                    /// <param name="total_iters">The number of epochs until the rates are zero.</param>
                    /// <param name="power">The power.</param>
                    /// <param name="last_epoch">The epoch to resume from, -1 for the start.</param>
                    /// <param name="verbose">Whether to write every change to the console.</param>
                    public PolynomialLR(Optimizer optimizer, int total_iters = 5, double power = 1, int last_epoch = -1,
                        bool verbose = false)
                        : base(optimizer, last_epoch, verbose)
                    {
                        _total_iters = total_iters;
                        _power = power;
                        step();
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_lr() =>
                        _last_epoch == 0 || _last_epoch > _total_iters
                            ? Rates()
                            : Times(Math.Pow((1 - _last_epoch / _total_iters) / (1 - (_last_epoch - 1) / _total_iters), _power));

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_closed_form_lr() =>
                        _base_lrs.Select(rate => rate * Math.Pow(1 - Math.Min(_total_iters, _last_epoch) / _total_iters, _power));
                }
            }
        }
    }
}
