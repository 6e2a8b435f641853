using NetDsl;

/// <summary>Tells the arm of a spiral that a point lies on: (N, 2) → (N, 3).</summary>
[Network(2)]
[Linear(32), ReLU]
[Linear(32), ReLU]
[Linear(3)]
public partial class Spiral;
