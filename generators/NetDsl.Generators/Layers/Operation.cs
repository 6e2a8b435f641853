using NetDsl.Generators.Common;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>How a layer computes its output from the values that it reads, the current value first.</summary>
internal abstract record Operation
{
    /// <summary>The sizes that it reads at run time.</summary>
    public virtual IEnumerable<Dim> Sizes => [];
}

/// <summary>Calls its module with all of them.</summary>
internal sealed record ModuleCall : Operation;

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
internal sealed record AttentionCall(AttentionRole Role, bool IsCausal, EquatableArray<KeyMask> Masks) : Operation;

/// <summary>A mask that is true at the keys that nobody attends to.</summary>
internal sealed record KeyMask(string Name)
{
    /// <summary>Of the steps that the layer itself attends to first: PyTorch's key_padding_mask, or that of src or tgt.</summary>
    public static readonly KeyMask Keys = new("key_padding_mask");

    /// <summary>Of the memory's steps.</summary>
    public static readonly KeyMask MemoryKeys = new("memory_key_padding_mask");

    /// <summary>The parameter of the library's call.</summary>
    public string Parameter => this == Keys ? "keyPaddingMask" : "memoryKeyPaddingMask";
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
