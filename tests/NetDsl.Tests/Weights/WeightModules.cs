using System.Text.Json;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl.Tests.Weights;

/// <summary>The block of Goldens/make_weights.py: (N, 2, H, W) → (N, 4, H, W).</summary>
internal sealed class Block : Network
{
    public readonly Conv2d Conv1 = nn.Conv2d(2, 4, 3, padding: 1, bias: false);
    public readonly BatchNorm2d Bn1 = nn.BatchNorm2d(4);
    public readonly Conv2d Conv2 = nn.Conv2d(4, 4, 3, padding: 1, bias: false);
    public readonly BatchNorm2d Bn2 = nn.BatchNorm2d(4);
    public readonly Sequential Downsample = nn.Sequential(nn.Conv2d(2, 4, 1, bias: false), nn.BatchNorm2d(4));

    protected override void RegisterLayers()
    {
        register_module("conv1", Conv1);
        register_module("bn1", Bn1);
        register_module("conv2", Conv2);
        register_module("bn2", Bn2);
        register_module("downsample", Downsample);
    }

    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        var features = nn.functional.relu(Bn1.call(Conv1.call(input)));
        return nn.functional.relu(Bn2.call(Conv2.call(features)) + Downsample.call(input)).MoveToOuterDisposeScope();
    }
}

/// <summary>A module with any tensors: parameters with gradient, and buffers.</summary>
internal sealed class Holder : nn.Module
{
    public Holder(params (string Name, Tensor Value)[] tensors)
        : base(nameof(Holder))
    {
        foreach (var (name, value) in tensors)
        {
            if (value is Parameter parameter)
            {
                register_parameter(name, parameter);
            }
            else
            {
                register_buffer(name, value);
            }
        }
    }
}

internal static class Golden
{
    /// <summary>By file, key: the values.</summary>
    public static readonly Dictionary<string, Dictionary<string, double[]>> Expected =
        JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, double[]>>>(File.ReadAllText(Path("expected.json")))!;

    public static string Path(string file) => System.IO.Path.Combine(AppContext.BaseDirectory, "Goldens", "Weights", file);

    public static string Foreign(string file) => System.IO.Path.Combine(AppContext.BaseDirectory, "Goldens", "Foreign", file);
}

internal static class Values
{
    /// <summary>The elements in row-major order.</summary>
    public static double[] Of(Tensor tensor)
    {
        using var scope = NewDisposeScope();
        // On libtorch, an empty tensor's data() throws.
        return tensor.numel() == 0 ? [] : tensor.detach().to(ScalarType.Float64).contiguous().data<double>().ToArray();
    }

    /// <summary>All elements by name.</summary>
    public static Dictionary<string, double[]> Of(nn.Module module) =>
        module.state_dict().ToDictionary(entry => entry.Key, entry => Of(entry.Value), StringComparer.Ordinal);

    public static void AssertEqual(Dictionary<string, double[]> expected, nn.Module module)
    {
        var values = Of(module);
        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), values.Keys.Order(StringComparer.Ordinal));
        Assert.All(expected, entry => Assert.Equal(entry.Value, values[entry.Key]));
    }

    /// <summary>The message of a load that must fail, and change nothing.</summary>
    public static string Refused<TException>(nn.Module module, Action<nn.Module> load)
        where TException : Exception
    {
        var before = Of(module);
        var message = Assert.Throws<TException>(() => load(module)).Message;
        AssertEqual(before, module);
        return message;
    }
}
