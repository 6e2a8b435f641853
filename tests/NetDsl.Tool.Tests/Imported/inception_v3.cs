using NetDsl;

/// <summary>Imported from inception_v3.pt2: (N, 3, 96, 96) → (N, 10).</summary>
[Network(3, 96, 96)]
[Use<BasicConv2d>(32, 3, 3, 2, Name = "Conv2d_1a_3x3"), Use<BasicConv2d>(32, 3, 3, Name = "Conv2d_2a_3x3")]
[Use<BasicConv2d>(64, 3, 3, 1, 1, 1, Name = "Conv2d_2b_3x3"), MaxPool(3, Stride = 2)]
[Use<BasicConv2d>(80, 1, 1, Name = "Conv2d_3b_1x1"), Use<BasicConv2d>(192, 3, 3, Name = "Conv2d_4a_3x3"), MaxPool(3, Stride = 2)]
[Use<InceptionA>(32, Name = "Mixed_5b"), Use<InceptionA>(64, Name = "Mixed_5c"), Use<InceptionA>(64, Name = "Mixed_5d"), Tap("Mixed_5d")]
[Use<BasicConv2d>(384, 3, 3, 2, Name = "Mixed_6a.branch3x3"), Tap("Mixed_6a")]
[From("Mixed_5d"), Use<BasicConv2d>(64, 1, 1, Name = "Mixed_6a.branch3x3dbl_1")]
[Use<BasicConv2d>(96, 3, 3, 1, 1, 1, Name = "Mixed_6a.branch3x3dbl_2"), Use<BasicConv2d>(96, 3, 3, 2, Name = "Mixed_6a.branch3x3dbl_3")]
[Tap("Mixed_6a2")]
[From("Mixed_5d"), MaxPool(3, Stride = 2), Concat("Mixed_6a", "Mixed_6a2")]
[Use<InceptionC>(128, Name = "Mixed_6b"), Use<InceptionC>(160, Name = "Mixed_6c"), Use<InceptionC>(160, Name = "Mixed_6d")]
[Use<InceptionC>(192, Name = "Mixed_6e"), Tap("Mixed_6e"), Use<BasicConv2d>(192, 1, 1, Name = "Mixed_7a.branch3x3_1")]
[Use<BasicConv2d>(320, 3, 3, 2, Name = "Mixed_7a.branch3x3_2"), Tap("Mixed_7a")]
[From("Mixed_6e"), Use<BasicConv2d>(192, 1, 1, Name = "Mixed_7a.branch7x7x3_1")]
[Use<BasicConv2d>(192, 1, 7, 1, 0, 3, Name = "Mixed_7a.branch7x7x3_2"), Use<BasicConv2d>(192, 7, 1, 1, 3, Name = "Mixed_7a.branch7x7x3_3")]
[Use<BasicConv2d>(192, 3, 3, 2, Name = "Mixed_7a.branch7x7x3_4"), Tap("Mixed_7a2")]
[From("Mixed_6e"), MaxPool(3, Stride = 2), Concat("Mixed_7a", "Mixed_7a2")]
[Use<InceptionE>(Name = "Mixed_7b"), Use<InceptionE>(Name = "Mixed_7c")]
[AdaptiveAvgPool(1), Dropout, Flatten, Linear(10, Name = "fc")]
public partial class InceptionV3;

/// <summary>Mixed_7b and 1 more of the model.</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any)]
[Tap("x"), Use<BasicConv2d>(320, 1, 1, Name = "branch1x1"), Tap("branch1x1")]
[From("x"), Use<BasicConv2d>(384, 1, 1, Name = "branch3x3_1"), Tap("branch3x3_1")]
[Use<BasicConv2d>(384, 1, 3, 1, 0, 1, Name = "branch3x3_2a"), Tap("branch3x3_2a")]
[From("branch3x3_1"), Use<BasicConv2d>(384, 3, 1, 1, 1, Name = "branch3x3_2b"), Concat("branch3x3_2a"), Tap("concat")]
[From("x"), Use<BasicConv2d>(448, 1, 1, Name = "branch3x3dbl_1"), Use<BasicConv2d>(384, 3, 3, 1, 1, 1, Name = "branch3x3dbl_2")]
[Tap("branch3x3dbl_2"), Use<BasicConv2d>(384, 1, 3, 1, 0, 1, Name = "branch3x3dbl_3a"), Tap("branch3x3dbl_3a")]
[From("branch3x3dbl_2"), Use<BasicConv2d>(384, 3, 1, 1, 1, Name = "branch3x3dbl_3b"), Concat("branch3x3dbl_3a"), Tap("concat2")]
[From("x"), AvgPool(3, Stride = 1, Padding = 1)]
[Use<BasicConv2d>(192, 1, 1, Name = "branch_pool"), Concat("branch1x1", "concat", "concat2")]
public partial class InceptionE(int inChannels);

/// <summary>Mixed_6b and 3 more of the model.</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any)]
[Tap("x"), Use<BasicConv2d>(192, 1, 1, Name = "branch1x1"), Tap("branch1x1")]
[From("x"), Use<BasicConv2d>(nameof(channels), 1, 1, Name = "branch7x7_1")]
[Use<BasicConv2d>(nameof(channels), 1, 7, 1, 0, 3, Name = "branch7x7_2"), Use<BasicConv2d>(192, 7, 1, 1, 3, Name = "branch7x7_3")]
[Tap("branch7x7_3")]
[From("x"), Use<BasicConv2d>(nameof(channels), 1, 1, Name = "branch7x7dbl_1")]
[Use<BasicConv2d>(nameof(channels), 7, 1, 1, 3, Name = "branch7x7dbl_2")]
[Use<BasicConv2d>(nameof(channels), 1, 7, 1, 0, 3, Name = "branch7x7dbl_3")]
[Use<BasicConv2d>(nameof(channels), 7, 1, 1, 3, Name = "branch7x7dbl_4"), Use<BasicConv2d>(192, 1, 7, 1, 0, 3, Name = "branch7x7dbl_5")]
[Tap("branch7x7dbl_5")]
[From("x"), AvgPool(3, Stride = 1, Padding = 1)]
[Use<BasicConv2d>(192, 1, 1, Name = "branch_pool"), Concat("branch1x1", "branch7x7_3", "branch7x7dbl_5")]
public partial class InceptionC(int inChannels, int channels);

/// <summary>Mixed_5b and 2 more of the model.</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any)]
[Tap("x"), Use<BasicConv2d>(64, 1, 1, Name = "branch1x1"), Tap("branch1x1")]
[From("x"), Use<BasicConv2d>(48, 1, 1, Name = "branch5x5_1"), Use<BasicConv2d>(64, 5, 5, 1, 2, 2, Name = "branch5x5_2"), Tap("branch5x5_2")]
[From("x"), Use<BasicConv2d>(64, 1, 1, Name = "branch3x3dbl_1"), Use<BasicConv2d>(96, 3, 3, 1, 1, 1, Name = "branch3x3dbl_{2}", Repeat = 2)]
[Tap("branch3x3dbl_3")]
[From("x"), AvgPool(3, Stride = 1, Padding = 1)]
[Use<BasicConv2d>(nameof(channels), 1, 1, Name = "branch_pool"), Concat("branch1x1", "branch5x5_2", "branch3x3dbl_3")]
public partial class InceptionA(int inChannels, int channels);

/// <summary>Conv2d_1a_3x3 and 93 more of the model.</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any)]
[Conv(nameof(channels), nameof(kernel), nameof(kernel2), Stride = nameof(stride), Padding = new object[] { nameof(padding),
    nameof(padding2) }, Name = "conv")]
[BatchNorm(Eps = 0.001, Name = "bn"), ReLU]
public partial class BasicConv2d(int inChannels, int channels, int kernel, int kernel2, int stride = 1, int padding = 0, int padding2 = 0);
