using NetDsl;
using static TorchSharp.torch;

namespace Zoo;

/// <summary>One network of the zoo.</summary>
/// <param name="Name">Its class's name.</param>
/// <param name="Source">Whose it is: where torchvision has it, or who described it.</param>
/// <param name="Create">Makes it.</param>
public sealed record Exhibit(string Name, string Source, Func<nn.Module> Create)
{
    /// <summary>What PyTorch's network looks like.</summary>
    public Signature PyTorch { get; } = Signature.OfPyTorch(Name);

    /// <summary>What numbers each input has.</summary>
    public IReadOnlyList<Numbers> Inputs { get; init; } = [Numbers.Real];

    /// <summary>Whether attributes declare all of it, so that it can be written for others: as an ONNX model, as PyTorch code.</summary>
    public bool IsDeclared { get; init; } = true;

    /// <summary>Random inputs: (batch, sizes…).</summary>
    public Tensor[] Samples(long batch = 1) =>
        [.. Inputs.Zip(PyTorch.Inputs, (numbers, sizes) => numbers.Draw([batch, .. sizes]))];

    /// <summary>Calls a network with its inputs.</summary>
    public static Tensor Run(nn.Module network, IReadOnlyList<Tensor> inputs) => (network, inputs) switch
    {
        (nn.Module<Tensor, Tensor> one, [var x]) => one.call(x),
        (nn.Module<Tensor, Tensor, Tensor> two, [var x, var y]) => two.call(x, y),
        (nn.Module<Tensor, Tensor, Tensor, Tensor> three, [var x, var y, var z]) => three.call(x, y, z),
        _ => throw new ArgumentException($"Expected a network of {inputs.Count} inputs. Got {network}.", nameof(network)),
    };

    /// <summary>The same in evaluation mode, without gradients.</summary>
    public static Tensor Predict(nn.Module network, IReadOnlyList<Tensor> inputs)
    {
        using var evaluating = network.Evaluating();
        using var noGradients = no_grad();
        return Run(network, inputs);
    }

    /// <summary>The table of a network's layers, with what they give for these inputs.</summary>
    public static string Summary(nn.Module network, IReadOnlyList<Tensor> inputs) => (network, inputs) switch
    {
        (nn.Module<Tensor, Tensor> one, [var x]) => one.Summary(x),
        (nn.Module<Tensor, Tensor, Tensor> two, [var x, var y]) => two.Summary(x, y),
        (nn.Module<Tensor, Tensor, Tensor, Tensor> three, [var x, var y, var z]) => three.Summary(x, y, z),
        _ => throw new ArgumentException($"Expected a network of {inputs.Count} inputs. Got {network}.", nameof(network)),
    };
}
