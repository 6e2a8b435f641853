using NetDsl.CompilerServices;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl.Modules;

/// <summary>
/// x·Wᵀ + b, where W is the weight of another layer, an Embedding or a Linear. <c>parameters</c> gives W once, as the other layer's;
/// <c>state_dict</c> has it under both names, as PyTorch's does after <c>lm_head.weight = wte.weight</c>.
/// </summary>
public sealed class TiedLinear : nn.Module<Tensor, Tensor>
{
    // Not a module, since the fields that are modules are registered.
    private Func<Parameter>? _weight;

    /// <summary>A layer that has no weight yet.</summary>
    /// <param name="in_features">The input's features.</param>
    /// <param name="out_features">The output's features.</param>
    /// <param name="hasBias">Whether b, of its own, is added.</param>
    public TiedLinear(long in_features, long out_features, bool hasBias = true) : base(nameof(TiedLinear))
    {
        if (hasBias)
        {
            var bound = 1 / Math.Sqrt(in_features);
            register_parameter(nameof(bias), Parameters.Kept(new Parameter(nn.init.uniform_(empty(out_features), -bound, bound))));
        }
    }

    /// <summary>The other layer's weight, (out, in).</summary>
    public Parameter weight => (_weight ?? throw new InvalidOperationException("Expected a call of TiedTo before. Got none."))();

    /// <summary>The bias, (out); null where there is none.</summary>
    public Parameter? bias
    {
        get => get_parameter(nameof(bias));
        set => ConditionallyRegisterParameter(nameof(bias), value!);
    }

    /// <summary>Takes the weight of another layer, whatever it will be when it is read.</summary>
    /// <param name="owner">The layer, which a module registers.</param>
    /// <returns>Itself.</returns>
    public TiedLinear TiedTo(nn.Module owner)
    {
        ArgumentNullException.ThrowIfNull(owner);
        _weight = () => owner.get_parameter(nameof(weight))!;
        return this;
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => nn.functional.linear(input, weight, bias);

    /// <inheritdoc/>
    public override Dictionary<string, Tensor> state_dict(Dictionary<string, Tensor>? destination = null, string? prefix = null)
    {
        destination ??= [];
        destination.TryAdd(string.IsNullOrEmpty(prefix) ? nameof(weight) : $"{prefix}.{nameof(weight)}", weight);
        return base.state_dict(destination, prefix);
    }
}
