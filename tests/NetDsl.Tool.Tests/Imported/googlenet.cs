using NetDsl;

/// <summary>Imported from googlenet.pt2: (N, 3, 64, 64) → (N, 10).</summary>
[Network(3, 64, 64)]
[Use<BasicConv2d>(64, 7, 2, Name = "conv1"), MaxPool(3, Stride = 2, CeilMode = true)]
[Use<BasicConv2d>(64, 1, Name = "conv2"), Use<BasicConv2d>(192, 3, Name = "conv3"), MaxPool(3, Stride = 2, CeilMode = true)]
[Use<Inception>(64, 96, 128, 16, 32, 32, Name = "inception3a"), Use<Inception>(128, 128, 192, 32, 96, 64, Name = "inception3b")]
[MaxPool(3, Stride = 2, CeilMode = true)]
[Use<Inception>(192, 96, 208, 16, 48, 64, Name = "inception4a"), Use<Inception>(160, 112, 224, 24, 64, 64, Name = "inception4b")]
[Use<Inception>(128, 128, 256, 24, 64, 64, Name = "inception4c"), Use<Inception>(112, 144, 288, 32, 64, 64, Name = "inception4d")]
[Use<Inception>(256, 160, 320, 32, 128, 128, Name = "inception4e"), MaxPool(2, CeilMode = true)]
[Use<Inception>(256, 160, 320, 32, 128, 128, Name = "inception5a"), Use<Inception>(384, 192, 384, 48, 128, 128, Name = "inception5b")]
[AdaptiveAvgPool(1), Flatten, Dropout(0.2), Linear(10, Name = "fc")]
public partial class Googlenet;

/// <summary>inception3a and 8 more of the model.</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any)]
[Tap("x"), Use<BasicConv2d>(nameof(channels), 1, Name = "branch1"), Tap("branch1")]
[From("x"), Use<BasicConv2d>(nameof(channels2), 1, Name = "branch2"), Use<BasicConv2d>(nameof(channels3), 3, Name = "branch2")]
[Tap("branch2")]
[From("x"), Use<BasicConv2d>(nameof(channels4), 1, Name = "branch3"), Use<BasicConv2d>(nameof(channels5), 3, Name = "branch3")]
[Tap("branch3")]
[From("x"), MaxPool(3, Stride = 1, Padding = 1, CeilMode = true)]
[Use<BasicConv2d>(nameof(channels6), 1, Name = "branch4.1"), Concat("branch1", "branch2", "branch3")]
public partial class Inception(int inChannels, int channels, int channels2, int channels3, int channels4, int channels5, int channels6);

/// <summary>conv1 and 56 more of the model.</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any)]
[Conv(nameof(channels), nameof(kernel), Stride = nameof(stride), Padding = nameof(kernel) + " / 2", Name = "conv")]
[BatchNorm(Eps = 0.001, Name = "bn"), ReLU]
public partial class BasicConv2d(int inChannels, int channels, int kernel, int stride = 1);
