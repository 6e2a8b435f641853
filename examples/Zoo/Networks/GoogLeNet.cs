using NetDsl;

namespace Zoo.Networks;

/// <summary>
/// GoogLeNet with batch normalisation, without its auxiliary outputs (Szegedy et al., arXiv 1409.4842): (N, 3, 224, 224) → (N, 1000).
/// </summary>
[Network(3, 224, 224)]
[Use<BasicConv>(64, 7, 2, Name = "conv1"), MaxPool(3, Stride = 2, CeilMode = true)]
[Use<BasicConv>(64, 1, Name = "conv2"), Use<BasicConv>(192, 3, Name = "conv3"), MaxPool(3, Stride = 2, CeilMode = true)]
[Use<Inception>(64, 96, 128, 16, 32, 32, Name = "inception3a")]
[Use<Inception>(128, 128, 192, 32, 96, 64, Name = "inception3b"), MaxPool(3, Stride = 2, CeilMode = true)]
[Use<Inception>(192, 96, 208, 16, 48, 64, Name = "inception4a")]
[Use<Inception>(160, 112, 224, 24, 64, 64, Name = "inception4b")]
[Use<Inception>(128, 128, 256, 24, 64, 64, Name = "inception4c")]
[Use<Inception>(112, 144, 288, 32, 64, 64, Name = "inception4d")]
[Use<Inception>(256, 160, 320, 32, 128, 128, Name = "inception4e"), MaxPool(2, CeilMode = true)]
[Use<Inception>(256, 160, 320, 32, 128, 128, Name = "inception5a")]
[Use<Inception>(384, 192, 384, 48, 128, 128, Name = "inception5b")]
[AdaptiveAvgPool(1), Flatten, Dropout(0.2), Linear(1000, Name = "fc")]
public partial class GoogLeNet;

/// <summary>A convolution whose padding keeps the size: (N, inChannels, H, W) → (N, channels, H / stride, W / stride).</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any)]
[Conv(nameof(channels), nameof(kernel), Stride = nameof(stride), Padding = nameof(kernel) + " / 2", Name = "conv")]
[BatchNorm(Eps = 0.001, Name = "bn"), ReLU]
public partial class BasicConv(int inChannels, int channels, int kernel, int stride = 1);

/// <summary>Four branches side by side: (N, inChannels, H, W) → (N, one + three + five + pooled, H, W).</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any)]
[Tap("x"), Use<BasicConv>(nameof(one), 1, Name = "branch1"), Tap("branch1")]
[From("x"), Use<BasicConv>(nameof(toThree), 1, Name = "branch2.0"), Use<BasicConv>(nameof(three), 3, Name = "branch2.1"), Tap("branch2")]
[From("x"), Use<BasicConv>(nameof(toFive), 1, Name = "branch3.0"), Use<BasicConv>(nameof(five), 3, Name = "branch3.1"), Tap("branch3")]
[From("x"), MaxPool(3, Stride = 1, Padding = 1, CeilMode = true), Use<BasicConv>(nameof(pooled), 1, Name = "branch4.1")]
[Concat("branch1", "branch2", "branch3")]
public partial class Inception(int inChannels, int one, int toThree, int three, int toFive, int five, int pooled);
