using NetDsl.CompilerServices;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl.Modules;

/// <summary>
/// A convolution, a transposed one or Linear whose weight is computed at each call from what is trained: PyTorch's
/// <c>torch.nn.utils.parametrize</c>, which TorchSharp lacks (0.107).
/// </summary>
/// <remarks><see href="https://pytorch.org/docs/stable/generated/torch.nn.utils.parametrize.register_parametrization.html"/></remarks>
public abstract class Parametrized : nn.Module<Tensor, Tensor>
{
    /// <summary>PyTorch's keys begin with it.</summary>
    private protected const string Prefix = "parametrizations.weight.";

    private readonly Func<Tensor, Tensor, Tensor?, Tensor> _run;

    private protected Parametrized(string name, nn.Module<Tensor, Tensor> layer) : base(name)
    {
        ArgumentNullException.ThrowIfNull(layer);
        (Layer, _run) = (ModuleTree.TypeName(layer), Weighted.Of(layer));
        (Groups, IsTransposed) = layer switch
        {
            Convolution convolution => (convolution.groups, convolution.transposed),
            ConvTranspose convolution => (convolution.groups, true),
            _ => (1, false),
        };
        if (layer.get_parameter(nameof(bias)) is { } constants)
        {
            register_parameter(nameof(bias), Copied(constants));
        }
    }

    /// <summary>The class of the layer: <c>Conv2d</c>.</summary>
    internal string Layer { get; }

    /// <summary>Into how many groups the channels fall.</summary>
    internal long Groups { get; }

    /// <summary>Whether the weight is (C, C' / groups, …), the input's channels first.</summary>
    internal bool IsTransposed { get; }

    /// <summary>The weight as a parameter, where <see cref="Fix"/> has made it one; null before.</summary>
    internal Parameter? Fixed => get_parameter(nameof(weight));

    /// <summary>The computed weight, as PyTorch's <c>module.weight</c>: in training, reading it is a step of the power method.</summary>
    public Tensor weight => Fixed?.alias() ?? Computed();

    /// <summary>The constants added, (C'); null where there are none.</summary>
    public Parameter? bias
    {
        get => get_parameter(nameof(bias));
        set => ConditionallyRegisterParameter(nameof(bias), value);
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        using var computed = Fixed is null ? Computed() : null;
        return _run(input, computed ?? Fixed!, bias);
    }

    /// <summary>The weight of evaluation mode.</summary>
    internal Tensor InEvaluation()
    {
        using var mode = this.Evaluating();
        return weight;
    }

    /// <summary>Starts anew from a weight, as if the layer had had it before it was parametrized.</summary>
    internal abstract void Start(Tensor weight);

    /// <summary>Lets the weight of evaluation mode be a parameter: PyTorch's <c>remove_parametrizations</c>.</summary>
    internal void Fix()
    {
        if (Fixed is not null)
        {
            return;
        }

        using var noGradient = no_grad();
        using var computed = InEvaluation();
        var parameter = Copied(computed);
        parameter.requires_grad = false;
        foreach (var (name, _) in named_parameters(recurse: false).Where(item => item.name != nameof(bias)).ToList())
        {
            ConditionallyRegisterParameter(name, (Parameter?)null);
        }

        foreach (var (name, _) in named_buffers(recurse: false).ToList())
        {
            ConditionallyRegisterBuffer(name, null);
        }

        register_parameter(nameof(weight), parameter);
    }

    /// <summary>The weight, a new tensor.</summary>
    private protected abstract Tensor Computed();

    /// <summary>What is trained in the weight's place, by the end of its key.</summary>
    private protected Parameter Trained(string name) => get_parameter(Prefix + name)!;

    /// <summary>A parameter of the same values, which a module can keep.</summary>
    private protected static Parameter Copied(Tensor values)
    {
        using var detached = values.detach();
        return Parameters.Kept(new Parameter(detached.clone()));
    }

    /// <summary>Nothing: the constructors register what there is, by PyTorch's names and not by those of the fields.</summary>
    protected override void RegisterComponents()
    {
    }
}
