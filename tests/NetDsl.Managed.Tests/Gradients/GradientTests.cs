using TorchSharp;

namespace NetDsl.Managed.Tests.Gradients;

/// <summary>Autograd agrees with central finite differences.</summary>
public class GradientTests
{
    public static TheoryData<string> Cases() => [.. GradientCases.All.Names];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Agrees_with_finite_differences(string name)
    {
        using var scope = torch.NewDisposeScope();
        var (function, inputs) = GradientCases.All.Get(name);
        GradientCheck.Of(function, inputs);
    }
}
