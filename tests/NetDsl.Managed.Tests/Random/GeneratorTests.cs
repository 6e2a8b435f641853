using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace NetDsl.Managed.Tests.Random;

/// <summary>Generators: seeds, states and independence. Their numbers are compared with PyTorch's by the golden values.</summary>
public class GeneratorTests
{
    [Fact]
    public void A_state_that_is_set_again_repeats_the_numbers()
    {
        var generator = new Generator(3);
        _ = rand(5, generator: generator);
        _ = randn(3, dtype: ScalarType.Float64, generator: generator);
        using var state = generator.get_state();
        var first = Draw(generator);
        generator.set_state(state);
        Assert.Equal(first, Draw(generator));
    }

    [Fact]
    public void A_generator_of_its_own_leaves_the_default_one_alone()
    {
        manual_seed(1);
        var expected = Read.Doubles(rand(4));
        manual_seed(1);
        _ = rand(100, generator: new Generator(1));
        Assert.Equal(expected, Read.Doubles(rand(4)));
    }

    [Fact]
    public void Equal_seeds_give_equal_numbers_in_the_default_generator_and_in_others()
    {
        var generator = new Generator();
        Assert.Same(generator, generator.manual_seed(42));
        Assert.Equal(42, generator.initial_seed());
        manual_seed(42);
        Assert.Equal(42, initial_seed());
        Assert.Equal(Draw(Generator.Default), Draw(generator));
    }

    [Fact]
    public void A_seed_from_entropy_is_new_each_time_and_can_be_used_again()
    {
        var generator = new Generator();
        var seed = generator.seed();
        Assert.NotEqual(seed, new Generator().seed());
        var first = Draw(generator);
        Assert.Equal(first, Draw(generator.manual_seed(seed)));
    }

    [Fact]
    public void Bytes_that_are_no_state_are_rejected()
    {
        var generator = new Generator();
        Assert.Throws<ArgumentException>(() => generator.set_state(zeros(10, dtype: ScalarType.Byte)));
        Assert.Throws<ArgumentException>(() => generator.set_state(zeros(5056, dtype: ScalarType.Byte)));
    }

    [Fact]
    public void Single_numbers_continue_the_same_stream()
    {
        var numbers = Read.Doubles(rand(2, dtype: ScalarType.Float64, generator: new Generator(9)));
        var generator = new Generator(9);
        Assert.Equal(numbers[0], rand_float(generator));
        Assert.Equal(numbers[1], rand_float(generator));
        Assert.Equal(Read.Doubles(randint(-4, 5, [1L], generator: new Generator(9)))[0], randint_int(-4, 5, new Generator(9)));
        Assert.Equal(Read.Doubles(randn(1, dtype: ScalarType.Float64, generator: new Generator(9)))[0], randn_float(new Generator(9)));
    }

    [Fact]
    public void Every_form_of_a_size_gives_the_same_numbers()
    {
        AssertEqual(
            Seeded(g => rand(6L, generator: g)), Seeded(g => rand(6, generator: g)), Seeded(g => rand([6L], generator: g)),
            Seeded(g => rand(2, 3, generator: g)), Seeded(g => rand(2L, 3L, generator: g)),
            Seeded(g => rand((ReadOnlySpan<long>)[2, 3], generator: g)),
            Seeded(g => rand(1, 2, 3, generator: g)), Seeded(g => rand(1L, 2L, 3L, generator: g)),
            Seeded(g => rand(1, 2, 3, 1, generator: g)), Seeded(g => rand(1L, 2L, 3L, 1L, generator: g)));
        AssertEqual(
            Seeded(g => randn(6L, generator: g)), Seeded(g => randn(6, generator: g)), Seeded(g => randn([6L], generator: g)),
            Seeded(g => randn(2, 3, generator: g)), Seeded(g => randn(2L, 3L, generator: g)),
            Seeded(g => randn((ReadOnlySpan<long>)[2, 3], generator: g)),
            Seeded(g => randn(1, 2, 3, generator: g)), Seeded(g => randn(1L, 2L, 3L, generator: g)),
            Seeded(g => randn(1, 2, 3, 1, generator: g)), Seeded(g => randn(1L, 2L, 3L, 1L, generator: g)));
        AssertEqual(
            Seeded(g => randint(9, [6L], generator: g)), Seeded(g => randint(9, [2, 3], generator: g)),
            Seeded(g => randint(9, new Size(6), generator: g)),
            Seeded(g => randint(0, 9, [6L], generator: g)), Seeded(g => randint(0, 9, [2, 3], generator: g)),
            Seeded(g => randint(0, 9, new Size(6), generator: g)));

        static double[] Seeded(Func<Generator, Tensor> draw) => Read.Doubles(draw(new Generator(7)));

        static void AssertEqual(params double[][] draws) => Assert.All(draws, draw => Assert.Equal(draws[0], draw));
    }

    [Fact]
    public void Impossible_parameters_are_rejected()
    {
        using var values = zeros(3);
        Assert.Throws<ExternalException>(() => values.uniform_(2, 1));
        Assert.Throws<ExternalException>(() => values.normal_(0, -1));
        Assert.Throws<ExternalException>(() => values.bernoulli_(1.5));
        Assert.Throws<ExternalException>(() => values.random_(3, 3));
        Assert.Throws<ExternalException>(() => multinomial(values, 4));
        Assert.Throws<ExternalException>(() => rand(3, dtype: ScalarType.Int64));
    }

    [Fact]
    public void A_leaf_that_requires_a_gradient_cannot_be_drawn_into()
    {
        using var leaf = zeros(3, requires_grad: true);
        Assert.Throws<ExternalException>(() => leaf.normal_());
    }

    private static double[] Draw(Generator generator)
        =>
        [
            .. Read.Doubles(rand(3, generator: generator)),
            .. Read.Doubles(randn(2, dtype: ScalarType.Float64, generator: generator)),
            rand_float(generator),
        ];
}
