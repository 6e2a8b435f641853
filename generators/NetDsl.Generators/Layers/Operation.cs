using NetDsl.Generators.Common;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>How a layer makes its output from the values that it reads, the current one first.</summary>
internal abstract record Operation
{
    /// <summary>The sizes that it reads when it runs.</summary>
    public virtual IEnumerable<Dim> Sizes => [];
}

/// <summary>Its module is called with all of them.</summary>
internal sealed record ModuleCall : Operation;

/// <summary>Its module, which the user wrote, is called. It may give back a value that it got, or one that it keeps.</summary>
internal sealed record OwnModuleCall : Operation;

/// <summary>A method of the network's class is called. It may give back a value that it got, or one that it keeps.</summary>
internal sealed record OwnMethodCall(string Method) : Operation;

/// <summary>Its convolution is called on an input that is padded first, where TorchSharp's convolution would pad the wrong axes.</summary>
/// <param name="Padding">How much is put before and after each axis, the last axis first.</param>
/// <param name="Mode">What it is padded with, a member of TorchSharp's PaddingModes.</param>
internal sealed record PaddedConvolution(EquatableArray<Dim> Padding, string Mode) : Operation
{
    public override IEnumerable<Dim> Sizes => Padding;
}

/// <summary>Its GroupNorm is called on an input that is made contiguous where libtorch's backward needs it to be.</summary>
internal sealed record GroupNormCall : Operation;

/// <summary>Its recurrent module is called, whose states are dropped.</summary>
internal sealed record RecurrentCall : Operation;

/// <summary>Its attention or transformer module is called, which TorchSharp runs with the time first.</summary>
/// <param name="Role">What the module does.</param>
/// <param name="IsCausal">A step attends to no later one.</param>
internal sealed record AttentionCall(AttentionRole Role, bool IsCausal) : Operation;

/// <summary>What an attention or transformer module does.</summary>
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

/// <summary>Adaptive max pooling of (C, D, H, W), where TorchSharp's module does not work.</summary>
internal sealed record AdaptiveMaxPooling3d(EquatableArray<Dim> OutputSize) : Operation
{
    public override IEnumerable<Dim> Sizes => OutputSize;
}

/// <summary>The values are added, number by number.</summary>
internal sealed record Sum : Operation;

/// <summary>The values are multiplied, number by number.</summary>
internal sealed record Product : Operation;

/// <summary>The values are put together along an axis, the current one last.</summary>
internal sealed record Concatenation(int Axis) : Operation;

/// <summary>The axes in another order, the batch first as before.</summary>
internal sealed record Permutation(EquatableArray<int> Order) : Operation;

/// <summary>Two axes change places.</summary>
internal sealed record Transposition(int First, int Second) : Operation;

/// <summary>One entry of an axis, from the end where <paramref name="Index"/> is negative; the axis goes.</summary>
internal sealed record Selection(int Axis, int Index) : Operation;

/// <summary>The mean over axes.</summary>
internal sealed record MeanOver(EquatableArray<int> Axes, bool KeepsAxes) : Operation;

/// <summary>The value times the layer's parameter.</summary>
internal sealed record ParameterProduct : Operation;

/// <summary>The value plus the layer's parameter.</summary>
/// <param name="IsLonger">The parameter may have more steps than the value, whose number decides how many are taken.</param>
internal sealed record ParameterSum(bool IsLonger) : Operation;

/// <summary>The layer's parameter in front of the value's steps.</summary>
internal sealed record ParameterPrefix : Operation;
