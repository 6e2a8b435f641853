using NetDsl.CompilerServices;
using static TorchSharp.torch;

namespace NetDsl.Tests.Modules;

/// <summary>Generated code disposes what a module or method of the user gave, and what it was given, each once.</summary>
public sealed class OwnershipTests
{
    [Fact]
    public void A_result_of_its_own_is_left_as_it_is()
    {
        using var input = ones(3);
        using var result = input + 1;

        Assert.Same(result, Calls.Own(result, input));
    }

    [Fact]
    public void An_input_that_is_the_result_outlives_it_and_the_result_the_input()
    {
        var input = ones(3);

        var result = Calls.Own(input, input);
        Assert.NotSame(input, result);

        Calls.Own(input, input).Dispose();
        Assert.False(input.IsInvalid);

        input.Dispose();
        Assert.Equal([1f, 1, 1], result.data<float>().ToArray());
        result.Dispose();
    }

    [Fact]
    public void The_gradient_goes_through()
    {
        using var scope = NewDisposeScope();
        var input = ones(3).requires_grad_();

        (Calls.Own(input, input) * 2).sum().backward();

        Assert.Equal([2f, 2, 2], input.grad!.data<float>().ToArray());
    }

    [Fact]
    public void Any_input_may_be_the_result()
    {
        using var first = ones(3);
        using var second = zeros(3);
        using var result = Calls.Own(second, first, second);

        Assert.NotSame(second, result);
        Assert.Equal([0f, 0, 0], result.data<float>().ToArray());
    }

    [Fact]
    public void A_result_that_is_missing_throws()
    {
        using var input = ones(3);

        var error = Assert.Throws<InvalidOperationException>(() => Calls.Own(null, input));

        Assert.Equal("A tensor was expected, and null was returned.", error.Message);
    }
}
