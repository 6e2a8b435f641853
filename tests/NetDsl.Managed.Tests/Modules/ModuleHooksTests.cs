using static TorchSharp.torch;

namespace NetDsl.Managed.Tests.Modules;

public class ModuleHooksTests
{
    [Fact]
    public void Hooks_run_around_a_call_but_not_around_forward()
    {
        var log = new List<string>();
        using var identity = nn.Identity();
        identity.register_forward_pre_hook(_ => log.Add("before"));
        identity.register_forward_hook(_ => log.Add("after"));

        identity.forward(ones(1));
        Assert.Empty(log);

        identity.call(ones(1));
        Assert.Equal(["before", "after"], log);
    }

    [Fact]
    public void A_pre_hook_can_change_the_input_and_a_hook_the_result()
    {
        using var linear = nn.Linear(nn.Parameter(tensor(new float[] { 2 }, 1, 1)));
        linear.register_forward_pre_hook((_, x) => x.add(1));
        linear.register_forward_hook((_, x, y) => y.sub(x));

        Assert.Equal([(5.0 + 1) * 2 - (5 + 1)], Read.Doubles(linear.call(tensor(new float[] { 5 }))));
    }

    [Fact]
    public void A_hook_that_gives_null_changes_nothing()
    {
        using var identity = nn.Identity();
        identity.register_forward_pre_hook((_, _) => null!);
        identity.register_forward_hook((_, _, _) => null!);

        Assert.Equal([3], Read.Doubles(identity.call(tensor(new float[] { 3 }))));
    }

    [Fact]
    public void A_hook_can_be_taken_away()
    {
        var calls = 0;
        using var identity = nn.Identity();
        var hook = identity.register_forward_hook(_ => calls++);

        identity.call(ones(1));
        hook.remove();
        identity.call(ones(1));

        Assert.Equal(1, calls);
    }

    [Fact]
    public void A_pre_hook_of_two_inputs_can_change_both()
    {
        using var loss = nn.MSELoss();
        loss.register_forward_pre_hook((_, x, y) => (x.mul(2), y.add(1)));

        Assert.Equal((6.0 - 2) * (6 - 2), loss.call(tensor(3f), tensor(1f)).item<float>());
    }

    [Fact]
    public void Hooks_run_inside_a_Sequential()
    {
        var calls = 0;
        var inner = nn.ReLU();
        using var net = nn.Sequential(nn.Identity(), inner);
        inner.register_forward_hook(_ => calls++);

        net.forward(ones(1));

        Assert.Equal(1, calls);
    }
}
