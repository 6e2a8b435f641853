namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            /// <summary>Multiplies the rates by a factor that changes linearly from one value to another.</summary>
            /// <param name="optimizer">The optimizer whose rates are set.</param>
            /// <param name="start_factor">The factor at the start.</param>
            /// <param name="end_factor">The factor at the end.</param>
            /// <param name="total_iters">The number of epochs until the end factor is reached.</param>
            /// <param name="last_epoch">The epoch to resume from, -1 for the start.</param>
            /// <param name="verbose">Whether to write every change to the console.</param>
            public static LRScheduler LinearLR(Optimizer optimizer, double start_factor = 1.0 / 3, double end_factor = 1.0,
                int total_iters = 5, int last_epoch = -1, bool verbose = false) =>
                new impl.LinearLR(optimizer, start_factor, end_factor, total_iters, last_epoch, verbose);

            public static partial class impl
            {
                /// <summary>
                /// Multiplies the rates by a factor that changes linearly from one value to another.
                /// See <see href="https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.LinearLR.html"/>.
                /// </summary>
                public class LinearLR : LRScheduler
                {
                    private readonly double _start_factor;
                    private readonly double _end_factor;
                    private readonly int _total_iters;

                    /// <summary>Sets the rates for epoch 0.</summary>
                    /// <param name="optimizer">The optimizer whose rates are set.</param>
                    /// <param name="start_factor">The factor at the start.</param>
                    /// <param name="end_factor">The factor at the end.</param>
                    /// <param name="total_iters">The number of epochs until the end factor is reached.</param>
                    /// <param name="last_epoch">The epoch to resume from, -1 for the start.</param>
                    /// <param name="verbose">Whether to write every change to the console.</param>
                    public LinearLR(Optimizer optimizer, double start_factor = 1.0 / 3, double end_factor = 1.0, int total_iters = 5,
                        int last_epoch = -1, bool verbose = false)
                        : base(optimizer, last_epoch, verbose)
                    {
                        _start_factor = start_factor;
                        _end_factor = end_factor;
                        _total_iters = total_iters;
                        step();
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_lr()
                    {
                        if (_last_epoch == 0)
                        {
                            return Times(_start_factor);
                        }
                        if (_last_epoch > _total_iters)
                        {
                            return Rates();
                        }
                        var rise = _end_factor - _start_factor;
                        return Times(1 + rise / (_total_iters * _start_factor + (_last_epoch - 1) * rise));
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_closed_form_lr() =>
                        _base_lrs.Select(rate => rate * (_start_factor + (_end_factor - _start_factor) * Math.Min(_total_iters,
                            _last_epoch) / _total_iters));
                }
            }
        }
    }
}
