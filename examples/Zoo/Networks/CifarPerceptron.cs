using NetDsl;

namespace Zoo.Networks;

/// <summary>A perceptron for CIFAR-10: (N, 3, 32, 32) → (N, 10).</summary>
[Network(3, 32, 32)]
[Flatten]
[Linear(64), BatchNorm, ReLU]
[Linear(32), BatchNorm, ReLU]
[Linear(10)]
public partial class CifarPerceptron;
