using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl.Modules;

/// <summary>The two linear layers of a transformer layer, which registers them as children of its own under PyTorch's names.</summary>
internal sealed class FeedForward
{
    private readonly Linear _linear1;
    private readonly Dropout _dropout;
    private readonly Linear _linear2;
    private readonly nn.Activations _activation;

    /// <summary>Registers the linear layers in the transformer layer.</summary>
    public FeedForward(nn.Module layer, TransformerSettings settings)
    {
        _activation = settings.Activation;
        _linear1 = nn.Linear(settings.Features, settings.FeedForward);
        _dropout = nn.Dropout(settings.Dropout);
        _linear2 = nn.Linear(settings.FeedForward, settings.Features);
        layer.register_module("linear1", _linear1);
        layer.register_module("dropout", _dropout);
        layer.register_module("linear2", _linear2);
    }

    /// <summary>The output for each step.</summary>
    public Tensor Of(Tensor steps)
    {
        var hidden = _linear1.call(steps);
        var active = _activation == nn.Activations.GELU ? nn.functional.gelu(hidden) : nn.functional.relu(hidden);
        return _linear2.call(_dropout.call(active));
    }
}
