using static TorchSharp.torch;

namespace NetDsl.Tests.Weights;

/// <summary>What PyTorch and safetensors wrote is loaded with PyTorch's values: Goldens/make_weights.py.</summary>
public sealed class GoldenFileTests
{
    [Theory]
    [InlineData("block.pt", "block")]
    [InlineData("block-protocol-5.pt", "block")]
    [InlineData("block-double.pt", "block")]
    [InlineData("block-data-parallel.pt", "block")]
    [InlineData("block-deflated.pt", "block")]
    [InlineData("checkpoint.pt", "block")]
    [InlineData("checkpoint-protocol-4.pt", "block")]
    [InlineData("one-model.pt", "block")]
    [InlineData("block-half.pt", "block-half")]
    [InlineData("block-all-half.pt", "block-half")]
    [InlineData("block-bfloat16.pt", "block-bfloat16")]
    [InlineData("block.safetensors", "block")]
    [InlineData("block-half.safetensors", "block-half")]
    [InlineData("block-bfloat16.safetensors", "block-bfloat16")]
    public void A_block_of_a_ResNet_has_the_values_of_the_file(string file, string expected)
    {
        using var block = new Block();

        var (missing, unexpected) = block.LoadWeights(Golden.Path(file));

        Assert.Empty(missing);
        Assert.Empty(unexpected);
        Values.AssertEqual(Golden.Expected[expected], block);
        Assert.All(block.parameters(), parameter => Assert.True(parameter.requires_grad));
        Assert.All(block.state_dict(), entry => Assert.Equal(
            entry.Key.EndsWith("num_batches_tracked", StringComparison.Ordinal) ? ScalarType.Int64 : ScalarType.Float32,
            entry.Value.dtype));
    }

    [Theory]
    [InlineData("block.pt")]
    [InlineData("block.safetensors")]
    public void A_block_of_a_ResNet_computes_what_it_does_in_PyTorch(string file)
    {
        using var block = new Block();
        block.LoadWeights(Golden.Path(file));

        using var output = block.Predict(arange(100, ScalarType.Float32).mul(0.1).sin().reshape(2, 2, 5, 5));

        Assert.All(Golden.Expected["output"]["block"].Zip(Values.Of(output)), pair => Assert.Equal(pair.First, pair.Second, 1e-5));
    }

    [Theory]
    [InlineData("views.pt")]
    [InlineData("views-deflated.pt")]
    public void Views_of_storages_have_their_own_elements(string file)
    {
        using var holder = new Holder(
            ("transposed", zeros(4, 3)), ("channels_last", zeros(2, 3, 4, 5)), ("column", zeros(4)),
            ("every_second", zeros([5], ScalarType.Int64)), ("expanded", zeros(3, 2)), ("windows", zeros(4, 3)), ("first", zeros(3, 4)),
            ("second", zeros(4, 3)), ("both", zeros(2, 12)), ("scalar", zeros([])), ("empty", zeros(0, 3)),
            ("parameter", nn.Parameter(zeros(2))));

        holder.LoadWeights(Golden.Path(file));

        Values.AssertEqual(Golden.Expected["views"], holder);
    }

    [Theory]
    [InlineData("types.pt")]
    [InlineData("types.safetensors")]
    public void Each_type_converts_to_the_modules(string file)
    {
        ScalarType[] numbers = [ScalarType.Float32, ScalarType.Float64];
        Assert.All(numbers, type =>
        {
            using var holder = new Holder([.. Golden.Expected["types"].Select(entry => (
                entry.Key,
                zeros([entry.Value.Length], entry.Key.Contains("float", StringComparison.Ordinal) ? type : ScalarType.Int64)))]);

            holder.LoadWeights(Golden.Path(file));

            Values.AssertEqual(Golden.Expected["types"].ToDictionary(
                entry => entry.Key,
                entry => entry.Key == "float64" && type == ScalarType.Float32 ? Golden.Expected["types"]["float32"] : entry.Value,
                StringComparer.Ordinal), holder);
        });
    }

    [Fact]
    public void A_tensor_under_two_names_is_loaded_whether_the_file_has_both_or_one()
    {
        Assert.All<Action<nn.Module>>(
            [
                tied => tied.LoadWeights(Golden.Path("tied.pt")),
                tied => tied.LoadWeights(Golden.Path("tied.pt"), rename: name => name == "head.weight" ? null : name),
                tied => tied.LoadWeights(Golden.Path("tied.pt"), rename: name => name == "embed.weight" ? null : name),
            ],
            load =>
            {
                using var embed = nn.Embedding(5, 3);
                using var head = nn.Linear(3, 5, hasBias: false);
                head.weight = embed.weight!;
                using var tied = nn.Sequential(("embed", embed), ("head", head));

                load(tied);

                Assert.Equal(Golden.Expected["tied"]["embed.weight"], Values.Of(embed.weight!));
                Assert.Equal(Golden.Expected["tied"]["head.weight"], Values.Of(head.weight!));
            });
    }

    [Fact]
    public void The_prefix_of_a_compiled_module_is_taken_off_and_so_are_both_in_any_order()
    {
        Assert.All(["_orig_mod.", "module._orig_mod.", "_orig_mod.module."], prefix =>
        {
            using var folder = new TemporaryFolder();
            var file = folder.File("prefixed.pt");
            using var linear = nn.Linear(2, 1);
            using var outer = Nested(prefix.TrimEnd('.').Split('.'), linear);
            outer.SaveWeights(file);

            using var target = nn.Linear(2, 1);
            target.LoadWeights(file);
            Assert.Equal(Values.Of(linear.weight!), Values.Of(target.weight!));

            using var same = Nested(prefix.TrimEnd('.').Split('.'), nn.Linear(2, 1));
            same.LoadWeights(file);
            Assert.Equal(Values.Of(linear.weight!), Values.Of(same.parameters().First()));
        });

        static nn.Module Nested(string[] names, nn.Module<Tensor, Tensor> inner) =>
            names.Reverse().Aggregate(inner, (module, name) => nn.Sequential((name, module)));
    }
}
