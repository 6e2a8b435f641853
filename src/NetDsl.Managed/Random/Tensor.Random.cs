using NetDsl.Managed.Operations;
using NetDsl.Managed.Random;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Fills with numbers from [from, to). See https://pytorch.org/docs/stable/generated/torch.Tensor.uniform_.html.</summary>
        public Tensor uniform_(double from, double to, Generator? generator = null) => TensorDraws.Uniform(this, from, to, generator);

        /// <summary>
        /// Fills with normally distributed numbers.
        /// See https://pytorch.org/docs/stable/generated/torch.Tensor.normal_.html.
        /// </summary>
        public Tensor normal_(double mean = 0, double std = 1, Generator? generator = null) =>
            TensorDraws.Normal(this, mean, std, generator);

        /// <summary>Fills with numbers whose logarithm is normally distributed, with this mean and standard deviation.</summary>
        public Tensor log_normal_(double mean = 0, double std = 1, Generator? generator = null)
            => TensorDraws.LogNormal(this, mean, std, generator);

        /// <summary>Fills with exponentially distributed numbers of rate lambda.</summary>
        public Tensor exponential_(double lambda = 1, Generator? generator = null) => TensorDraws.Exponential(this, lambda, generator);

        /// <summary>Fills with numbers of a Cauchy distribution.</summary>
        public Tensor cauchy_(double median = 0, double sigma = 1, Generator? generator = null)
            => TensorDraws.Cauchy(this, median, sigma, generator);

        /// <summary>Fills with the number of trials up to the first success of probability p.</summary>
        public Tensor geometric_(double p, Generator? generator = null) => TensorDraws.Geometric(this, p, generator);

        /// <summary>Fills with ones with probability p, else with zeros.</summary>
        public Tensor bernoulli_(double p = 0.5, Generator? generator = null) => TensorDraws.Bernoulli(this, p, generator);

        /// <summary>Fills with ones with each element's own probability, else with zeros.</summary>
        /// <param name="p">Probabilities, of a shape that can be broadcast to this one.</param>
        /// <param name="generator">The generator, or null for the default one.</param>
        public Tensor bernoulli_(Tensor p, Generator? generator = null) => TensorDraws.Bernoulli(this, p, generator);

        /// <summary>A new tensor of ones and zeros: this one's elements are the probabilities of ones.</summary>
        public Tensor bernoulli(Generator? generator = null) => TensorDraws.Bernoulli(Factories.EmptyLike(this), this, generator);

        /// <summary>
        /// Fills with whole numbers from [from, to).
        /// See https://pytorch.org/docs/stable/generated/torch.Tensor.random_.html.
        /// </summary>
        public Tensor random_(double from, double to, Generator? generator = null)
            => TensorDraws.Integers(this, (long)from, (long)to, generator);

        /// <summary>Indices drawn by weight: this tensor's rows (or the vector itself) are the weights of the categories.</summary>
        /// <param name="num_samples">The number of draws per row.</param>
        /// <param name="replacement">Whether a category may be drawn more than once.</param>
        /// <param name="generator">The generator, or null for the default one.</param>
        /// <remarks>See https://pytorch.org/docs/stable/generated/torch.multinomial.html.</remarks>
        public Tensor multinomial(long num_samples, bool replacement = false, Generator? generator = null)
            => Multinomial.Draw(this, num_samples, replacement, TensorDraws.Source(generator));

        /// <summary>A new tensor of this shape with numbers from [0, 1).</summary>
        public Tensor rand_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
            => Like(dtype, device).uniform_(0, 1).requires_grad_(requires_grad);

        /// <summary>A new tensor of this shape with numbers of the standard normal distribution.</summary>
        public Tensor randn_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
            => Like(dtype, device).normal_().requires_grad_(requires_grad);

        /// <summary>A new tensor of this shape with whole numbers from [low, high).</summary>
        public Tensor randint_like(long low, long high, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
            => TensorDraws.Integers(Like(dtype, device), low, high, null).requires_grad_(requires_grad);

        private Tensor Like(ScalarType? dtype, Device? device) => Factories.Empty(Impl.Sizes, dtype ?? this.dtype, device);
    }
}
