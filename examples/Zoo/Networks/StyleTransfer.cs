using NetDsl;

namespace Zoo.Networks;

/// <summary>
/// Fast style transfer (Johnson et al., arXiv 1603.08155) with instance normalisation, for images whose sides are multiples of 4:
/// (N, 3, H, W) → (N, 3, H, W).
/// </summary>
[Network(3, Dim.Any, Dim.Any)]
[Use<MirroredConv>(32, 9, Name = "conv1"), InstanceNorm(Affine = true, Name = "in1"), ReLU]
[Use<MirroredConv>(64, 3, 2, Name = "conv2"), InstanceNorm(Affine = true, Name = "in2"), ReLU]
[Use<MirroredConv>(128, 3, 2, Name = "conv3"), InstanceNorm(Affine = true, Name = "in3"), ReLU]
[Use<StyleResidual>(Name = "res{1}", Repeat = 5)]
[Upsample(ScaleFactor = 2), Use<MirroredConv>(64, 3, Name = "deconv1"), InstanceNorm(Affine = true, Name = "in4"), ReLU]
[Upsample(ScaleFactor = 2), Use<MirroredConv>(32, 3, Name = "deconv2"), InstanceNorm(Affine = true, Name = "in5"), ReLU]
[Use<MirroredConv>(3, 9, Name = "deconv3")]
public partial class StyleTransfer;

/// <summary>A convolution whose padding mirrors the image: (N, inChannels, H, W) → (N, channels, H / stride, W / stride).</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any)]
[ReflectionPad(nameof(kernel) + " / 2"), Conv(nameof(channels), nameof(kernel), Stride = nameof(stride), Name = "conv2d")]
public partial class MirroredConv(int inChannels, int channels, int kernel, int stride = 1);

/// <summary>Two convolutions and a skip: (N, channels, H, W) → (N, channels, H, W).</summary>
[Block(nameof(channels), Dim.Any, Dim.Any)]
[Tap("x"), Use<MirroredConv>(nameof(channels), 3, Name = "conv1"), InstanceNorm(Affine = true, Name = "in1"), ReLU]
[Use<MirroredConv>(nameof(channels), 3, Name = "conv2"), InstanceNorm(Affine = true, Name = "in2"), Add("x")]
public partial class StyleResidual(int channels);
