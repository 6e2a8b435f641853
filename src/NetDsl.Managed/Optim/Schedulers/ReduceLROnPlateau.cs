namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            /// <summary>Reduces the learning rates when a metric has stopped improving.</summary>
            /// <param name="optimizer">The optimizer whose rates are set.</param>
            /// <param name="mode">Whether the metric should fall ("min") or rise ("max").</param>
            /// <param name="factor">The factor of the rates, below 1.</param>
            /// <param name="patience">The number of epochs without improvement to wait.</param>
            /// <param name="threshold">The minimum improvement.</param>
            /// <param name="threshold_mode">Whether that is relative to the best metric ("rel") or absolute ("abs").</param>
            /// <param name="cooldown">The number of epochs to ignore after a reduction.</param>
            /// <param name="min_lr">The minimum of the rates: one value, or one for each group.</param>
            /// <param name="eps">The minimum change of a rate.</param>
            /// <param name="verbose">Whether to write every change to the console.</param>
            public static LRScheduler ReduceLROnPlateau(Optimizer optimizer, string mode = "min", double factor = 0.1, int patience = 10,
                double threshold = 1e-4, string threshold_mode = "rel", int cooldown = 0, IList<double>? min_lr = null,
                    double eps = 1e-8, bool verbose = false) =>
                new impl.ReduceLROnPlateau(optimizer, mode, factor, patience, threshold, threshold_mode, cooldown, min_lr, eps, verbose);

            public static partial class impl
            {
                /// <summary>
                /// Reduces the learning rates when a metric has stopped improving.
                /// See <see href="https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.ReduceLROnPlateau.html"/>.
                /// </summary>
                public class ReduceLROnPlateau : LRScheduler
                {
                    private readonly bool _rising;
                    private readonly bool _relative;
                    private readonly double _factor;
                    private readonly int _patience;
                    private readonly double _threshold;
                    private readonly int _cooldown;
                    private readonly double[] _min_lrs;
                    private readonly double _eps;
                    private readonly bool _reports;
                    private double _best;
                    private int _cooling;
                    private int _badEpochs;

                    /// <summary>Starts from the optimizer's rates.</summary>
                    /// <param name="optimizer">The optimizer whose rates are set.</param>
                    /// <param name="mode">Whether the metric should fall ("min") or rise ("max").</param>
                    /// <param name="factor">The factor of the rates, below 1.</param>
                    /// <param name="patience">The number of epochs without improvement to wait.</param>
                    /// <param name="threshold">The minimum improvement.</param>
                    /// <param name="threshold_mode">Whether that is relative to the best metric ("rel") or absolute ("abs").</param>
                    /// <param name="cooldown">The number of epochs to ignore after a reduction.</param>
                    /// <param name="min_lr">The minimum of the rates: one value, or one for each group.</param>
                    /// <param name="eps">The minimum change of a rate.</param>
                    /// <param name="verbose">Whether to write every change to the console.</param>
                    /// <exception cref="ArgumentException">The factor is not below 1, or a mode is unknown.</exception>
                    public ReduceLROnPlateau(Optimizer optimizer, string mode = "min", double factor = 0.1, int patience = 10,
                        double threshold = 1e-4, string threshold_mode = "rel", int cooldown = 0, IList<double>? min_lr = null,
                            double eps = 1e-8, bool verbose = false)
                        : base(optimizer)
                    {
                        if (factor >= 1)
                        {
                            throw new ArgumentException("Factor should be < 1.0.");
                        }
                        _rising = mode switch
                        {
                            "min" => false,
                            "max" => true,
                            _ => throw new ArgumentException($"mode {mode} is unknown!"),
                        };
                        _relative = threshold_mode switch
                        {
                            "rel" => true,
                            "abs" => false,
                            _ => throw new ArgumentException($"threshold mode {threshold_mode} is unknown!"),
                        };
                        _factor = factor;
                        _patience = patience;
                        _threshold = threshold;
                        _cooldown = cooldown;
                        var lowest = min_lr is { Count: 1 } ? min_lr[0] : 0;
                        _min_lrs = min_lr is { Count: > 1 } ? [.. min_lr] : [.. Enumerable.Repeat(lowest, _base_lrs.Count)];
                        _eps = eps;
                        _reports = verbose;
                        _best = _rising ? double.NegativeInfinity : double.PositiveInfinity;
                        _last_epoch = 0;
                    }

                    /// <summary>Reads the metric of an epoch, and reduces the rates after too many epochs without improvement.</summary>
                    /// <param name="current">The metric.</param>
                    /// <param name="epoch">The epoch; the next one if left out.</param>
                    public override void step(double current, int? epoch = null)
                    {
                        _last_epoch = epoch ?? _last_epoch + 1;
                        if (IsBetter(current))
                        {
                            _best = current;
                            _badEpochs = 0;
                        }
                        else
                        {
                            _badEpochs++;
                        }
                        if (_cooling > 0)
                        {
                            _cooling--;
                            _badEpochs = 0;
                        }
                        if (_badEpochs > _patience)
                        {
                            Reduce();
                            _cooling = _cooldown;
                            _badEpochs = 0;
                        }
                        _last_lrs = Rates().ToList();
                    }

                    /// <summary>Throws: this scheduler needs a metric.</summary>
                    public override void step() => step(null);

                    /// <summary>Throws: this scheduler needs a metric.</summary>
                    public override void step(int? epoch) =>
                        throw new InvalidOperationException("ReduceLROnPlateau goes by a measure. Use step(double, int?) instead.");

                    private bool IsBetter(double current) => (_rising, _relative) switch
                    {
                        (false, true) => current < _best * (1 - _threshold),
                        (false, false) => current < _best - _threshold,
                        (true, true) => current > _best * (1 + _threshold),
                        (true, false) => current > _best + _threshold,
                    };

                    private void Reduce()
                    {
                        foreach (var (group, min) in Groups.Zip(_min_lrs))
                        {
                            var rate = Math.Max(group.LearningRate * _factor, min);
                            if (group.LearningRate - rate <= _eps)
                            {
                                continue;
                            }
                            group.LearningRate = rate;
                            if (_reports)
                            {
                                Console.WriteLine(
                                    FormattableString.Invariant($"Epoch {_last_epoch}: reducing learning rate to {rate:g4}."));
                            }
                        }
                    }
                }
            }
        }
    }
}
