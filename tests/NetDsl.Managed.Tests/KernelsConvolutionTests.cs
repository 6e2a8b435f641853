using System.Numerics;
using NetDsl.Managed.Kernels;

namespace NetDsl.Managed.Tests;

/// <summary>Convolution kernels against the definition, value by value, on sizes of every kind.</summary>
public sealed unsafe class KernelsConvolutionTests
{
    private static readonly Size3 One = new(1, 1, 1);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Random_geometries_follow_the_definition(int seed)
    {
        var random = new System.Random(seed);
        int done = 0;
        while (done < 60)
        {
            bool volume = random.Next(3) == 0;
            var size = new Size3(volume ? random.Next(1, 6) : 1, random.Next(1, 14), random.Next(1, 40));
            var kernel = new Size3(random.Next(1, Math.Min(3, size.Depth) + 1), random.Next(1, 4), random.Next(1, 5));
            var stride = random.Next(2) == 0 ? One : new Size3(random.Next(1, 3), random.Next(1, 4), random.Next(1, 4));
            var dilation = random.Next(2) == 0 ? One : new Size3(random.Next(1, 3), random.Next(1, 3), random.Next(1, 3));
            var front = random.Next(2) == 0 ? default : new Size3(random.Next(2), random.Next(4), random.Next(4));
            int behind = random.Next(3) / 2;
            var back = new Size3(front.Depth, front.Height + behind, front.Width + behind);
            var geometry = Make(
                random.Next(1, 4), random.Next(1, 4), random.Next(1, 5), random.Next(1, 20), size, kernel, stride, dilation, front, back);
            if (geometry is null)
            {
                continue;
            }
            Check<float>(geometry, 1e-4);
            Check<double>(geometry, 1e-11);
            done++;
        }
    }

    [Fact]
    public void Deep_columns_are_multiplied_in_blocks() =>
        Check<float>(Make(2, 1, 70, 40, new(1, 9, 9), new(1, 3, 3), One, One, new(0, 1, 1), new(0, 1, 1))!, 1e-4);

    [Fact]
    public void One_large_image_is_cut_into_rows() =>
        Check<float>(Make(1, 1, 6, 13, new(1, 90, 130), new(1, 3, 3), One, One, new(0, 1, 1), new(0, 1, 1))!, 2e-3);

    [Fact]
    public void Rows_of_a_volume_are_cut_across_its_slices() =>
        Check<float>(Make(1, 1, 3, 5, new(7, 9, 50), new(3, 3, 3), One, One, One, One)!, 1e-3);

    [Fact]
    public void Few_large_filters_are_cut_by_channels() =>
        Check<float>(Make(1, 1, 9, 50, new(1, 5, 5), new(1, 3, 3), One, One, new(0, 1, 1), new(0, 1, 1))!, 1e-4);

    [Fact]
    public void An_empty_batch_has_an_empty_output_and_no_weight_gradient()
    {
        var geometry = Make(0, 1, 2, 3, new(1, 5, 5), new(1, 3, 3), One, One, default, default)!;
        float[] nothing = new float[1], weights = new float[54], gradient = [.. Enumerable.Repeat(1f, 54)];
        fixed (float* none = nothing, weight = weights, to = gradient)
        {
            Convolution.Forward(geometry, none, weight, null, none);
            Convolution.InputGradient(geometry, none, weight, none);
            Convolution.WeightGradient(geometry, none, none, to);
        }
        Assert.All(gradient, value => Assert.Equal(0, value));
    }

    private static ConvGeometry? Make(
        int batch, int groups, int channels, int outputs, Size3 size, Size3 kernel, Size3 stride, Size3 dilation, Size3 front, Size3 back)
    {
        static int Out(int size, int kernel, int stride, int dilation, int front, int back)
        {
            int room = size + front + back - dilation * (kernel - 1) - 1;
            return room < 0 ? 0 : room / stride + 1;
        }
        var output = new Size3(
            Out(size.Depth, kernel.Depth, stride.Depth, dilation.Depth, front.Depth, back.Depth),
            Out(size.Height, kernel.Height, stride.Height, dilation.Height, front.Height, back.Height),
            Out(size.Width, kernel.Width, stride.Width, dilation.Width, front.Width, back.Width));
        return output.Volume == 0 ? null : new ConvGeometry
        {
            Batch = batch,
            Groups = groups,
            InChannels = channels,
            OutChannels = outputs,
            In = size,
            Out = output,
            Kernel = kernel,
            Stride = stride,
            Dilation = dilation,
            Padding = front,
        };
    }

    private static void Check<T>(ConvGeometry geometry, double tolerance) where T : unmanaged, INumber<T>
    {
        var random = new System.Random(1);
        int inputs = geometry.Batch * geometry.Groups * geometry.InChannels * geometry.In.Volume;
        int weights = geometry.Groups * geometry.OutChannels * geometry.Depth;
        int outputs = geometry.Batch * geometry.Groups * geometry.OutChannels * geometry.Out.Volume;
        T[] x = Values<T>(random, inputs), w = Values<T>(random, weights), b = Values<T>(random, geometry.Groups * geometry.OutChannels);
        T[] g = Values<T>(random, outputs), y = new T[outputs], dx = new T[inputs], dw = new T[weights];
        fixed (T* px = x, pw = w, pb = b, pg = g, py = y, pdx = dx, pdw = dw)
        {
            Convolution.Forward(geometry, px, pw, pb, py);
            Convolution.InputGradient(geometry, pg, pw, pdx);
            Convolution.WeightGradient(geometry, px, pg, pdw);
        }

        double[] wantedY = new double[outputs], wantedX = new double[inputs], wantedW = new double[weights];
        for (int i = 0; i < outputs; i++)
        {
            wantedY[i] = Number(b[i / geometry.Out.Volume % b.Length]);
        }
        Visit(geometry, (input, weight, output) =>
        {
            wantedY[output] += Number(x[input]) * Number(w[weight]);
            wantedX[input] += Number(g[output]) * Number(w[weight]);
            wantedW[weight] += Number(g[output]) * Number(x[input]);
        });
        AssertNear(wantedY, y, "output");
        AssertNear(wantedX, dx, "input gradient");
        AssertNear(wantedW, dw, "weight gradient");

        void AssertNear(double[] wanted, T[] got, string what)
        {
            double worst = wanted.Zip(got, (a, c) => Math.Abs(a - Number(c))).Max();
            Assert.True(worst <= tolerance, $"{what} is off by {worst} with {geometry}");
        }
    }

    /// <summary>Every product of an input with a weight, and the output that it is part of.</summary>
    private static void Visit(ConvGeometry geometry, Action<int, int, int> product)
    {
        var (size, output, kernel) = (geometry.In, geometry.Out, geometry.Kernel);
        for (int image = 0; image < geometry.Batch * geometry.Groups; image++)
        {
            for (int m = 0; m < geometry.OutChannels; m++)
            {
                for (int c = 0; c < geometry.InChannels; c++)
                {
                    for (int k = 0; k < kernel.Volume; k++)
                    {
                        int weight = ((image % geometry.Groups * geometry.OutChannels + m) * geometry.InChannels + c) * kernel.Volume + k;
                        for (int o = 0; o < output.Volume; o++)
                        {
                            int d = At(
                                o / (output.Width * output.Height), k / (kernel.Width * kernel.Height), geometry.Stride.Depth,
                                geometry.Dilation.Depth, geometry.Padding.Depth);
                            int h = At(
                                o / output.Width % output.Height, k / kernel.Width % kernel.Height, geometry.Stride.Height,
                                geometry.Dilation.Height, geometry.Padding.Height);
                            int w = At(
                                o % output.Width, k % kernel.Width, geometry.Stride.Width, geometry.Dilation.Width, geometry.Padding.Width);
                            bool inside = d >= 0 && h >= 0 && w >= 0 && d < size.Depth && h < size.Height && w < size.Width;
                            if (inside)
                            {
                                int input = (((image * geometry.InChannels + c) * size.Depth + d) * size.Height + h) * size.Width + w;
                                product(input, weight, (image * geometry.OutChannels + m) * output.Volume + o);
                            }
                        }
                    }
                }
            }
        }
    }

    private static int At(int output, int tap, int stride, int dilation, int padding) => output * stride + tap * dilation - padding;

    private static double Number<T>(T value) where T : INumber<T> => double.CreateChecked(value);

    private static T[] Values<T>(System.Random random, int count) where T : INumber<T> =>
        [.. Enumerable.Range(0, count).Select(_ => T.CreateChecked(random.NextDouble() - 0.5))];
}
