using NetDsl.Managed.Kernels;

namespace NetDsl.Managed.Tests;

/// <summary>Matrix products against the plain sum in double precision.</summary>
public sealed unsafe class KernelsGemmTests
{
    public static TheoryData<int, int, int> Sizes => new()
    {
        { 1, 1, 1 }, { 1, 33, 7 }, { 2, 16, 5 }, { 3, 17, 64 }, { 5, 31, 2 }, { 11, 32, 9 }, { 12, 64, 320 }, { 13, 63, 321 },
        { 25, 1, 100 }, { 64, 121, 288 }, { 400, 40, 3 }, { 7, 129, 700 }, { 130, 90, 65 },
    };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Every_kernel_multiplies_every_orientation(int m, int n, int k)
    {
        foreach (var kernel in GemmKernel.Usable)
        {
            foreach (bool transposeA in (bool[])[false, true])
            {
                foreach (bool transposeB in (bool[])[false, true])
                {
                    Check(m, n, k, transposeA, transposeB, false, (a, b, c) => Gemm.Serial(m, n, k, a, b, c, n + 3, false, kernel));
                    Check(m, n, k, transposeA, transposeB, true, (a, b, c) => Gemm.Serial(m, n, k, a, b, c, n + 3, true, kernel));
                }
            }
        }
    }

    [Theory]
    [InlineData(500, 64, 100)]
    [InlineData(64, 500, 100)]
    [InlineData(6, 1000, 300)]
    [InlineData(1000, 6, 300)]
    public void Threads_share_a_product_and_change_no_digit(int m, int n, int k)
    {
        int threads = Work.Threads;
        try
        {
            var results = new List<float[]>();
            foreach (int count in (int[])[1, 2, 3])
            {
                Work.Threads = count;
                Check(m, n, k, false, true, false, (a, b, c) =>
                {
                    Gemm.Multiply(m, n, k, a, b, c, n + 3, false);
                    results.Add(new Span<float>(c, m * (n + 3)).ToArray());
                });
            }
            Assert.Equal(results[0], results[1]);
            Assert.Equal(results[0], results[2]);
        }
        finally
        {
            Work.Threads = threads;
        }
    }

    [Theory]
    [InlineData(1, 64, 1600)]
    [InlineData(3, 10, 37)]
    [InlineData(2, 500, 300)]
    public void Few_rows_are_multiplied_with_a_transposed_matrix_without_packing(int m, int n, int k)
    {
        Check(m, n, k, false, true, false, (a, b, c) => Gemm.Multiply(m, n, k, a, b, c, n + 3, false));
        Check(m, n, k, false, true, true, (a, b, c) => Gemm.Multiply(m, n, k, a, b, c, n + 3, true));
    }

    [Fact]
    public void An_empty_sum_is_zero_and_adds_nothing()
    {
        float[] c = [1, 2, 3, 4];
        fixed (float* to = c)
        {
            var none = new Matrix<float>(to, 0, 1);
            Gemm.Serial(2, 2, 0, none, none, to, 2, true);
            Assert.Equal([1, 2, 3, 4], c);
            Gemm.Serial(2, 2, 0, none, none, to, 2, false);
            Assert.Equal([0, 0, 0, 0], c);
        }
    }

    [Fact]
    public void Double_precision_is_exact_to_rounding()
    {
        var random = new System.Random(3);
        double[] a = [.. Enumerable.Range(0, 15).Select(_ => random.NextDouble())], b = [.. a.Reverse()], c = new double[9];
        fixed (double* pa = a, pb = b, pc = c)
        {
            Gemm.Multiply(3, 3, 5, new Matrix<double>(pa, 5, 1), new Matrix<double>(pb, 1, 5), pc, 3, false);
        }
        for (int i = 0; i < 9; i++)
        {
            Assert.Equal(Enumerable.Range(0, 5).Sum(p => a[i / 3 * 5 + p] * b[i % 3 * 5 + p]), c[i], 1e-15);
        }
    }

    private delegate void Product(Matrix<float> a, Matrix<float> b, float* c);

    /// <summary>Runs a product whose C has three columns to spare, and checks that these stay as they were.</summary>
    private static void Check(int m, int n, int k, bool transposeA, bool transposeB, bool accumulate, Product product)
    {
        var random = new System.Random(m * 31 + n * 7 + k);
        float[] a = Values(random, m * k), b = Values(random, k * n), before = Values(random, m * (n + 3)), c = [.. before];
        fixed (float* pa = a, pb = b, pc = c)
        {
            var left = transposeA ? new Matrix<float>(pa, 1, m) : new Matrix<float>(pa, k, 1);
            var right = transposeB ? new Matrix<float>(pb, 1, k) : new Matrix<float>(pb, n, 1);
            product(left, right, pc);
            double worst = 0;
            for (int i = 0; i < m; i++)
            {
                for (int j = 0; j < n; j++)
                {
                    double sum = accumulate ? before[i * (n + 3) + j] : 0;
                    for (int p = 0; p < k; p++)
                    {
                        sum += (double)pa[transposeA ? p * m + i : i * k + p] * pb[transposeB ? j * k + p : p * n + j];
                    }
                    worst = Math.Max(worst, Math.Abs(sum - c[i * (n + 3) + j]));
                }
                Assert.Equal(before.AsSpan(i * (n + 3) + n, 3), c.AsSpan(i * (n + 3) + n, 3));
            }
            Assert.InRange(worst, 0, 1e-7 * (k + 10));
        }
    }

    private static float[] Values(System.Random random, int count)
        => [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() - 0.5f)];
}
