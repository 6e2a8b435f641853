using NetDsl;

/// <summary>Imported from squeezenet1_1.pt2: (N, 3, 64, 64) → (N, 10).</summary>
[Network(3, 64, 64)]
[Conv(64, 3, Stride = 2, Name = "features.0"), ReLU, MaxPool(3, Stride = 2, CeilMode = true)]
[Use<Fire>(16, Name = "features.{3}", Repeat = 2), MaxPool(3, Stride = 2, CeilMode = true)]
[Use<Fire>(32, Name = "features.{6}", Repeat = 2), MaxPool(3, Stride = 2, CeilMode = true)]
[Use<Fire>(48, Name = "features.{9}", Repeat = 2), Use<Fire>(64, Name = "features.{11}", Repeat = 2), Dropout]
[Conv(10, 1, Name = "classifier.1"), ReLU]
[AdaptiveAvgPool(1), Flatten]
public partial class Squeezenet11;

/// <summary>features.3 and 7 more of the model.</summary>
[Block(nameof(inChannels), Dim.Any, Dim.Any)]
[Conv(nameof(channels), 1, Name = "squeeze"), ReLU, Tap("squeeze_activation")]
[Conv(nameof(channels) + " * 4", 1, Name = "expand1x1"), ReLU, Tap("expand1x1_activation")]
[From("squeeze_activation"), Conv(nameof(channels) + " * 4", 3, Padding = 1, Name = "expand3x3"), ReLU, Concat("expand1x1_activation")]
public partial class Fire(int inChannels, int channels);
