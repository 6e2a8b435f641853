using Microsoft.ML.OnnxRuntime;
using NetDsl.Onnx;
using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.Tests.Onnx;

/// <summary>The file, and the names in it.</summary>
public sealed class OnnxFileTests
{
    /// <summary>The managed engine has no tensors of 16 bits.</summary>
    public static TheoryData<ScalarType> FloatTypes =>
        Departures.Departure.IsLibtorch ? [ScalarType.Float64, ScalarType.Float16, ScalarType.BFloat16] : [ScalarType.Float64];

    [Fact]
    public void Inputs_outputs_batch_and_open_sizes_have_their_names()
    {
        using var folder = new TemporaryFolder();
        using var network = new Samples.TwoHeads();
        using var open = new Samples.JoinedOpen();
        network.SaveOnnx(folder.File("heads.onnx"));
        open.SaveOnnx(folder.File("open.onnx"));

        using var heads = new OnnxRun(folder.File("heads.onnx"));
        using var sizes = new OnnxRun(folder.File("open.onnx"));

        Assert.Equal(["image", "meta"], heads.Inputs.Keys);
        Assert.Equal(["kind", "age"], heads.Outputs.Keys);
        Assert.Equal([-1, 3, 8, 8], heads.Inputs["image"].Dimensions);
        Assert.Equal(["N", "", "", ""], heads.Inputs["image"].SymbolicDimensions);
        Assert.Equal([-1, 5], heads.Outputs["kind"].Dimensions);
        Assert.Equal(["N", "", "input_2", "input_3"], sizes.Inputs["input"].SymbolicDimensions);
        Assert.Equal(["output"], sizes.Outputs.Keys);
        Assert.Equal(("NetDsl", "TwoHeads"), (heads.Producer.Keys.Single(), heads.Producer.Values.Single()));
    }

    [Fact]
    public void Weights_have_their_keys_and_nodes_the_names_of_layers()
    {
        using var network = new Samples.WithBlocks();

        var graph = OnnxExport.Of(network);

        var parameters = network.state_dict().Keys.Where(key => !key.EndsWith("num_batches_tracked", StringComparison.Ordinal));
        Assert.Empty(parameters.Except(graph.Tensors.Select(tensor => tensor.Value.Name)));
        Assert.Equal(
            ["first.0.conv1", "first.0.bn1", "first.0.relu1", "first.0.pool1.avgpool1", "first.0.pool1.avgpool2"],
            graph.Nodes.Take(5).Select(node => node.Name));
        Assert.Equal(["head", "output"], [graph.Nodes[^1].Name, graph.Nodes[^1].Outputs[0].Name]);
        Assert.Contains("first.1.cat", graph.Nodes.Select(node => node.Name));
    }

    [Fact]
    public void Gates_that_are_reordered_are_named_after_the_weights()
    {
        using var network = new Samples.LSTMNet();

        var graph = OnnxExport.Of(network);

        Assert.Equal(
            ["lstm1.weight_ih_l0.iofc", "lstm1.weight_hh_l0.iofc", "lstm1.bias_l0.iofc"],
            graph.Tensors.Select(tensor => tensor.Value.Name).Where(name => name.EndsWith("iofc", StringComparison.Ordinal)));
    }

    [Fact]
    public void Many_weights_lie_in_a_file_of_their_own()
    {
        using var scope = NewDisposeScope();
        using var folder = new TemporaryFolder();
        using var network = SampleNetworks.Create(nameof(Samples.WithBlocks));

        OnnxFile.Save(network, folder.File("large.onnx"), mostInline: 2_000);

        Assert.Equal(["large.onnx", "large.onnx.data"], folder.Entries);
        Assert.Contains("large.onnx.data", File.ReadAllText(folder.File("large.onnx")), StringComparison.Ordinal);
        var head = network.state_dict()["head.weight"];
        Assert.InRange(new FileInfo(folder.File("large.onnx.data")).Length, head.numel() * 4, long.MaxValue);
        Assert.InRange(new FileInfo(folder.File("large.onnx")).Length, 0, head.numel() * 4);
        using var model = new OnnxRun(folder.File("large.onnx"));
        var inputs = SampleNetworks.Inputs(network, 2, 0);
        OnnxLayerTests.AssertNear(SampleNetworks.Predict(network, inputs), model.Run(inputs));
    }

    [Fact]
    public void Mode_and_tensors_stay_and_an_older_file_is_replaced()
    {
        using var scope = NewDisposeScope();
        using var folder = new TemporaryFolder();
        using var network = SampleNetworks.Create(nameof(Samples.EmbeddedShort));
        using var other = SampleNetworks.Create(nameof(Samples.WithBlocks));
        network.train();
        other.eval();
        var before = network.state_dict().ToDictionary(item => item.Key, item => item.Value.clone());
        var live = DisposeScopeManager.Statistics.ThreadTotalLiveCount;
        File.WriteAllText(folder.File("same.onnx"), "older");

        network.SaveOnnx(folder.File("same.onnx"));
        other.SaveOnnx(folder.File("other.onnx"));

        Assert.Equal(live, DisposeScopeManager.Statistics.ThreadTotalLiveCount);
        Assert.True(network.training);
        Assert.False(other.training);
        Assert.All(network.state_dict(), item => Assert.True(item.Value.equal(before[item.Key]).all().item<bool>()));
        Assert.Equal(["other.onnx", "same.onnx"], folder.Entries);
        using var model = new OnnxRun(folder.File("same.onnx"));
    }

    [Fact]
    public void Where_writing_fails_nothing_is_left_and_nothing_older_is_lost()
    {
        using var folder = new TemporaryFolder();
        using var network = new Samples.WithBlocks();
        Directory.CreateDirectory(folder.File("folder.onnx"));
        Directory.CreateDirectory(folder.File("other.onnx"));
        File.WriteAllText(folder.File("other.onnx.data"), "older");

        Assert.ThrowsAny<Exception>(() => network.SaveOnnx(folder.File("folder.onnx")));
        Assert.ThrowsAny<Exception>(() => OnnxFile.Save(network, folder.File("folder.onnx"), mostInline: 0));
        Assert.ThrowsAny<Exception>(() => OnnxFile.Save(network, folder.File("other.onnx"), mostInline: 0));
        Assert.Throws<DirectoryNotFoundException>(() => network.SaveOnnx(folder.File("none/some.onnx")));

        Assert.Equal(["folder.onnx", "other.onnx", "other.onnx.data"], folder.Entries);
        Assert.Equal("older", File.ReadAllText(folder.File("other.onnx.data")));
    }

    [Theory]
    [MemberData(nameof(FloatTypes))]
    public void Weights_of_other_types_are_written_as_float32(ScalarType type)
    {
        using var scope = NewDisposeScope();
        using var folder = new TemporaryFolder();
        using var network = SampleNetworks.Create(nameof(Samples.WithBlocks));
        network.to(type);

        network.SaveOnnx(folder.File("model.onnx"));

        network.to(ScalarType.Float32);
        using var model = new OnnxRun(folder.File("model.onnx"));
        var inputs = SampleNetworks.Inputs(network, 2, 0);
        OnnxLayerTests.AssertNear(SampleNetworks.Predict(network, inputs), model.Run(inputs));
    }

    [Fact]
    public void The_machine_epsilon_is_that_of_the_weights()
    {
        using var scope = NewDisposeScope();
        using var network = new Samples.RMSNormed();
        network.to(ScalarType.Float64);
        using var bytes = new MemoryStream();

        OnnxExport.Of(network).Tensors.Single(tensor => tensor.Value.Name == "rms_norm1.eps").Values.WriteTo(bytes);

        Assert.Equal((float)(Math.BitIncrement(1.0) - 1), BitConverter.ToSingle(bytes.ToArray()));
    }

    [Fact]
    public void A_damaged_model_is_no_model()
    {
        using var folder = new TemporaryFolder();
        using var network = new Samples.WithBlocks();
        network.SaveOnnx(folder.File("model.onnx"));
        File.WriteAllBytes(folder.File("cut.onnx"), File.ReadAllBytes(folder.File("model.onnx"))[..^100]);

        Assert.ThrowsAny<OnnxRuntimeException>(() => new OnnxRun(folder.File("cut.onnx")));
    }

    /// <summary>ONNX Runtime takes a file for its own format, not for ONNX, by the end of its name.</summary>
    [Theory]
    [InlineData("model.ort")]
    [InlineData("MODEL.ORT")]
    public void A_name_that_onnxruntime_reads_as_another_format_is_turned_away(string name)
    {
        using var folder = new TemporaryFolder();
        using var network = new Samples.WithBlocks();
        network.SaveOnnx(folder.File("model.onnx"));
        File.Copy(folder.File("model.onnx"), folder.File($"copy-of-{name}"));

        var thrown = Assert.Throws<ArgumentException>(() => network.SaveOnnx(folder.File(name)));

        Assert.Contains("'.onnx'", thrown.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.File(name)));
        Assert.ThrowsAny<OnnxRuntimeException>(() => new OnnxRun(folder.File($"copy-of-{name}")));
    }
}
