using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using TorchSharp;

namespace NetDsl.Tests.Onnx;

/// <summary>A network's ONNX model in onnxruntime.</summary>
internal sealed class OnnxRun : IDisposable
{
    private readonly InferenceSession _session;

    /// <summary>Loads a model.</summary>
    public OnnxRun(string path)
    {
        using var options = new SessionOptions { IntraOpNumThreads = 1, LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR };
        _session = new(path, options);
    }

    public IReadOnlyDictionary<string, NodeMetadata> Inputs => _session.InputMetadata;

    public IReadOnlyDictionary<string, NodeMetadata> Outputs => _session.OutputMetadata;

    public IReadOnlyDictionary<string, string> Producer =>
        new Dictionary<string, string> { [_session.ModelMetadata.ProducerName] = _session.ModelMetadata.GraphName };

    /// <summary>Its outputs, in their order.</summary>
    public List<torch.Tensor> Run(IReadOnlyList<torch.Tensor> inputs)
    {
        var named = _session.InputNames.Zip(inputs, Named).ToList();
        using var results = _session.Run(named, _session.OutputNames);
        return [.. results.Select(Value)];
    }

    public void Dispose() => _session.Dispose();

    private static NamedOnnxValue Named(string name, torch.Tensor tensor)
    {
        var shape = tensor.shape.Select(size => (int)size).ToArray();
        return tensor.dtype switch
        {
            torch.ScalarType.Int64 => Value(tensor.data<long>().ToArray()),
            torch.ScalarType.Bool => Value(tensor.data<bool>().ToArray()),
            _ => Value(tensor.data<float>().ToArray()),
        };

        NamedOnnxValue Value<T>(T[] numbers) => NamedOnnxValue.CreateFromTensor(name, new DenseTensor<T>(numbers, shape));
    }

    private static torch.Tensor Value(NamedOnnxValue result)
    {
        if (result.Value is Tensor<long> tokens)
        {
            return torch.tensor(tokens.ToDenseTensor().Buffer.ToArray(), Shape(tokens));
        }

        var values = result.AsTensor<float>();
        return torch.tensor(values.ToDenseTensor().Buffer.ToArray(), Shape(values));

        static long[] Shape<T>(Tensor<T> tensor) => [.. tensor.Dimensions.ToArray().Select(size => (long)size)];
    }
}
