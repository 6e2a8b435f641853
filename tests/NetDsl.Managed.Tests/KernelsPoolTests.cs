using NetDsl.Managed.Kernels;

namespace NetDsl.Managed.Tests;

/// <summary>The fast path for 2×2 windows against the general one; what golden values do not show of the others.</summary>
public sealed unsafe class KernelsPoolTests
{
    [Theory]
    [InlineData(1, 2, 2)]
    [InlineData(3, 5, 7)]
    [InlineData(70, 28, 28)]
    [InlineData(2, 13, 35)]
    public void Halving_chooses_and_spreads_as_the_general_kernel(int planes, int height, int width)
    {
        var geometry = Halving(planes, height, width);
        // Few values, so that many are equal; some of them NaN.
        var random = new System.Random(height);
        float[] x = [.. Enumerable.Range(0, planes * height * width).Select(_ => random.Next(12) is var n && n == 0 ? float.NaN : n - 6)];
        int outputs = planes * geometry.Out.Volume;
        float[] g = [.. Enumerable.Range(0, outputs).Select(i => i + 1f)];
        float[] y = new float[outputs], wantedY = new float[outputs], dx = new float[x.Length], wantedDx = new float[x.Length];
        Array.Fill(dx, float.NaN);
        var winners = new byte[outputs];
        var indices = new long[outputs];
        fixed (float* px = x, pg = g, py = y, pwy = wantedY, pdx = dx, pwdx = wantedDx)
        fixed (byte* pw = winners)
        fixed (long* pi = indices)
        {
            HalvingMaxPool.Forward(geometry, px, py, pw);
            HalvingMaxPool.Gradient(geometry, pg, pw, pdx);
            MaxPool.Forward(geometry, px, pwy, pi);
            MaxPool.Gradient(geometry, pg, pi, pwdx);
        }
        Assert.True(geometry.IsHalving);
        Assert.Equal(wantedY, y);
        Assert.Equal(wantedDx, dx);
    }

    [Fact]
    public void The_first_of_equal_maxima_and_the_last_NaN_win()
    {
        float nan = float.NaN;
        float least = float.NegativeInfinity;
        var (y, indices) = Pool([1, 1, 1, 1, nan, 3, 2, nan, least, least, least, least], 3);
        Assert.Equal([1, nan, least], y);
        Assert.Equal([0, 3, 0], indices);
    }

    [Fact]
    public void Windows_in_the_padding_have_the_mean_zero()
    {
        var windows = AveragePool.Sliding(size: 2, outputs: 2, kernel: 2, stride: 3, padding: 1, countPadding: false);
        float[] x = [4, 8], y = new float[2];
        fixed (float* px = x, py = y)
        {
            AveragePool.Forward(1, new Size3(1, 1, 2), [new(0, 1, 1)], [new(0, 1, 1)], windows, 0, px, py);
        }
        Assert.Equal([4, 0], y);
    }

    private static PoolGeometry Halving(int planes, int height, int width) => new()
    {
        Planes = planes,
        In = new(1, height, width),
        Out = new(1, height / 2, width / 2),
        Kernel = new(1, 2, 2),
        Stride = new(1, 2, 2),
        Padding = default,
    };

    private static (float[] Values, long[] Indices) Pool(float[] x, int planes)
    {
        var y = new float[planes];
        var indices = new long[planes];
        fixed (float* px = x, py = y)
        fixed (long* pi = indices)
        {
            MaxPool.Forward(Halving(planes, 2, 2), px, py, pi);
        }
        return (y, indices);
    }
}
