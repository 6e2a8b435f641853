using NetDsl.CompilerServices;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl.Fusing;

/// <summary>
/// A layer whose output is linear in its input, and to which a norm with running statistics can be added: a convolution, a transposed one,
/// or Linear.
/// </summary>
/// <param name="weight">Its weight.</param>
/// <param name="bias">Its bias; null where it has none.</param>
/// <param name="setBias">Gives it a bias.</param>
/// <param name="groups">Into how many groups its channels fall.</param>
/// <param name="isTransposed">Whether the weight is (C, C' / groups, …), the input's channels first, and not (C', C / groups, …).</param>
internal sealed class Folding(
    Parameter weight, Parameter? bias, Action<Parameter> setBias, long groups = 1, bool isTransposed = false)
{
    /// <summary>Its weight.</summary>
    public Parameter Weight => weight;

    /// <summary>Whether it has a bias, of its own or from a norm.</summary>
    public bool HasBias => bias is not null;

    /// <summary>Whether a norm of the input can be added, where the layer pads nothing.</summary>
    public bool TakesNormOfInput => !isTransposed;

    /// <summary>A module as such a layer; null for any other module.</summary>
    public static Folding? Of(nn.Module? module) => module switch
    {
        Convolution layer => new(
            layer.weight, layer.bias, bias => layer.bias = bias, layer.groups, layer.transposed),
        Modules.ConvTranspose layer => new(
            layer.weight, layer.bias, bias => layer.bias = bias, layer.groups, isTransposed: true),
        Modules.Parametrized { Fixed: { } weight } layer => new(
            weight, layer.bias, bias => layer.bias = bias, layer.Groups, layer.IsTransposed),
        Linear layer => new(layer.weight, layer.bias, bias => layer.bias = bias),
        _ => null,
    };

    /// <summary>Adds a norm of the output: W' = s W and b' = s b + t, where the norm is s y + t.</summary>
    public void AddNormOfOutput(BatchNorm norm)
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        var (scale, shift) = ScaleAndShift(norm);

        // The output's channels are axes 0 and 1 of (groups, C' / groups, C / groups, …), and axes 0 and 2 where transposed.
        long[] perOutput = isTransposed ? [groups, 1, -1, .. Ones] : [groups, -1, 1, .. Ones];
        Set(Grouped() * scale.view(perOutput), bias is null ? shift : (bias.to(shift.dtype) * scale) + shift);
    }

    /// <summary>Adds a norm of the input, which the layer does not pad: W' = W s and b' = b + W t, where the norm is s x + t.</summary>
    public void AddNormOfInput(BatchNorm norm)
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        var (scale, shift) = ScaleAndShift(norm);
        long[] perInput = [groups, 1, -1, .. Ones];
        var grouped = Grouped();
        var constant = (grouped * shift.view(perInput)).flatten(2).sum(2).flatten();
        Set(grouped * scale.view(perInput), bias is null ? constant : bias.to(shift.dtype) + constant);
    }

    /// <summary>A 1 for each axis of the window.</summary>
    private IEnumerable<long> Ones => Enumerable.Repeat(1L, (int)weight.dim() - 2);

    /// <summary>The weight with the groups as an axis of their own, in the norm's precision.</summary>
    private Tensor Grouped() => weight.to(Precision(weight)).unflatten(0, [groups, weight.size(0) / groups]);

    private void Set(Tensor newWeight, Tensor newBias)
    {
        // In place, so that the parameter keeps its memory format, and whoever holds it has the new values.
        weight.copy_(newWeight.flatten(0, 1));
        if (bias is null)
        {
            setBias(Parameters.Kept(new Parameter(newBias.to(weight.dtype), requires_grad: false)));
        }
        else
        {
            bias.copy_(newBias);
        }
    }

    /// <summary>What a norm computes in evaluation, s x + t for each channel.</summary>
    private static (Tensor Scale, Tensor Shift) ScaleAndShift(BatchNorm norm)
    {
        var type = Precision(norm.running_var!);
        var scale = (norm.running_var!.to(type) + norm.eps).rsqrt();
        if (norm.weight is { } weight)
        {
            scale = scale * weight.to(type);
        }

        var shift = -(norm.running_mean!.to(type) * scale);
        return (scale, norm.bias is { } bias ? shift + bias.to(type) : shift);
    }

    /// <summary>float32 for smaller types, too.</summary>
    private static ScalarType Precision(Tensor tensor) =>
        tensor.dtype == ScalarType.Float64 ? ScalarType.Float64 : ScalarType.Float32;
}
