using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn.functional;

namespace NetDsl.Managed.Tests;

/// <summary>What convolutions, poolings and normalisations refuse, in PyTorch 2.6's words.</summary>
public sealed class KernelsOperationErrorTests
{
    [Fact]
    public void Convolutions_say_what_does_not_fit()
    {
        Refuses(() => conv2d(zeros(64, 3, 28, 28), zeros(32, 1, 3, 3)),
            "Given groups=1, weight of size [32, 1, 3, 3], expected input[64, 3, 28, 28] to have 1 channels, but got 3 channels instead");
        Refuses(() => conv2d(zeros(3, 5, 5), zeros(2, 1, 3, 3)),
            "Given groups=1, weight of size [2, 1, 3, 3], expected input[1, 3, 5, 5] to have 1 channels, but got 3 channels instead");
        Refuses(() => conv2d(zeros(1, 1, 2, 2), zeros(1, 1, 3, 3)),
            "Calculated padded input size per channel: (2 x 2). Kernel size: (3 x 3). Kernel size can't be greater than actual input size");
        Refuses(() => conv2d(zeros(1, 1, 2, 2), zeros(1, 1, 5, 5), padding: [1], dilation: [2]),
            "Calculated padded input size per channel: (4 x 4). Kernel size: (9 x 9). Kernel size can't be greater than actual input size");
        Refuses(() => conv2d(zeros(5, 5), zeros(1, 1, 3, 3)),
            "Expected 3D (unbatched) or 4D (batched) input to conv2d, but got input of size: [5, 5]");
        Refuses(() => conv1d(zeros(5), zeros(1, 1, 3)),
            "Expected 2D (unbatched) or 3D (batched) input to conv1d, but got input of size: [5]");
        Refuses(() => conv2d(zeros(1, 1, 5, 5), zeros(2, 1, 3, 3), zeros(3)),
            "Given weight of size [2, 1, 3, 3], expected bias to be 1-dimensional with 2 elements, but got bias of size [3] instead");
        Refuses(() => conv2d(zeros(1, 4, 5, 5), zeros(3, 2, 3, 3), groups: 2),
            "Given groups=2, expected weight to be divisible by 2 at dimension 0, but got weight of size [[3, 2, 3, 3]] instead");
        Refuses(() => conv2d(zeros(1, 4, 5, 5), zeros(4, 4, 3, 3), groups: 0), "non-positive groups is not supported");
        Refuses(() => conv2d(zeros(1, 4, 5, 5), zeros(4, 4, 3, 3), strides: [0]), "non-positive stride is not supported");
        Refuses(() => conv2d(zeros(1, 4, 5, 5), zeros(4, 4, 3, 3), dilation: [0]), "dilation should be greater than zero, but got [0, 0]");
        Refuses(() => conv2d(zeros(1, 4, 5, 5), zeros(4, 4, 3, 3), padding: [-1]), "negative padding is not supported");
        Refuses(() => conv2d(zeros(1, 4, 5, 5), zeros(4, 4, 3, 3), strides: [1, 1, 1]),
            "expected stride to be a single integer value or a list of 2 values to match the convolution dimensions, "
            + "but got stride=[1, 1, 1]");
        Refuses(() => conv2d_padding(zeros(1, 4, 5, 5), zeros(4, 4, 3, 3), strides: [2], padding: Padding.Same),
            "padding='same' is not supported for strided convolutions");
        Refuses(() => conv2d(zeros(1, 1, 5, 5), zeros(1, 1, 3, 3), zeros(1, ScalarType.Float64)),
            "Input type (float) and bias type (double) should be the same");
    }

    [Fact]
    public void Transposed_convolutions_say_what_does_not_fit()
    {
        Refuses(() => conv_transpose2d(zeros(1, 3, 5, 5), zeros(4, 2, 3, 3)),
            "Given transposed=1, weight of size [4, 2, 3, 3], expected input[1, 3, 5, 5] to have 4 channels, but got 3 channels instead");
        Refuses(() => conv_transpose2d(zeros(1, 4, 5, 5), zeros(4, 2, 3, 3), zeros(4)),
            "Given transposed=1, weight of size [4, 2, 3, 3], expected bias to be 1-dimensional with 2 elements, "
            + "but got bias of size [4] instead");
        Refuses(() => conv_transpose2d(zeros(1, 4, 5, 5), zeros(4, 2, 3, 3), output_padding: [1]),
            "output padding must be smaller than either stride or dilation, but got output_padding_height: 1 output_padding_width: 1 "
            + "stride_height: 1 stride_width: 1 dilation_height: 1 dilation_width: 1");
        Refuses(() => conv_transpose2d(zeros(1, 4, 1, 1), zeros(4, 2, 3, 3), padding: [2]),
            "Given input size per channel: (1 x 1). Calculated output size per channel: (-1 x -1). Output size is too small");
    }

    [Fact]
    public void Poolings_say_what_does_not_fit()
    {
        Refuses(() => max_pool2d(zeros(1, 1, 1, 5), 2),
            "Given input size: (1x1x5). Calculated output size: (1x0x2). Output size is too small");
        Refuses(() => avg_pool1d(zeros(1, 1, 1), 2),
            "Given input size: (1x1x1). Calculated output size: (1x1x0). Output size is too small");
        Refuses(() => max_pool2d(zeros(1, 1, 5, 5), 2, padding: 2),
            "pad should be at most half of effective kernel size, but got pad=2, kernel_size=2 and dilation=1");
        Refuses(() => max_pool2d(zeros(1, 1, 5, 5), 2, padding: -1), "pad must be non-negative, but got pad: -1");
        Refuses(() => max_pool2d(zeros(1, 1, 5, 5), 2, stride: 0), "stride should not be zero");
        Refuses(() => max_pool2d(zeros(1, 1, 5, 5), 2, dilation: 0),
            "dilation should be greater than zero, but got dilationH: 0 dilationW: 0");
        Refuses(() => max_pool2d(zeros(1, 5, 5), [2, 2, 2]), "max_pool2d: kernel_size must either be a single int, or a tuple of two ints");
        Refuses(() => max_pool1d(zeros(5), 2),
            "max_pool1d: Expected 2D or 3D (batch mode) tensor with optional 0 dim batch size for input, but got:[5]");
        Refuses(() => avg_pool2d(zeros(1, 5, 5), 2, divisor_override: 0), "divisor must be not zero");
        Refuses(() => adaptive_avg_pool2d(zeros(5, 5), 2), "adaptive_avg_pool2d(): Expected 3D or 4D tensor, but got [5, 5]");
        Refuses(() => adaptive_avg_pool2d(zeros(1, 5, 5), (-1, 2)),
            "adaptive_avg_pool2d: elements of output_size must be greater than or equal to 0 but received {-1, 2}");
        Refuses(() => adaptive_avg_pool2d(zeros(1, 1, 0, 5), 2),
            "adaptive_avg_pool2d(): Expected input to have non-zero size for non-batch dimensions, "
            + "but input has sizes [1, 1, 0, 5] with dimension 2 being empty");
    }

    [Fact]
    public void Normalisations_say_what_does_not_fit()
    {
        Refuses(() => batch_norm(zeros(1, 64), null, null, training: true),
            "Expected more than 1 value per channel when training, got input size [1, 64]");
        Refuses(() => batch_norm(zeros(2, 3, 4), zeros(5), zeros(5), training: true), "running_mean should contain 3 elements not 5");
        Refuses(() => batch_norm(zeros(2, 3, 4), zeros(3), null), "running_var must be defined in evaluation mode");
        Refuses(() => batch_norm(zeros(2, 3, 4), zeros(3), zeros(3), zeros(4)), "weight should contain 3 elements not 4");
        Refuses(() => instance_norm(zeros(2, 3, 1, 1)),
            "Expected more than 1 spatial element when training, got input size [2, 3, 1, 1]");
        Refuses(() => instance_norm(zeros(2, 3, 4), use_input_stats: false),
            "Expected running_mean and running_var to be defined when use_input_stats is false");
        Refuses(() => layer_norm(zeros(2, 3, 4), [3]),
            "Given normalized_shape=[3], expected input with shape [*, 3], but got input of size[2, 3, 4]");
        Refuses(() => layer_norm(zeros(2, 3, 4), [4], zeros(3)),
            "Expected weight to be of same shape as normalized_shape, but got weight of shape [3] and normalized_shape = [4]");
        Refuses(() => group_norm(zeros(2, 5, 4), 2),
            "Expected number of channels in input to be divisible by num_groups, but got input of shape [2, 5, 4] and num_groups=2");
        Refuses(() => group_norm(zeros(2, 4, 4), 2, zeros(2)),
            "Expected weight to be a vector of size equal to the number of channels in input, "
            + "but got weight of shape [2] and input of shape [2, 4, 4]");
        Refuses(() => group_norm(zeros(2, 4), 0), "Expected num groups to be greater than 0, got 0");
    }

    [Fact]
    public void Linear_layers_say_what_does_not_fit()
    {
        Refuses(() => linear(zeros(2, 2, 3), zeros(4, 5)), "mat1 and mat2 shapes cannot be multiplied (4x3 and 5x4)");
        Refuses(() => linear(zeros(2, 3), zeros(4, 3), zeros(5)),
            "The expanded size of the tensor (4) must match the existing size (5) at non-singleton dimension 1.  "
            + "Target sizes: [2, 4].  Tensor sizes: [5]");
        Refuses(
            () => linear(zeros(2, 3), zeros(4, 3, ScalarType.Float64)),
            "expected m1 and m2 to have the same dtype, but got: float != double");
        Refuses(
            () => linear(zeros(2, 3, ScalarType.Int64), zeros(4, 3)),
            "expected m1 and m2 to have the same dtype, but got: long int != float");
        Refuses(
            () => linear(zeros(2, 3, ScalarType.Float64), zeros(4, 3), zeros(4)),
            "mat1 and mat2 must have the same dtype, but got Double and Float");
    }

    private static void Refuses(Func<Tensor> call, string message)
    {
        using var scope = NewDisposeScope();
        Assert.Equal(message, Assert.Throws<ExternalException>(call).Message);
    }
}
