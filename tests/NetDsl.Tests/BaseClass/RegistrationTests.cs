namespace NetDsl.Tests.BaseClass;

public sealed class RegistrationTests
{
    private static readonly string[] Layers = ["conv1", "bn1", "relu1", "flatten1", "fc1", "bn2", "dropout1", "fc2"];

    [Fact]
    public void Layers_are_registered_in_order_when_the_network_is_made()
    {
        using var network = new NormedNet();

        Assert.Equal(Layers, network.named_children().Select(child => child.name));
    }

    [Fact]
    public void A_parent_does_not_register_them_again()
    {
        using var holder = new Holder();

        Assert.Equal(Layers, holder.Net.named_children().Select(child => child.name));
    }

    [Fact]
    public void Keys_of_a_network_in_a_network_are_dotted()
    {
        using var network = new Nested();

        Assert.Contains("inner.bn1.running_var", network.state_dict().Keys);
        Assert.Contains("bn.weight", network.state_dict().Keys);
    }

    [Fact]
    public void The_name_is_the_class()
    {
        using var network = new NormedNet();

        Assert.Equal("NormedNet", network.GetName());
    }
}
