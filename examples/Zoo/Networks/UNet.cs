using NetDsl;

namespace Zoo.Networks;

/// <summary>
/// U-Net with padded convolutions and batch normalisation (Ronneberger et al., arXiv 1505.04597), for images whose sides are multiples of
/// 16: (N, 3, H, W) → (N, 2, H, W).
/// </summary>
[Network(3, Dim.Any, Dim.Any)]
[Use<DoubleConv>(64, Name = "down1"), Tap("skip1"), MaxPool(2)]
[Use<DoubleConv>(128, Name = "down2"), Tap("skip2"), MaxPool(2)]
[Use<DoubleConv>(256, Name = "down3"), Tap("skip3"), MaxPool(2)]
[Use<DoubleConv>(512, Name = "down4"), Tap("skip4"), MaxPool(2)]
[Use<DoubleConv>(1024, Name = "bottom")]
[ConvTranspose(512, 2, Stride = 2, Name = "up4"), Concat("skip4"), Use<DoubleConv>(512, Name = "merge4")]
[ConvTranspose(256, 2, Stride = 2, Name = "up3"), Concat("skip3"), Use<DoubleConv>(256, Name = "merge3")]
[ConvTranspose(128, 2, Stride = 2, Name = "up2"), Concat("skip2"), Use<DoubleConv>(128, Name = "merge2")]
[ConvTranspose(64, 2, Stride = 2, Name = "up1"), Concat("skip1"), Use<DoubleConv>(64, Name = "merge1")]
[Conv(2, 1, Name = "head")]
public partial class UNet;

/// <summary>Two convolutions: (N, inChannels, H, W) → (N, channels, H, W).</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any)]
[Conv(nameof(channels), 3, Padding = 1), BatchNorm, ReLU]
[Conv(nameof(channels), 3, Padding = 1), BatchNorm, ReLU]
public partial class DoubleConv(int inChannels, int channels);
