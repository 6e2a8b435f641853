using NetDsl;

namespace Zoo.Networks;

/// <summary>
/// A siamese network (Bromley et al., 1993): two images (N, 1, 28, 28) → (N), how far apart they are, seen by one tower of shared weights.
/// </summary>
[Network]
[Input("left", 1, 28, 28), Input("right", 1, 28, 28)]
[Use<Tower>(Name = "tower"), Tap("seen")]
[From("right"), Use<Tower>(Name = "tower", Shared = true), PairwiseDistance("seen")]
public partial class Siamese;

/// <summary>An image as 64 numbers.</summary>
[Block(1, 28, 28)]
[Conv(16, 3), BatchNorm, ReLU, MaxPool(2)]
[Conv(32, 3), BatchNorm, ReLU, MaxPool(2)]
[Flatten, Linear(64)]
public partial class Tower;
