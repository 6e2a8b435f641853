using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace NetDsl.Managed.Tests.Modules;

public class ModuleRegistrationTests
{
    [Fact]
    public void Fields_become_components_under_their_names()
    {
        using var net = new Net();

        Assert.Equal(["own", "first.weight", "first.bias", "renamed.weight"], net.named_parameters().Select(p => p.name));
        Assert.Equal(["count"], net.named_buffers().Select(b => b.name));
        Assert.Equal(["first", "renamed"], net.named_children().Select(c => c.name));
    }

    [Fact]
    public void Fields_of_base_classes_become_components_too()
    {
        using var net = new Derived();

        Assert.Equal(["last", "first", "renamed"], net.named_children().Select(c => c.name));
    }

    [Fact]
    public void A_parent_registers_what_is_in_its_child()
    {
        using var parent = new Parent(new Unregistered());

        Assert.Equal(["child.layer.weight", "child.layer.bias"], parent.named_parameters().Select(p => p.name));
    }

    [Fact]
    public void A_null_field_is_left_out()
    {
        using var parent = new Parent(null);

        Assert.Empty(parent.named_children());
    }

    [Fact]
    public void Components_without_a_value_are_refused()
    {
        using var net = new Net();

        Assert.Throws<ArgumentNullException>(() => net.register_parameter("p", null!));
        Assert.Throws<ArgumentNullException>(() => net.register_buffer("b", null!));
    }

    [Fact]
    public void A_name_can_be_used_once()
    {
        using var net = new Net();

        Assert.Equal("Sub-module first is already registered.", Message(() => net.register_module("first", nn.ReLU())));
        Assert.Equal("Parameter own is already registered.", Message(() => net.register_parameter("own", nn.Parameter(zeros(1)))));
        Assert.Equal("Tensor count is already registered.", Message(() => net.register_buffer("count", zeros(1))));

        static string Message(Action action) => Assert.Throws<InvalidOperationException>(action).Message;
    }

    [Theory]
    [InlineData("a.b", "module name can't contain \".\", got: a.b")]
    [InlineData("", "module name can't be empty string \"\"")]
    public void Names_of_children_have_no_dots_and_are_not_empty(string name, string message)
    {
        using var net = new Net();

        Assert.Equal(message, Assert.Throws<ArgumentException>(() => net.register_module(name, nn.ReLU())).Message);
    }

    [Fact]
    public void Null_takes_a_child_away()
    {
        using var net = new Net();

        net.register_module("first", null!);

        Assert.Equal(["renamed"], net.named_children().Select(c => c.name));
    }

    [Fact]
    public void Modules_come_children_first_and_then_what_is_below_them()
    {
        using var inner = nn.Sequential(("a", nn.ReLU()), ("b", nn.Tanh()));
        using var outer = nn.Sequential(("x", inner), ("y", nn.Identity()));

        Assert.Equal(["x", "y", "x.a", "x.b"], outer.named_modules().Select(m => m.name));
        Assert.Equal(4, outer.modules().Count());
        Assert.Equal(2, outer.children().Count());
    }

    [Fact]
    public void A_parameter_that_two_children_share_comes_once_but_has_both_names_in_the_state()
    {
        var shared = nn.Parameter(ones(2, 2));
        using var net = nn.Sequential(("a", nn.Linear(shared)), ("b", nn.Linear(shared)));

        Assert.Equal(["a.weight"], net.named_parameters().Select(p => p.name));
        Assert.Equal(["a.weight", "b.weight"], net.state_dict().Keys);
    }

    [Fact]
    public void Components_are_found_by_dotted_names()
    {
        using var net = new Net();

        Assert.Same(net.get_parameter("first.weight"), net.named_parameters().First(p => p.name == "first.weight").parameter);
        Assert.True(net.has_parameter("own"));
        Assert.True(net.has_buffer("count"));
        Assert.False(net.has_parameter("first.nothing"));
        Assert.Null(net.get_buffer("nothing.at.all"));
    }

    [Fact]
    public void A_parameterless_module_refuses_parameters_and_buffers()
    {
        using var relu = nn.ReLU();

        Assert.Throws<InvalidOperationException>(() => relu.register_parameter("p", nn.Parameter(zeros(1))));
        Assert.Throws<InvalidOperationException>(() => relu.register_buffer("b", zeros(1)));
        Assert.Throws<InvalidOperationException>(() => relu.register_module("m", nn.Linear(1, 1)));
        relu.register_module("m", nn.Tanh());
    }

    [Fact]
    public void Setting_a_parameter_takes_the_place_of_the_one_before()
    {
        using var linear = nn.Linear(2, 3);
        var before = linear.weight;

        linear.weight = nn.Parameter(ones(3, 2));
        linear.bias = null;

        Assert.True(before.IsInvalid);
        Assert.Equal(["weight"], linear.named_parameters().Select(p => p.name));
        Assert.Equal([1, 1, 1, 1, 1, 1], Read.Doubles(linear.get_parameter("weight")!));
    }

    [Fact]
    public void Disposing_a_module_disposes_what_it_holds()
    {
        var net = new Net();
        var tensors = net.parameters().Cast<Tensor>().Concat(net.buffers()).ToList();

        net.Dispose();
        net.Dispose();

        Assert.All(tensors, tensor => Assert.True(tensor.IsInvalid));
    }

    [Fact]
    public void A_module_outlives_the_scope_it_was_made_in()
    {
        Linear linear;
        using (NewDisposeScope())
        {
            linear = nn.Linear(2, 2);
        }

        Assert.False(linear.weight.IsInvalid);
        linear.Dispose();
    }

    private class Net : nn.Module<Tensor, Tensor>
    {
        private readonly Linear first = nn.Linear(2, 3);

        [ComponentName(Name = "renamed")]
        private readonly Linear second = nn.Linear(3, 1, hasBias: false);

        private readonly Parameter own = nn.Parameter(ones(2));
        private readonly Tensor count = zeros(1);

        internal Net() : base(nameof(Net)) => RegisterComponents();

        public override Tensor forward(Tensor input) => second.call(first.call(input.mul(own))).add(count);
    }

    private sealed class Derived : Net
    {
        private readonly ReLU last = nn.ReLU();

        public override Tensor forward(Tensor input) => last.call(base.forward(input));
    }

    private sealed class Unregistered() : nn.Module<Tensor, Tensor>("Unregistered")
    {
        private readonly Linear layer = nn.Linear(2, 2);

        public override Tensor forward(Tensor input) => layer.call(input);
    }

    private sealed class Parent : nn.Module<Tensor, Tensor>
    {
        private readonly Unregistered? child;

        internal Parent(Unregistered? child) : base(nameof(Parent))
        {
            this.child = child;
            RegisterComponents();
        }

        public override Tensor forward(Tensor input) => child?.call(input) ?? input.alias();
    }
}
