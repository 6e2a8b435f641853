using NetDsl.Managed.Kernels;

namespace NetDsl.Managed.Tests;

/// <summary>Statistics of many values and of awkward ones; small cases are golden values.</summary>
public sealed unsafe class KernelsNormTests
{
    [Theory]
    [InlineData(1, 0)]
    [InlineData(1, 1e3)]
    [InlineData(1e-3, 10)]
    [InlineData(1e5, -1e6)]
    public void Moments_keep_their_digits_far_from_zero(double spread, double centre)
    {
        var random = new System.Random(4);
        float[] values = [.. Enumerable.Range(0, 100_003).Select(_ => (float)(centre + spread * (random.NextDouble() - 0.5)))];
        // The first value is far off: a pivot taken from it would cost the digits.
        values[0] = (float)(centre + 50 * spread);
        double mean = values.Average(v => (double)v), variance = values.Sum(v => (v - mean) * (v - mean)) / values.Length;
        var moments = new Moments();
        fixed (float* x = values)
        {
            moments.Add(x, 1000);
            moments.Add(x + 1000, 7);
            moments.Add(x + 1007, values.Length - 1007);
        }
        Assert.Equal(1, moments.Variance / variance, 1e-5);
        Assert.Equal(mean, moments.Mean, 1e-6 * Math.Max(Math.Abs(mean), spread));
        Assert.Equal(moments.Variance * values.Length / (values.Length - 1), moments.UnbiasedVariance, 1e-9 * variance);
    }

    [Fact]
    public void One_value_has_no_unbiased_variance()
    {
        var moments = new Moments();
        double value = 3;
        moments.Add(&value, 1);
        Assert.Equal((3.0, 0.0, double.NaN), (moments.Mean, moments.Variance, moments.UnbiasedVariance));
    }

    [Theory]
    [InlineData(64, 8, 1)]
    [InlineData(5, 3, 676)]
    [InlineData(2, 2, 5000)]
    public void A_normalised_channel_has_mean_zero_and_variance_one(int batch, int channels, int space)
    {
        var random = new System.Random(1);
        float[] x = [.. Enumerable.Range(0, batch * channels * space).Select(i => (float)(random.NextDouble() * 3 + 7))];
        float[] y = new float[x.Length], mean = new float[channels], inverse = new float[channels], unbiased = new float[channels];
        fixed (float* px = x, py = y, pm = mean, pi = inverse, pu = unbiased)
        {
            BatchNorm.Train(batch, channels, space, px, null, null, 0, py, pm, pi, pu);
        }
        for (int c = 0; c < channels; c++)
        {
            double[] values = [.. Enumerable.Range(0, batch * space)
                .Select(i => (double)y[(i / space * channels + c) * space + i % space])];
            Assert.Equal(0, values.Average(), 1e-5);
            Assert.Equal(1, values.Average(v => v * v), 1e-5);
            Assert.Equal(8.5, mean[c], 0.5);
        }
    }

    [Fact]
    public void Parameter_gradients_of_many_rows_do_not_depend_on_threads_beyond_rounding()
    {
        var shape = new RowShape(4000, 1, 24, 1);
        var random = new System.Random(2);
        float[] Values(int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() - 0.5f)];
        float[] g = Values(96_000), x = Values(96_000), weight = Values(24), mean = new float[4000], inverse = new float[4000];
        float[] y = new float[96_000], dx = new float[96_000];
        var results = new List<float[]>();
        int threads = Work.Threads;
        try
        {
            foreach (int count in (int[])[1, 3])
            {
                Work.Threads = count;
                float[] dWeight = new float[24], dBias = new float[24];
                fixed (float* pg = g, px = x, pw = weight, pm = mean, pi = inverse, py = y, pdx = dx, pdw = dWeight, pdb = dBias)
                {
                    RowNorm.Forward(shape, px, pw, null, 1e-5, py, pm, pi, null);
                    RowNorm.Gradient(shape, pg, px, pw, pm, pi, pdx, pdw, pdb);
                }
                results.Add([.. dWeight, .. dBias]);
            }
        }
        finally
        {
            Work.Threads = threads;
        }
        for (int i = 0; i < 48; i++)
        {
            Assert.Equal(results[0][i], results[1][i], 1e-2);
        }
        double wanted = Enumerable.Range(0, 4000).Sum(row => (double)g[row * 24]);
        Assert.Equal(wanted, results[0][24], 1e-2);
    }
}
