using System.Runtime.InteropServices;
using BenchmarkDotNet.Attributes;
using NetDsl.Managed.Kernels;

namespace NetDsl.Benchmarks;

/// <summary>Matrix products of the sizes that small networks have, and of large ones.</summary>
public unsafe class GemmBenchmarks
{
    private float* a;
    private float* b;
    private float* c;

    [Params("64x64x1600", "64x121x288", "512x512x512", "1024x1024x1024")]
    public string Size { get; set; } = "";

    [Params(1, 2)]
    public int Threads { get; set; }

    private int M => int.Parse(Size.Split('x')[0]);

    private int N => int.Parse(Size.Split('x')[1]);

    private int K => int.Parse(Size.Split('x')[2]);

    [GlobalSetup]
    public void Setup()
    {
        Work.Threads = Threads;
        a = Values(M * K);
        b = Values(K * N);
        c = Values(M * N);
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        NativeMemory.AlignedFree(a);
        NativeMemory.AlignedFree(b);
        NativeMemory.AlignedFree(c);
    }

    [Benchmark]
    public void Plain() => Gemm.Multiply(M, N, K, new Matrix<float>(a, K, 1), new Matrix<float>(b, N, 1), c, N, false);

    [Benchmark]
    public void TransposedB() => Gemm.Multiply(M, N, K, new Matrix<float>(a, K, 1), new Matrix<float>(b, 1, K), c, N, false);

    internal static float* Values(long count)
    {
        var random = new Random(1);
        float* values = (float*)NativeMemory.AlignedAlloc((nuint)(count * sizeof(float)), 64);
        for (long i = 0; i < count; i++)
        {
            values[i] = random.NextSingle() - 0.5f;
        }
        return values;
    }
}
