using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The base of BatchNorm and InstanceNorm: scale and shift per channel, and running statistics.</summary>
public abstract class NormBase : nn.Module<Tensor, Tensor>
{
    [ComponentName(Name = nameof(weight))]
    private Parameter? _weight;

    [ComponentName(Name = nameof(bias))]
    private Parameter? _bias;

    [ComponentName(Name = nameof(running_mean))]
    private Tensor? _running_mean;

    [ComponentName(Name = nameof(running_var))]
    private Tensor? _running_var;

    [ComponentName(Name = nameof(num_batches_tracked))]
    private Tensor? _num_batches_tracked;

    /// <summary>A norm with scale 1 and shift 0, running mean 0 and variance 1.</summary>
    /// <param name="num_features">Channels of the input.</param>
    /// <param name="eps">A small value added to the variance for numerical stability.</param>
    /// <param name="momentum">The weight of the new batch in the running statistics; null for a cumulative average.</param>
    /// <param name="affine">Whether there are scale and shift.</param>
    /// <param name="track_running_stats">Whether there are running statistics.</param>
    /// <param name="device">The device of parameters and buffers.</param>
    /// <param name="dtype">Their type.</param>
    /// <param name="name">The name of the class.</param>
    public NormBase(long num_features, double eps, double? momentum, bool affine, bool track_running_stats, Device? device,
        ScalarType? dtype, string name)
        : base(name)
    {
        this.num_features = num_features;
        this.eps = eps;
        this.momentum = momentum;
        this.affine = affine;
        this.track_running_stats = track_running_stats;
        if (affine)
        {
            weight = new Parameter(empty(num_features, dtype, device));
            bias = new Parameter(empty(num_features, dtype, device));
        }
        if (track_running_stats)
        {
            running_mean = zeros(num_features, dtype, device);
            running_var = ones(num_features, dtype, device);
            num_batches_tracked = tensor(0L);
        }
        reset_parameters();
    }

    /// <summary>Channels of the input.</summary>
    public long num_features { get; }

    /// <summary>A small value added to the variance for numerical stability.</summary>
    public double eps { get; set; }

    /// <summary>The weight of the new batch in the running statistics; null for a cumulative average.</summary>
    public double? momentum { get; set; }

    /// <summary>Whether there are scale and shift.</summary>
    public bool affine { get; }

    /// <summary>Whether there are running statistics.</summary>
    public bool track_running_stats { get; }

    /// <summary>The scale, (C); null where there is none.</summary>
    public Parameter weight
    {
        get => _weight!;
        set => SetParameter(ref _weight, value, nameof(weight));
    }

    /// <summary>The shift, (C); null where there is none.</summary>
    public Parameter? bias
    {
        get => _bias;
        set => SetParameter(ref _bias, value, nameof(bias));
    }

    /// <summary>The running mean, (C); null where there is none.</summary>
    public Tensor? running_mean
    {
        get => _running_mean;
        set => SetBuffer(ref _running_mean, value, nameof(running_mean));
    }

    /// <summary>The running variance, (C); null where there is none.</summary>
    public Tensor? running_var
    {
        get => _running_var;
        set => SetBuffer(ref _running_var, value, nameof(running_var));
    }

    /// <summary>The number of batches in the running statistics, int64; null where there are none.</summary>
    public Tensor? num_batches_tracked
    {
        get => _num_batches_tracked;
        set => SetBuffer(ref _num_batches_tracked, value, nameof(num_batches_tracked));
    }

    /// <summary>Sets the running mean to 0, the variance to 1 and the count to 0.</summary>
    public void reset_running_stats()
    {
        if (!track_running_stats)
        {
            return;
        }
        nn.init.zeros_(_running_mean!);
        nn.init.ones_(_running_var!);
        nn.init.zeros_(_num_batches_tracked!);
    }

    /// <summary>Sets the scale to 1, the shift to 0, and resets the running statistics.</summary>
    public void reset_parameters()
    {
        reset_running_stats();
        if (!affine)
        {
            return;
        }
        nn.init.ones_(_weight!);
        nn.init.zeros_(_bias!);
    }

    /// <summary>Throws where the input has the wrong number of dimensions.</summary>
    /// <exception cref="ArgumentException">It has.</exception>
    protected abstract void ValidateInputDimensions(Tensor input);

    private protected static void CheckDimensions(Tensor input, int first, int second)
    {
        if (input.Dimensions == first || input.Dimensions == second)
        {
            return;
        }
        var expected = first == second ? $"{first}D" : $"{first}D or {second}D";
        throw new ArgumentException($"expected {expected} input, but got {input.Dimensions}D input.");
    }
}
