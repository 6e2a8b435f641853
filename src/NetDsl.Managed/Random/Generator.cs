using NetDsl.Managed.Operations;
using NetDsl.Managed.Random;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>A random number generator with the same numbers as libtorch's CPU generator.</summary>
    /// <remarks>See https://pytorch.org/docs/stable/generated/torch.Generator.html.</remarks>
    public class Generator : IDisposable
    {
        /// <summary>A separate generator with its own seed.</summary>
        /// <param name="seed">The seed; the numbers depend on its low 32 bits.</param>
        /// <param name="device">The CPU, or null for it.</param>
        public Generator(ulong seed = 0, Device? device = null)
            : this(new RandomSource(seed)) => Factories.CheckDevice(device);

        internal Generator(RandomSource source) => Source = source;

        /// <summary>The default generator.</summary>
        public static Generator Default => new(RandomSource.Default);

        /// <summary>The device the generator draws for: the CPU.</summary>
        public Device device => CPU;

        internal RandomSource Source { get; }

        /// <summary>Seeds the generator and returns it.</summary>
        public Generator manual_seed(long seed)
        {
            Source.Seed(unchecked((ulong)seed));
            return this;
        }

        /// <summary>Seeds the generator with a random seed, and returns the seed.</summary>
        public long seed()
        {
            var seed = RandomSource.EntropySeed();
            Source.Seed(seed);
            return (long)seed;
        }

        /// <summary>The seed that the generator was started from.</summary>
        public long initial_seed() => unchecked((long)Source.Engine.Seed);

        /// <summary>The state as a tensor of bytes, in libtorch's layout.</summary>
        public Tensor get_state() => tensor(Source.GetState());

        /// <summary>Restores a state from <see cref="get_state"/>.</summary>
        /// <param name="value">The state: a uint8 tensor of the same length.</param>
        /// <exception cref="ArgumentException">The tensor is not a state.</exception>
        public void set_state(Tensor value)
        {
            ArgumentNullException.ThrowIfNull(value);
            Source.SetState(value.data<byte>().ToArray());
        }

        /// <summary>Ends the use of the generator; it holds no resources.</summary>
        public void Dispose()
        {
            Dispose(true);
            GC.SuppressFinalize(this);
        }

        /// <summary>For derived classes that hold resources; the generator itself holds none.</summary>
        protected virtual void Dispose(bool disposing)
        {
        }
    }
}
