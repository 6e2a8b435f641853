using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace NetDsl.Managed.Tests.Modules;

public class ModuleContainersTests
{
    [Fact]
    public void Sequential_calls_its_modules_in_turn_and_frees_what_passes_between()
    {
        using var net = nn.Sequential(nn.Linear(2, 3), nn.ReLU(), nn.Linear(3, 1));
        using var input = ones(1, 2);
        var before = Tensor.TotalCount;

        using var output = net.call(input);

        Assert.Equal([1, 1], output.shape);
        Assert.Equal(before + 1, Tensor.TotalCount);
        Assert.False(input.IsInvalid);
    }

    [Fact]
    public void Sequential_without_modules_gives_back_its_input_in_a_new_handle()
    {
        using var input = ones(2);
        using var output = nn.Sequential().call(input);

        Assert.NotSame(input, output);
        Assert.Equal([1, 1], Read.Doubles(output));
    }

    [Fact]
    public void Sequential_bears_modules_that_give_back_what_they_got()
    {
        using var net = nn.Sequential(new Through(), nn.ReLU(), new Through());
        using var input = tensor(new float[] { -1, 2 });

        Assert.Equal([0, 2], Read.Doubles(net.call(input)));
        Assert.False(input.IsInvalid);
    }

    [Fact]
    public void Sequential_names_modules_by_position_or_as_told()
    {
        using var numbered = nn.Sequential(nn.ReLU(), nn.Tanh()).append(nn.Identity());
        using var named = nn.Sequential(("a", nn.ReLU())).append("b", nn.Tanh());
        using var tuples = nn.Sequential(Tuple.Create("c", (nn.Module<Tensor, Tensor>)nn.ReLU()));

        Assert.Equal(["0", "1", "2"], numbered.named_children().Select(c => c.name));
        Assert.Equal(["a", "b"], named.named_children().Select(c => c.name));
        Assert.Equal(["c"], tuples.named_children().Select(c => c.name));
        Assert.Equal(3, numbered.Count);
    }

    [Fact]
    public void Sequential_can_be_sliced()
    {
        using var net = nn.Sequential(nn.ReLU(), nn.Tanh(), nn.Identity());

        Assert.IsType<Tanh>(net[1]);
        Assert.Equal(["1", "2"], net[1..].named_children().Select(c => c.name));
        Assert.Equal(["0"], net[(null, 1)].named_children().Select(c => c.name));
        Assert.Throws<IndexOutOfRangeException>(() => net[(0, 4)]);
    }

    [Fact]
    public void ModuleList_numbers_its_modules()
    {
        using var list = nn.ModuleList<Linear>(nn.Linear(1, 2), nn.Linear(2, 3));

        list.Insert(0, nn.Linear(1, 1));
        list.RemoveAt(1);

        Assert.Equal(["0.weight", "0.bias", "1.weight", "1.bias"], list.named_parameters().Select(p => p.name));
        Assert.Equal([1, 3], list.Select(linear => linear.out_features));
    }

    [Fact]
    public void ModuleDict_keeps_names_in_order()
    {
        using var dict = nn.ModuleDict(("b", nn.Linear(1, 1)), ("a", nn.ReLU()));

        dict["c"] = nn.Tanh();
        dict.Remove("a");

        Assert.Equal(["b", "c"], dict.Keys);
        Assert.Equal(["b", "c"], dict.named_children().Select(c => c.name));
        Assert.True(dict.TryGetValue("c", out var tanh) && tanh is Tanh);
        Assert.Throws<ArgumentException>(() => dict.Add("b", nn.ReLU()));
    }

    [Fact]
    public void Nested_dictionaries_make_dotted_names()
    {
        using var net = nn.Sequential();
        var features = nn.ModuleDict();
        net.register_module("features", features);
        features.Add("0", nn.Linear(1, 1));

        Assert.Equal(["features.0.weight", "features.0.bias"], net.state_dict().Keys);
    }

    [Fact]
    public void Parameters_can_be_kept_in_lists_and_dictionaries()
    {
        using var list = nn.ParameterList(nn.Parameter(ones(1)), nn.Parameter(zeros(2)));
        using var dict = nn.ParameterDict(("left", nn.Parameter(ones(1))));

        list.append(nn.Parameter(ones(3)));

        Assert.Equal(["0", "1", "2"], list.named_parameters().Select(p => p.name));
        Assert.Equal(["left"], dict.named_parameters().Select(p => p.name));
        Assert.Same(dict["left"], dict.get_parameter("left"));
    }

    [Fact]
    public void Parameters_with_the_same_values_are_not_the_same()
    {
        var (first, second) = (nn.Parameter(ones(1)), nn.Parameter(ones(1)));
        using var list = nn.ParameterList(first, second);
        using var dict = nn.ParameterDict(("a", first), ("b", second));

        Assert.Equal(1, list.IndexOf(second));
        Assert.Equal(-1, list.IndexOf(nn.Parameter(ones(1))));
        Assert.True(list.Remove(second));
        Assert.Same(first, list.Single());
        Assert.False(dict.Contains(("a", second)));
        Assert.Equal(1, dict.IndexOf(("b", second)));
    }

    [Fact]
    public void OrderedDict_keeps_order_through_changes()
    {
        var dict = new OrderedDict<string, int> { { "b", 1 }, { "a", 2 } };

        dict["b"] = 3;
        dict["c"] = 4;
        dict.Insert(1, ("z", 0));

        Assert.Equal(["b", "z", "a", "c"], dict.Keys);
        Assert.Equal([3, 0, 2, 4], dict.Values);
        Assert.Equal(("a", 2), dict[2]);
        Assert.True(dict.Remove("z"));
        Assert.False(dict.Remove("z"));
        Assert.False(dict.Remove(("a", 9)));
        Assert.Equal(1, dict.IndexOf(("a", 2)));
        Assert.Throws<KeyNotFoundException>(() => dict["z"]);
    }

    private sealed class Through() : nn.Module<Tensor, Tensor>("Through")
    {
        public override Tensor forward(Tensor input) => input;
    }
}
