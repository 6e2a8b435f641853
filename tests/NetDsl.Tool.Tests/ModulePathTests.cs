using NetDsl.Tool.Pt2;

namespace NetDsl.Tool.Tests;

/// <summary>The places of modules, as exports of all kinds spell them.</summary>
public sealed class ModulePathTests
{
    [Theory]
    [InlineData("layer1.0.conv1", "layer1.0.conv1")]
    [InlineData("L['self'].enc", "enc")]
    [InlineData("L['s'].layers[0].self_attn", "layers.0.self_attn")]
    [InlineData("L['self']._modules['layer1']._modules['0'].conv1", "layer1.0.conv1")]
    [InlineData("getattr(L['self'].layer1, '0').conv1", "layer1.0.conv1")]
    [InlineData("getattr(getattr(L['self'].a, '0').b, '1')", "a.0.b.1")]
    [InlineData("conv1@1", "conv1")]
    [InlineData("trunk.block1-0", "trunk.block1_0")]
    [InlineData("", "")]
    public void A_path_is_what_state_dict_has(string spelled, string path) =>
        Assert.Equal([new ModulePath(path, "a.b.C")], ModulePath.Stack($"L__self__,{spelled},a.b.C"));

    [Fact]
    public void A_stack_goes_from_the_model_to_the_layer()
    {
        var stack = ModulePath.Stack("L__self__,,my.Net;L__self___fc,fc,torch.nn.modules.linear.Linear");
        Assert.Equal(["", "fc"], stack.Select(module => module.Path));
        Assert.Equal([false, true], stack.Select(module => module.IsLayer));
        Assert.Equal("Linear", stack[1].ShortType);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("_empty_nn_module_stack_from_metadata_hook,_empty_nn_module_stack_from_metadata_hook,a.b")]
    public void A_node_without_modules_has_none(string? metadata) => Assert.Empty(ModulePath.Stack(metadata));

    [Theory]
    [InlineData("layer1.0.weight", "layer1.0.weight")]
    [InlineData("block1-0.weight", "block1_0.weight")]
    [InlineData("3d.weight", "_3d.weight")]
    public void A_key_has_names_of_CSharp(string key, string name) => Assert.Equal(name, StateKeys.Of(key));
}
