using NetDsl.Managed.Operations;
using NetDsl.Managed.Random;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>A tensor of ones and zeros: the input's elements are the probabilities of ones.</summary>
    /// <remarks>See https://pytorch.org/docs/stable/generated/torch.bernoulli.html.</remarks>
    public static Tensor bernoulli(Tensor input, Generator? generator = null) => input.bernoulli(generator);

    /// <inheritdoc cref="Tensor.multinomial(long, bool, Generator)"/>
    public static Tensor multinomial(Tensor input, long num_samples, bool replacement = false, Generator? generator = null)
        => input.multinomial(num_samples, replacement, generator);

    /// <summary>The numbers 0 … n - 1 in random order, int64 unless said.</summary>
    /// <remarks>See https://pytorch.org/docs/stable/generated/torch.randperm.html.</remarks>
    public static Tensor randperm(
        long n, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null)
        => TensorDraws.Permutation(Factories.Empty([n], dtype ?? ScalarType.Int64, device), generator).requires_grad_(requires_grad);
}
