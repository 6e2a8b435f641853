namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            /// <summary>Lowers the rates along half a cosine wave, and raises them again along the other half.</summary>
            /// <param name="optimizer">The optimizer whose rates are set.</param>
            /// <param name="T_max">The number of epochs from the maximum to the minimum.</param>
            /// <param name="eta_min">The minimum rate.</param>
            /// <param name="last_epoch">The epoch to resume from, -1 for the start.</param>
            /// <param name="verbose">Whether to write every change to the console.</param>
            public static LRScheduler CosineAnnealingLR(Optimizer optimizer, double T_max, double eta_min = 0, int last_epoch = -1,
                bool verbose = false) =>
                new impl.CosineAnnealingLR(optimizer, T_max, eta_min, last_epoch, verbose);

            public static partial class impl
            {
                /// <summary>
                /// Lowers the rates along half a cosine wave, and raises them again along the other half.
                /// See <see href="https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.CosineAnnealingLR.html"/>.
                /// </summary>
                public class CosineAnnealingLR : LRScheduler
                {
                    private readonly double _tMax;
                    private readonly double _eta_min;

                    /// <summary>Sets the rates for epoch 0.</summary>
                    /// <param name="optimizer">The optimizer whose rates are set.</param>
                    /// <param name="T_max">The number of epochs from the maximum to the minimum.</param>
                    /// <param name="eta_min">The minimum rate.</param>
                    /// <param name="last_epoch">The epoch to resume from, -1 for the start.</param>
                    /// <param name="verbose">Whether to write every change to the console.</param>
                    public CosineAnnealingLR(Optimizer optimizer, double T_max, double eta_min = 0, int last_epoch = -1,
                        bool verbose = false)
                        : base(optimizer, last_epoch, verbose)
                    {
                        _tMax = T_max;
                        _eta_min = eta_min;
                        step();
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_lr()
                    {
                        if (_last_epoch == 0)
                        {
                            return Rates();
                        }
                        // At the minimum, the ratio below would be 0/0.
                        if ((_last_epoch - 1 - _tMax) % (2 * _tMax) == 0)
                        {
                            return Rates().Zip(
                                _base_lrs, (rate, start) => rate + (start - _eta_min) * (1 - Math.Cos(Math.PI / _tMax)) / 2);
                        }
                        var ratio = (1 + Math.Cos(Math.PI * _last_epoch / _tMax)) / (1 + Math.Cos(Math.PI * (_last_epoch - 1) / _tMax));
                        return Rates().Select(rate => ratio * (rate - _eta_min) + _eta_min);
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_closed_form_lr() =>
                        _base_lrs.Select(rate => _eta_min + (rate - _eta_min) * (1 + Math.Cos(Math.PI * _last_epoch / _tMax)) / 2);
                }
            }
        }
    }
}
