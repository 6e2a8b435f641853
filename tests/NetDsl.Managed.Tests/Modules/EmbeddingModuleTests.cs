using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.Managed.Tests.Modules;

/// <summary>Tables of vectors and bags of them as PyTorch 2.6 has them: how they start, what changes them, what they refuse.</summary>
public sealed class EmbeddingModuleTests
{
    private static readonly float[] Vectors = [3, 4, 0.3f, 0.4f, 6, 8];

    [Fact]
    public void Start_from_PyTorchs_draws_with_a_padding_row_of_zeros()
    {
        float[] drawn = [-1.605276f, 0.232486f, 0, 0, 1.200644f, -0.401550f];
        manual_seed(4);
        using var table = nn.Embedding(3, 2, padding_idx: 1);
        manual_seed(4);
        using var bag = nn.EmbeddingBag(3, 2, padding_index: 1);
        manual_seed(4);
        using var fromTheEnd = nn.Embedding(3, 2, padding_idx: -2);

        foreach (var weight in new[] { table.weight!, bag.weight!, fromTheEnd.weight! })
        {
            Assert.All(drawn.Zip(weight.data<float>().ToArray()), pair => Assert.Equal(pair.First, pair.Second, 1e-5f));
        }
    }

    [Fact]
    public void The_padding_row_is_not_trained()
    {
        using var table = nn.Embedding(3, 2, padding_idx: 1);
        table.call(tensor(new long[] { 0, 1, 1, 2, 2 })).sum().backward();

        Assert.Equal([1, 1, 0, 0, 2, 2], table.weight!.grad!.data<float>().ToArray());
    }

    [Fact]
    public void A_longer_vector_is_shortened_in_the_table_when_it_is_read()
    {
        using var table = nn.Embedding_from_pretrained(tensor(Vectors, [3, 2]), freeze: false, max_norm: 1);
        using var output = table.call(tensor(new long[] { 0, 1 }));

        Assert.All(
            new[] { 0.6f, 0.8f, 0.3f, 0.4f, 6, 8 }.Zip(table.weight!.data<float>().ToArray()),
            pair => Assert.Equal(pair.First, pair.Second, 1e-5f));
        Assert.All(
            new[] { 0.6f, 0.8f, 0.3f, 0.4f }.Zip(output.data<float>().ToArray()), pair => Assert.Equal(pair.First, pair.Second, 1e-5f));
    }

    [Fact]
    public void The_norm_of_max_norm_may_be_the_largest_value()
    {
        using var table = nn.Embedding_from_pretrained(tensor(Vectors, [3, 2]), max_norm: 0.5, norm_type: double.PositiveInfinity);
        using var output = table.call(tensor(new long[] { 0, 1 }));

        Assert.All(
            new[] { 0.375f, 0.5f, 0.3f, 0.4f }.Zip(output.data<float>().ToArray()), pair => Assert.Equal(pair.First, pair.Second, 1e-5f));
    }

    [Fact]
    public void A_refused_input_shortens_nothing()
    {
        using var table = nn.Embedding_from_pretrained(tensor(Vectors, [3, 2]), max_norm: 1);

        Refuses("'indices' to have one of the following scalar types", () => table.call(zeros(2)));
        Assert.Equal(Vectors, table.weight!.data<float>().ToArray());
    }

    [Fact]
    public void Given_vectors_are_frozen_unless_asked_otherwise()
    {
        using var vectors = tensor(Vectors, [3, 2]);
        using var frozen = nn.Embedding_from_pretrained(vectors);
        using var free = nn.EmbeddingBag_from_pretrained(vectors, freeze: false, dtype: ScalarType.Float64);

        Assert.False(frozen.weight!.requires_grad);
        Assert.Equal(Vectors, frozen.weight!.data<float>().ToArray());
        Assert.True(free.weight!.requires_grad);
        Assert.Equal(ScalarType.Float64, free.weight!.dtype);
        Refuses("expected to be 2-dimensional", () => nn.Embedding_from_pretrained(zeros(3)));
    }

    [Fact]
    public void The_last_offset_may_be_the_end_of_the_last_bag()
    {
        using var bags = nn.EmbeddingBag_from_pretrained(tensor(Vectors, [3, 2]), mode: EmbeddingBagMode.Sum, include_last_offset: true);
        var input = tensor(new long[] { 0, 1, 2, 2 });

        Assert.All(
            new[] { 3, 4, 12.3f, 16.4f }.Zip(bags.call(input, tensor(new long[] { 0, 1, 4 })).data<float>().ToArray()),
            pair => Assert.Equal(pair.First, pair.Second, 1e-5f));
        Assert.All(
            new[] { 3, 4, 6.3f, 8.4f }.Zip(bags.call(input, tensor(new long[] { 0, 1, 3 })).data<float>().ToArray()),
            pair => Assert.Equal(pair.First, pair.Second, 1e-5f));
        Refuses("include_last_offset: number of offset should be at least 1", () => bags.call(input, zeros(0, ScalarType.Int64)));
    }

    [Fact]
    public void Input_and_offsets_stay_the_callers()
    {
        using var bags = nn.EmbeddingBag(3, 2);
        using var input = tensor(new long[] { 0, 1 });
        using var offsets = tensor(new long[] { 0 });
        for (var turn = 0; turn < 2; turn++)
        {
            bags.call(input, offsets).Dispose();
        }

        Assert.Equal([0, 1], input.data<long>().ToArray());
        Assert.Equal([0], offsets.data<long>().ToArray());
    }

    [Fact]
    public void A_bag_of_padding_alone_is_zero()
    {
        using var bags = nn.EmbeddingBag_from_pretrained(tensor(Vectors, [3, 2]), mode: EmbeddingBagMode.Max, padding_index: 2);

        Assert.Equal([3, 4, 0, 0], bags.call(tensor(new long[] { 0, 2, 2, 2 }, [2, 2])).data<float>().ToArray());
    }

    [Fact]
    public void Bags_refuse_what_PyTorch_has_no_words_for()
    {
        using var mean = nn.EmbeddingBag(5, 3);
        var input = tensor(new long[] { 1, 2, 3 });
        var start = tensor(new long[] { 0 });

        Refuses(
            "embedding_bag: Expected idx >= 0 && idx < num_embeddings but found idx to be 5",
            () => mean.call(tensor(new long[] { 5 }), start));
        Refuses(
            "offsets must not decrease, but offsets[1] is 2 and offsets[2] is 1", () => mean.call(input, tensor(new long[] { 0, 2, 1 })));
        Refuses("if input is 2D, then offsets has to be None", () => mean.forward(zeros(2, 2, ScalarType.Int64), start, null!));
        Refuses(
            "per_sample_weights was not None. per_sample_weights is only supported for mode='sum' (got mode='mean')",
            () => mean.call(input, start, ones(3)));
        Refuses(
            "max mode does not support sparse",
            () => nn.EmbeddingBag_from_pretrained(zeros(5, 3), mode: EmbeddingBagMode.Max, sparse: true));
    }

    [Fact]
    public void Calls_of_bags_refuse_what_TorchSharps_do()
    {
        using var bags = nn.EmbeddingBag(5, 3);
        var input = tensor(new long[] { 1, 2, 3 });

        Assert.Throws<ArgumentException>(() => bags.call(zeros(3), zeros(1)));
        Assert.Throws<ArgumentException>(() => bags.call(input, zeros(1, ScalarType.Int32)));
        Assert.Throws<ArgumentException>(() => bags.call(input));
        Assert.Throws<ArgumentException>(() => bags.call(input.reshape(1, 3), zeros(1, ScalarType.Int64)));
    }

    private static void Refuses(string words, Func<object> call) =>
        Assert.Contains(words, Assert.Throws<ExternalException>(call).Message, StringComparison.Ordinal);
}
