using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.Proof.Stacking;

/// <summary>
/// The reference's modules and parameters, by the product's keys. Each is made when a layer first asks for it, with the product's values
/// where there are some.
/// </summary>
/// <param name="values">The product's <c>state_dict</c>, in float64; null where there is no product: the values are then random.</param>
internal sealed class Weights(IReadOnlyDictionary<string, Tensor>? values) : IDisposable
{
    private readonly Dictionary<string, nn.Module> _modules = [];
    private readonly Dictionary<string, Tensor> _parameters = [];
    private readonly Dictionary<string, Tensor> _buffers = [];

    /// <summary>The entries of the product's state that a layer of the reference has.</summary>
    public HashSet<string> Used { get; } = [];

    /// <summary>The parameters, by key.</summary>
    public IReadOnlyDictionary<string, Tensor> Parameters => _parameters;

    /// <summary>Whether the layers train.</summary>
    public bool IsTraining { get; set; } = true;

    /// <summary>Whether there are the product's values.</summary>
    public bool HasValues => values is not null;

    /// <summary>Whether the product has an entry below this key.</summary>
    public bool? Has(string key) => values?.Keys.Any(name => name == key || name.StartsWith($"{key}.", StringComparison.Ordinal));

    /// <summary>A module of torch.nn.</summary>
    public T Module<T>(string key, Func<T> create)
        where T : nn.Module
    {
        if (!_modules.TryGetValue(key, out var module))
        {
            module = create();
            module.to(ScalarType.Float64);
            foreach (var (name, parameter) in module.named_parameters())
            {
                Fill($"{key}.{name}", parameter, isBias: name.EndsWith("bias", StringComparison.Ordinal));
                _parameters.Add($"{key}.{name}", parameter);
            }

            foreach (var (name, buffer) in module.named_buffers())
            {
                Fill($"{key}.{name}", buffer, isBias: false);
            }

            _modules.Add(key, module);
        }

        module.train(IsTraining);
        return (T)module;
    }

    /// <summary>Constants of the product that a layer computes itself.</summary>
    public void Skip(params string[] keys) => Used.UnionWith(keys);

    /// <summary>A parameter.</summary>
    public Tensor Parameter(string key, params long[] shape)
    {
        if (!_parameters.TryGetValue(key, out var parameter))
        {
            parameter = randn(shape, ScalarType.Float64).requires_grad_().DetachFromDisposeScope();
            Fill(key, parameter, isBias: key.EndsWith(".bias", StringComparison.Ordinal));
            _parameters.Add(key, parameter);
        }

        return parameter;
    }

    /// <summary>A tensor that is kept, but not trained.</summary>
    public Tensor Buffer(string key, params long[] shape)
    {
        if (!_buffers.TryGetValue(key, out var buffer))
        {
            buffer = randn(shape, ScalarType.Float64).DetachFromDisposeScope();
            Fill(key, buffer, isBias: false);
            _buffers.Add(key, buffer);
        }

        return buffer;
    }

    public void Dispose()
    {
        foreach (var module in _modules.Values)
        {
            module.Dispose();
        }

        foreach (var tensor in _parameters.Values.Concat(_buffers.Values))
        {
            tensor.Dispose();
        }
    }

    /// <summary>A bias that the product leaves off, because a norm takes it away, is zero.</summary>
    private void Fill(string key, Tensor target, bool isBias)
    {
        using var noGradient = no_grad();
        if (values is null)
        {
            // TorchSharp leaves some norms' parameters uninitialised.
            if (target.is_floating_point() && target.isfinite().all().item<bool>() is false)
            {
                target.fill_(1);
            }

            return;
        }

        Used.Add(key);
        if (values.TryGetValue(key, out var value))
        {
            if (!value.shape.SequenceEqual(target.shape))
            {
                throw new MismatchException(
                    $"{key} is ({string.Join(", ", value.shape)}). Expected ({string.Join(", ", target.shape)}).");
            }

            target.copy_(value);
        }
        else if (isBias)
        {
            target.zero_();
        }
        else
        {
            throw new MismatchException($"{key} is missing.");
        }
    }
}

/// <summary>The product's parameters are not those of the stacked layers.</summary>
internal sealed class MismatchException(string message) : Exception(message);
