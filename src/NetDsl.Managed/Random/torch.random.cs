namespace TorchSharp;

public static partial class torch
{
    /// <summary>Seeds the default generator: the same seed gives the same numbers, weights and dropout masks.</summary>
    /// <remarks>See https://pytorch.org/docs/stable/generated/torch.manual_seed.html.</remarks>
    public static Generator manual_seed(long seed) => random.manual_seed(seed);

    /// <inheritdoc cref="random.seed"/>
    public static long seed() => random.seed();

    /// <inheritdoc cref="random.initial_seed"/>
    public static long initial_seed() => random.initial_seed();

    /// <inheritdoc cref="random.get_rng_state"/>
    public static Tensor get_rng_state() => random.get_rng_state();

    /// <inheritdoc cref="random.set_rng_state"/>
    public static void set_rng_state(Tensor new_state) => random.set_rng_state(new_state);

    /// <summary>The default generator's seed and state. See https://pytorch.org/docs/stable/random.html.</summary>
    public static class random
    {
        /// <summary>Seeds the default generator: the same seed gives the same numbers.</summary>
        public static Generator manual_seed(long seed) => Generator.Default.manual_seed(seed);

        /// <summary>Seeds the default generator with a random seed, and returns the seed.</summary>
        public static long seed() => Generator.Default.seed();

        /// <summary>The seed that the default generator was started from.</summary>
        public static long initial_seed() => Generator.Default.initial_seed();

        /// <summary>The default generator's state as a tensor of bytes, in libtorch's layout.</summary>
        public static Tensor get_rng_state() => Generator.Default.get_state();

        /// <summary>Restores the default generator from a state of <see cref="get_rng_state"/>.</summary>
        public static void set_rng_state(Tensor new_state) => Generator.Default.set_state(new_state);
    }
}
