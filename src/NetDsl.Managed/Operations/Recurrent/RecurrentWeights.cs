using static TorchSharp.torch;

namespace NetDsl.Managed.Operations.Recurrent;

/// <summary>The parameters of one layer in one direction: (gates·H, I), (gates·H, H) and two biases or none.</summary>
internal sealed record RecurrentWeights(Tensor Input, Tensor Hidden, Tensor? InputBias, Tensor? HiddenBias);
