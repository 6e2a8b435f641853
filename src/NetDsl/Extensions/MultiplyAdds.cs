using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl;

/// <summary>
/// The multiplications with an addition of a layer's call: those with weights, and in attention those of queries, keys and values. Other
/// layers count none.
/// </summary>
internal static class MultiplyAdds
{
    /// <summary>The number for one call.</summary>
    /// <param name="module">The layer.</param>
    /// <param name="output">What it gave, (N, …).</param>
    /// <param name="input">What it read, (N, …); null where that is not known.</param>
    /// <param name="other">The other value that it read; null where there is none.</param>
    public static long Of(nn.Module module, Tensor output, Tensor? input, Tensor? other) => module switch
    {
        Conv1d or Conv2d or Conv3d => output.numel() * PerValue(module),
        ConvTranspose1d or ConvTranspose2d or ConvTranspose3d or Modules.ConvTranspose => input!.numel() * PerValue(module),
        Modules.Parametrized layer => (layer.IsTransposed ? input! : output).numel() * PerValue(module),
        Linear or Bilinear => output.numel() * PerValue(module),
        RNN or LSTM or GRU or Modules.LSTM => output.size(0) * output.size(1) * Matrices(module).Sum(matrix => matrix.Weight.numel()),
        _ when ModuleRuns.IsWhole(module) => OfAttention(module, input!, other),
        _ => 0,
    };

    /// <summary>The weights of one value of the axis that the weight has first: outputs, or inputs of a transposed convolution.</summary>
    private static long PerValue(nn.Module module)
    {
        // Of a parametrized weight, its direction or the one that is divided.
        var weight = module.named_parameters(recurse: false)
            .First(item => item.name.Split('.')[^1] is "weight" or "original" or "original1").parameter;
        return weight.numel() / weight.size(0);
    }

    /// <summary>
    /// Each step of the input goes through each matrix, but what makes keys and values of a memory, and all of a Transformer's encoder,
    /// where it is each step of the memory. Attention multiplies each query with each key, and each weight with each value.
    /// </summary>
    private static long OfAttention(nn.Module module, Tensor input, Tensor? memory)
    {
        var sum = 0L;
        foreach (var (name, weight) in Matrices(module))
        {
            var isOfMemory = module is Transformer or Modules.Transformer && name.StartsWith("encoder.", StringComparison.Ordinal);
            var crosses = name.Contains("multihead_attn", StringComparison.Ordinal) ||
                module is MultiheadAttention or Modules.MultiheadAttention;
            var steps = isOfMemory ? memory!.size(1) : input.size(1);
            var keys = crosses && memory is not null ? memory.size(1) : steps;
            var features = weight.size(1);
            sum += name.Split('.')[^1] switch
            {
                "in_proj_weight" => features * features * (steps + (2 * keys)),
                "k_proj_weight" or "v_proj_weight" => weight.numel() * keys,
                _ => weight.numel() * steps,
            };
            if (name.EndsWith("out_proj.weight", StringComparison.Ordinal))
            {
                sum += 2 * steps * keys * features;
            }
        }

        return sum * input.size(0);
    }

    private static IEnumerable<(string Name, Parameter Weight)> Matrices(nn.Module module) =>
        module.named_parameters().Where(item => item.parameter.dim() == 2);
}
