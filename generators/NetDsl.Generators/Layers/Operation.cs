using NetDsl.Generators.Common;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>How a layer computes its output from the values that it reads, the current value first.</summary>
internal abstract record Operation
{
    /// <summary>The sizes that it reads at run time.</summary>
    public virtual IEnumerable<Dim> Sizes => [];

    /// <summary>What its function takes beside values, by PyTorch's names.</summary>
    public virtual IEnumerable<ModuleArgument> Arguments => [];

    /// <summary>The names of the hyperparameters that it reads at run time.</summary>
    public IEnumerable<string> Hyperparameters => Sizes.SelectMany(size => size.Hyperparameters)
        .Concat(Arguments.SelectMany(argument => argument.Value.Hyperparameters));
}

/// <summary>Calls its module with all of them.</summary>
internal record ModuleCall : Operation;

/// <summary>Calls its module, which may have become part of the layer beside it: a BatchNorm, or a container that ends with one.</summary>
internal sealed record FusableCall : ModuleCall;

/// <summary>Calls its max pooling, with the indices of the largest values where they are read.</summary>
/// <param name="Window">The window.</param>
internal sealed record PoolingCall(Window Window) : ModuleCall;

/// <summary>Undoes a max pooling with its indices and sizes, where TorchSharp's module fails.</summary>
/// <param name="Size">The sizes of the spatial axes; none where the third value has them.</param>
internal sealed record Unpooling(EquatableArray<Dim> Size) : Operation
{
    public override IEnumerable<Dim> Sizes => Size;
}

/// <summary>Calls its BatchNorm, whose running statistics are the averages of all batches.</summary>
internal sealed record CumulativeCall : ModuleCall;

/// <summary>Calls its module on another axis than the last, which is swapped with the last and back.</summary>
/// <param name="Axis">The axis, the batch being 0.</param>
/// <param name="Input">The shape of the input.</param>
internal sealed record ModuleCallAlong(int Axis, Shape Input) : Operation;

/// <summary>Calls its modules one after the other.</summary>
/// <param name="AreOwn">Whether they are written by hand.</param>
internal sealed record RepeatedCall(bool AreOwn) : Operation;

/// <summary>An output after the first of the layer above: that layer's call gives it, and it reads nothing itself.</summary>
/// <param name="Index">Which output, the first being 0.</param>
internal sealed record FurtherOutput(int Index) : Operation;

/// <summary>Calls what the user wrote, which may return an input, or a tensor that it keeps.</summary>
/// <param name="Name">What is called, for messages: <c>method 'Half'</c>.</param>
/// <param name="Output">The declared shape, which is checked.</param>
internal abstract record OwnCall(string Name, Shape Output) : Operation
{
    public override IEnumerable<Dim> Sizes => Output.Dims.Where(dim => dim.IsKnown);
}

/// <summary>Calls its hand-written module.</summary>
internal sealed record OwnModuleCall(string Name, Shape Output) : OwnCall(Name, Output);

/// <summary>Calls a method of the network's class.</summary>
internal sealed record OwnMethodCall(string Name, string Method, Shape Output) : OwnCall(Name, Output);

/// <summary>Pads the input, then calls its convolution, where TorchSharp's convolution would pad the wrong axes.</summary>
/// <param name="Padding">The padding before and after each axis, last axis first.</param>
/// <param name="Mode">A member of TorchSharp's PaddingModes.</param>
internal sealed record PaddedConvolution(EquatableArray<Dim> Padding, string Mode) : Operation
{
    public override IEnumerable<Dim> Sizes => Padding;
}

/// <summary>Calls its GroupNorm on an input made contiguous where libtorch's backward needs that.</summary>
internal sealed record GroupNormCall : Operation;

/// <summary>
/// Calls its recurrent module on the current value, the lengths of its sequences where they are given, and the states that it starts from.
/// </summary>
/// <param name="HasLengths">Whether the second value is the lengths.</param>
/// <param name="States">How many of the last values are states.</param>
internal sealed record RecurrentCall(bool HasLengths, int States) : Operation;

/// <summary>Selects the last step of each sequence, whose lengths are the second value.</summary>
internal sealed record StepAtLength : Operation;

/// <summary>Calls its attention or transformer module, which TorchSharp runs with the time axis first.</summary>
/// <param name="Role">The module's task.</param>
/// <param name="IsCausal">A step attends to no later step.</param>
/// <param name="Masks">What the values after the others mask.</param>
/// <param name="Heads">The number of heads, each of which takes the mask of queries and keys; null where there is no such mask.</param>
internal sealed record AttentionCall(AttentionRole Role, bool IsCausal, EquatableArray<AttentionMask> Masks, Dim? Heads) : Operation
{
    public override IEnumerable<Dim> Sizes => Heads is { } heads ? [heads] : [];
}

/// <summary>A mask of attention.</summary>
/// <param name="Name">PyTorch's name.</param>
/// <param name="Parameter">The parameter of the library's call.</param>
internal sealed record AttentionMask(string Name, string Parameter)
{
    /// <summary>True at the keys of the first attention that nobody attends to: key_padding_mask, or that of src or tgt.</summary>
    public static readonly AttentionMask Keys = new("key_padding_mask", "keyPaddingMask");

    /// <summary>The same of the memory's steps.</summary>
    public static readonly AttentionMask MemoryKeys = new("memory_key_padding_mask", "memoryKeyPaddingMask");

    /// <summary>For each query and key of the first attention: attn_mask, or that of src or tgt.</summary>
    public static readonly AttentionMask Pairs = new("attn_mask", "attentionMask");
}

/// <summary>The task of an attention or transformer module.</summary>
internal enum AttentionRole
{
    /// <summary>Attends from each step.</summary>
    Attend,

    /// <summary>Encodes a sequence.</summary>
    Encode,

    /// <summary>Decodes with an encoded sequence.</summary>
    Decode,

    /// <summary>Encodes one sequence and decodes another with it.</summary>
    Transform,
}

/// <summary>Adaptive max pooling of (C, D, H, W), where TorchSharp's module fails.</summary>
internal sealed record AdaptiveMaxPooling3d(EquatableArray<Dim> OutputSize) : Operation
{
    public override IEnumerable<Dim> Sizes => OutputSize;
}

/// <summary>The elementwise sum of the values.</summary>
internal sealed record Sum : Operation;

/// <summary>The elementwise product of the values.</summary>
internal sealed record Product : Operation;

/// <summary>Concatenates the values along an axis, the current value last.</summary>
internal sealed record Concatenation(int Axis) : Operation;

/// <summary>Permutes the axes, the batch stays first.</summary>
internal sealed record Permutation(EquatableArray<int> Order) : Operation;

/// <summary>Swaps two axes.</summary>
internal sealed record Transposition(int First, int Second) : Operation;

/// <summary>Selects one index of an axis, from the end where <paramref name="Index"/> is negative; the axis is removed.</summary>
internal sealed record Selection(int Axis, int Index) : Operation;

/// <summary>The mean over axes.</summary>
internal sealed record MeanOver(EquatableArray<int> Axes, bool KeepsAxes) : Operation;

/// <summary>The value times the layer's parameter.</summary>
internal sealed record ParameterProduct : Operation;

/// <summary>The value plus the layer's parameter.</summary>
/// <param name="IsLonger">The parameter may have more steps than the value; its first steps are taken.</param>
internal sealed record ParameterSum(bool IsLonger) : Operation;

/// <summary>The layer's parameter, prepended to the value's steps.</summary>
internal sealed record ParameterPrefix : Operation;

/// <summary>The value plus a number.</summary>
internal sealed record NumberSum(Real Number) : Operation
{
    public override IEnumerable<ModuleArgument> Arguments => [new("other", Number)];
}

/// <summary>The value times a number.</summary>
internal sealed record NumberProduct(Real Number) : Operation
{
    public override IEnumerable<ModuleArgument> Arguments => [new("other", Number)];
}

/// <summary>A part of an axis; places below zero count from the end.</summary>
/// <param name="Axis">The axis, the batch being 0.</param>
/// <param name="Start">The first place that is taken.</param>
/// <param name="End">The first place that is not; null for the end of the axis.</param>
/// <param name="Step">Every so manieth place is taken.</param>
internal sealed record Slicing(int Axis, Dim Start, Dim? End, Dim Step) : Operation
{
    public override IEnumerable<ModuleArgument> Arguments => new ModuleArguments
    {
        { "dim", (Dim)Axis, true },
        { "start", Start, true },
        { "end", End ?? 0, End is not null },
        { "step", Step, 1 },
    };
}

/// <summary>One of the parts of an axis.</summary>
internal sealed record Chunking(int Axis, Dim Chunks, int Index) : Operation
{
    public override IEnumerable<ModuleArgument> Arguments =>
        [new("chunks", Chunks), new("dim", (Dim)Axis), new("index", (Dim)Index)];
}

/// <summary>The value without axes of size 1.</summary>
internal sealed record Squeezing(EquatableArray<int> Axes) : Operation
{
    public override IEnumerable<ModuleArgument> Arguments =>
        [new("dim", new SizeArrayValue(Axes.Select(axis => (Dim)axis).ToEquatableArray()))];
}

/// <summary>The value with another axis of size 1.</summary>
internal sealed record Unsqueezing(int Axis) : Operation
{
    public override IEnumerable<ModuleArgument> Arguments => [new("dim", (Dim)Axis)];
}

/// <summary>The value with the spatial sizes of the other one.</summary>
/// <param name="Mode">A member of TorchSharp's UpsampleMode.</param>
/// <param name="AlignsCorners">Whether the first and last places stay where they are.</param>
internal sealed record Interpolation(string Mode, bool AlignsCorners) : Operation
{
    public override IEnumerable<ModuleArgument> Arguments => new ModuleArguments
    {
        { "mode", "torch.InterpolationMode", Mode, "" },
        { "align_corners", AlignsCorners, false },
    };
}

/// <summary>The layer's parameter itself, which has no batch.</summary>
internal sealed record ParameterValue : Operation;

/// <summary>A parameter as a view that has it once for each sample of the other value.</summary>
/// <param name="Rank">The parameter's number of axes.</param>
internal sealed record Expansion(int Rank) : Operation;
