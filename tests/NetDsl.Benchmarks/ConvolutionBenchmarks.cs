using System.Runtime.InteropServices;
using BenchmarkDotNet.Attributes;
using NetDsl.Managed.Kernels;

namespace NetDsl.Benchmarks;

/// <summary>The three passes of a convolution: DigitNet's two, and typical ones of larger networks.</summary>
public unsafe class ConvolutionBenchmarks
{
    private static readonly Size3 one = new(1, 1, 1);

    private static readonly Dictionary<string, ConvGeometry> Geometries = new()
    {
        ["DigitNet conv1"] = Make(64, 1, 1, 32, 28, 3, 1, 0),
        ["DigitNet conv2"] = Make(64, 1, 32, 64, 13, 3, 1, 0),
        ["3x3 on 28x28"] = Make(32, 1, 64, 64, 28, 3, 1, 1),
        ["3x3 stride 2"] = Make(32, 1, 64, 64, 28, 3, 2, 1),
        ["1x1 on 14x14"] = Make(32, 1, 256, 256, 14, 1, 1, 0),
        ["depthwise"] = Make(32, 64, 1, 1, 28, 3, 1, 1),
    };

    private ConvGeometry geometry = Geometries["DigitNet conv1"];
    private float* input;
    private float* weight;
    private float* output;
    private float* result;

    [ParamsSource(nameof(Layers))]
    public string Layer { get; set; } = "";

    public static IEnumerable<string> Layers => Geometries.Keys;

    [GlobalSetup]
    public void Setup()
    {
        geometry = Geometries[Layer];
        int images = geometry.Batch * geometry.Groups;
        long inputs = (long)images * geometry.InChannels * geometry.In.Volume;
        long weights = (long)geometry.Groups * geometry.OutChannels * geometry.Depth;
        input = GemmBenchmarks.Values(inputs);
        weight = GemmBenchmarks.Values(weights);
        output = GemmBenchmarks.Values((long)images * geometry.OutChannels * geometry.Out.Volume);
        result = GemmBenchmarks.Values(Math.Max(inputs, weights));
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        NativeMemory.AlignedFree(input);
        NativeMemory.AlignedFree(weight);
        NativeMemory.AlignedFree(output);
        NativeMemory.AlignedFree(result);
    }

    [Benchmark]
    public void Forward() => Convolution.Forward(geometry, input, weight, (float*)null, output);

    [Benchmark]
    public void InputGradient() => Convolution.InputGradient(geometry, output, weight, result);

    [Benchmark]
    public void WeightGradient() => Convolution.WeightGradient(geometry, input, output, result);

    private static ConvGeometry Make(int batch, int groups, int channels, int outputs, int size, int kernel, int stride, int padding)
    {
        int to = (size + 2 * padding - kernel) / stride + 1;
        return new ConvGeometry
        {
            Batch = batch,
            Groups = groups,
            InChannels = channels,
            OutChannels = outputs,
            In = new(1, size, size),
            Out = new(1, to, to),
            Kernel = new(1, kernel, kernel),
            Stride = new(1, stride, stride),
            Dilation = one,
            Padding = new(0, padding, padding),
        };
    }
}
