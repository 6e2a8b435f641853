namespace NetDsl.Tests.Blocks;

[Block(nameof(features))]
[Linear(5), BatchNorm, ReLU, Linear(3)]
internal sealed partial class Tower(int features);

[Network]
[Input("left", 4), Input("right", 4)]
[Use<Tower>(Name = "tower"), Tap("seen")]
[From("right"), Use<Tower>(Name = "tower", Shared = true), PairwiseDistance("seen")]
internal sealed partial class Siamese;

[Network(4)]
[Linear(4, Name = "again"), ReLU, Linear(4, Name = "again", Shared = true), ReLU]
[Use<Tower>(Name = "tower"), ReLU, Linear(4), ReLU, Use<Tower>(Name = "tower", Shared = true)]
internal sealed partial class Again;

[Block(nameof(features))]
[Linear(nameof(features)), ReLU]
internal sealed partial class Turn(int features);

[Network(6)]
[Use<Turn>(Name = "layer", Repeat = 3, Shared = true)]
internal sealed partial class Turning;

/// <summary>The bias stays: a norm follows one of the two alone.</summary>
[Network(3, 8, 8)]
[Conv(3, 1, Name = "conv"), BatchNorm, Conv(3, 1, Name = "conv", Shared = true)]
internal sealed partial class NormOnce;

[Network(Dim.Any)]
[Embedding(11, 6, Name = "wte"), GRU(6), Linear(11, Name = "lm_head", TiedTo = "wte")]
internal sealed partial class TiedModel;

[Network(6)]
[Linear(6, Name = "body.first"), ReLU, Linear(6, Bias = false, Name = "body.second", TiedTo = "body.first")]
internal sealed partial class TiedLayers;
