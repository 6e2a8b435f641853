using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The base of all convolutions: sizes, parameters and their initialization.</summary>
public abstract class Convolution : nn.Module<Tensor, Tensor>
{
    /// <summary>The weights, (out, in / groups, …), or (in, out / groups, …) where transposed.</summary>
    [ComponentName(Name = nameof(weight))]
    protected Parameter? _weight;

    /// <summary>The bias, (out), or null.</summary>
    [ComponentName(Name = nameof(bias))]
    protected Parameter? _bias;

    /// <summary>The padding of the input: last axis first, both sides of each.</summary>
    protected long[] _reversed_padding_repeated_twice = [];

    /// <summary>A convolution with PyTorch's parameter initialization.</summary>
    /// <exception cref="ArgumentException">The groups do not divide the channels, or the padding is impossible.</exception>
    protected Convolution(string name, long in_channels, long out_channels, long[] kernel_size, long[] stride, long[]? padding,
        Padding? padding_type, long[] dilation, bool transposed, long[] output_padding, long groups, bool bias, PaddingModes padding_mode,
        Device? device = null, ScalarType? dtype = null)
        : base(name)
    {
        if (transposed && padding_mode != PaddingModes.Zeros)
        {
            throw new ArgumentException("Only PaddingModes.Zeros is supported for ConvTransposeND", nameof(padding_mode));
        }
        if (groups <= 0)
        {
            throw new ArgumentException("groups must be a positive integer", nameof(groups));
        }
        if (in_channels % groups != 0)
        {
            throw new ArgumentException("in_channels must be divisible by groups", nameof(in_channels));
        }
        if (out_channels % groups != 0)
        {
            throw new ArgumentException("out_channels must be divisible by groups", nameof(out_channels));
        }
        this.in_channels = in_channels;
        this.out_channels = out_channels;
        this.kernel_size = kernel_size;
        this.stride = stride;
        this.dilation = dilation;
        this.transposed = transposed;
        this.output_padding = output_padding;
        this.groups = groups;
        this.padding_mode = padding_mode;
        if (padding_type is { } type)
        {
            SetPadding(type);
        }
        else
        {
            SetPadding(padding ?? new long[kernel_size.Length]);
        }
        long[] channels = transposed ? [in_channels, out_channels / groups] : [out_channels, in_channels / groups];
        weight = new Parameter(empty([.. channels, .. kernel_size], dtype, device));
        if (bias)
        {
            this.bias = new Parameter(empty(out_channels, dtype, device));
        }
        reset_parameters();
    }

    /// <summary>Channels of the input.</summary>
    public long in_channels { get; }

    /// <summary>Channels of the result.</summary>
    public long out_channels { get; }

    /// <summary>The kernel size of each axis.</summary>
    public long[] kernel_size { get; set; }

    /// <summary>The stride of each axis.</summary>
    public long[] stride { get; set; }

    /// <summary>The padding on both sides of each axis; null where <see cref="padding_type"/> gives it.</summary>
    public long[]? padding { get; private set; }

    /// <summary>Whether the padding is 'same' or 'valid'; null where <see cref="padding"/> gives it.</summary>
    public Padding? padding_type { get; private set; }

    /// <summary>The padding mode.</summary>
    public PaddingModes padding_mode { get; set; }

    /// <summary>The dilation of each axis.</summary>
    public long[] dilation { get; set; }

    /// <summary>The size that a transposed convolution adds to one side of its result, for each axis.</summary>
    public long[] output_padding { get; set; }

    /// <summary>The number of groups of channels that are convolved separately.</summary>
    public long groups { get; set; }

    /// <summary>Whether the convolution is transposed.</summary>
    public bool transposed { get; }

    /// <summary>The weights, (out, in / groups, …), or (in, out / groups, …) where transposed.</summary>
    public Parameter weight
    {
        get => _weight!;
        set => SetParameter(ref _weight, value, nameof(weight));
    }

    /// <summary>The bias, (out), or null.</summary>
    public Parameter? bias
    {
        get => _bias;
        set => SetParameter(ref _bias, value, nameof(bias));
    }

    /// <summary>Reinitializes the parameters.</summary>
    public void reset_parameters()
    {
        nn.init.kaiming_uniform_(weight, Math.Sqrt(5));
        if (_bias is null)
        {
            return;
        }
        var (fanIn, _) = nn.init.CalculateFanInAndFanOut(weight);
        if (fanIn == 0)
        {
            return;
        }
        var bound = 1 / Math.Sqrt(fanIn);
        nn.init.uniform_(_bias, -bound, bound);
    }

    /// <summary>Sets the padding on both sides of each axis.</summary>
    public void SetPadding(long[] padding)
    {
        padding_type = null;
        this.padding = padding;
        _reversed_padding_repeated_twice = [.. Enumerable.Reverse(padding).SelectMany(size => (long[])[size, size])];
    }

    /// <summary>Sets the padding to 'same' or 'valid'.</summary>
    /// <exception cref="ArgumentException">The convolution is transposed, or has a stride and is to keep the size.</exception>
    public void SetPadding(Padding padding)
    {
        if (transposed)
        {
            throw new ArgumentException("Cannot set padding type on ConvTransposeND");
        }
        if (padding == Padding.Same && stride.Any(step => step != 1))
        {
            throw new ArgumentException("padding='same' is not supported for strided convolutions");
        }
        this.padding = null;
        padding_type = padding;
        _reversed_padding_repeated_twice = new long[2 * kernel_size.Length];
        if (padding != Padding.Same)
        {
            return;
        }
        for (var i = 0; i < kernel_size.Length; i++)
        {
            var axis = kernel_size.Length - 1 - i;
            var total = dilation[axis] * (kernel_size[axis] - 1);
            _reversed_padding_repeated_twice[2 * i] = total / 2;
            _reversed_padding_repeated_twice[2 * i + 1] = total - total / 2;
        }
    }

    /// <summary>Whether an input is (N, C, …) or (C, …) with so many axes after the channels, and has the right channels.</summary>
    protected bool ValidateShape(Tensor input, long dimensions) =>
        (input.Dimensions == dimensions + 2 && input.size(1) == in_channels)
        || (input.Dimensions == dimensions + 1 && input.size(0) == in_channels);

    /// <summary>Throws where <see cref="ValidateShape"/> does not hold.</summary>
    private protected void CheckShape(Tensor input, int dimensions)
    {
        if (ValidateShape(input, dimensions))
        {
            return;
        }
        throw new ArgumentException(
            $"Expected {dimensions + 1}D (unbatched) or {dimensions + 2}D (batched) input with {in_channels} channels to {GetName()}, "
            + $"but got input of size: [{string.Join(", ", input.shape)}]");
    }
}
