using static TorchSharp.torch;

namespace NetDsl.Managed.Tests.Tensors;

/// <summary>Equals compares values, as TorchSharp's does; hash codes stay those of the handle.</summary>
public class TensorEqualityTests
{
    [Fact]
    public void Tensors_of_equal_elements_are_equal()
    {
        using var scope = NewDisposeScope();
        Assert.True(ones(2, 3).Equals(ones(2, 3)));
        Assert.True(ones(2, 3).Equals((object)ones(3, 2).t()));
        Assert.False(ones(2, 3).Equals(ones(3, 2)));
        Assert.False(ones(2).Equals(tensor(new float[] { 1, 2 })));
        Assert.False(ones(2).Equals(null!));
        Assert.False(ones(2).Equals("ones"));
    }
}
