using NetDsl;

/// <summary>Imported from unet.pt2: (N, 3, ?, ?) → (N, 2, ?, ?).</summary>
[Network(3, Dim.Any, Dim.Any)]
[Use<DoubleConv>(4, Name = "down1"), Tap("down1"), MaxPool(2)]
[Use<DoubleConv>(8, Name = "down2"), Tap("down2"), MaxPool(2)]
[Use<DoubleConv>(16, Name = "bottom")]
[ConvTranspose(8, 2, Stride = 2, Name = "up2"), Concat("down2")]
[Use<DoubleConv>(8, Name = "merge2")]
[ConvTranspose(4, 2, Stride = 2, Name = "up1"), Concat("down1")]
[Use<DoubleConv>(4, Name = "merge1")]
[Conv(2, 1, Name = "head")]
public partial class Imported;

/// <summary>down1 and 4 more of the model.</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any)]
[Conv(nameof(channels), 3, Padding = 1), BatchNorm, ReLU]
[Conv(nameof(channels), 3, Padding = 1), BatchNorm, ReLU]
public partial class DoubleConv(int inChannels, int channels);
