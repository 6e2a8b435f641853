namespace NetDsl.Tests.Onnx.Samples;

[Network(7, 10)]
[Linear(8), ReLU]
[Dropout(0.3)]
[Linear(4)]
public partial class DropoutNet;

[Network(7, 10)]
[Linear(8), ReLU]
[AlphaDropout(0.3)]
[Linear(4)]
public partial class AlphaDropoutNet;

[Network(7, 10)]
[Linear(8), ReLU]
[DropPath(0.3)]
[Linear(4)]
public partial class DropPathNet;

[Network(4, 12)]
[Conv(4, 1), ReLU]
[ChannelDropout(0.3)]
[Conv(2, 1)]
public partial class ChannelDropoutNet1d;

[Network(4, 12, 10)]
[Conv(4, 1), ReLU]
[ChannelDropout(0.3)]
[Conv(2, 1)]
public partial class ChannelDropoutNet2d;

[Network(4, 8, 7, 6)]
[Conv(4, 1), ReLU]
[ChannelDropout(0.3)]
[Conv(2, 1)]
public partial class ChannelDropoutNet3d;

[Network(4, 12)]
[Conv(4, 1), ReLU]
[FeatureAlphaDropout(0.3)]
[Conv(2, 1)]
public partial class FeatureAlphaDropoutNet1d;

[Network(4, 12, 10)]
[Conv(4, 1), ReLU]
[FeatureAlphaDropout(0.3)]
[Conv(2, 1)]
public partial class FeatureAlphaDropoutNet2d;

[Network(4, 8, 7, 6)]
[Conv(4, 1), ReLU]
[FeatureAlphaDropout(0.3)]
[Conv(2, 1)]
public partial class FeatureAlphaDropoutNet3d;
