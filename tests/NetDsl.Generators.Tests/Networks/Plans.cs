using NetDsl.Generators.Planning;
using NetDsl.Generators.Reading;

namespace NetDsl.Generators.Tests;

/// <summary>The plan behind generated code.</summary>
internal static class Plans
{
    /// <summary>The plan of a class in a file, which must have no errors.</summary>
    public static NetworkPlan Of(string source, string className)
    {
        var compilation = Compile.Of(source);
        var type = compilation.GetTypeByMetadataName(className)!;
        var declaration = DeclarationReader.Read(type, compilation, CancellationToken.None)!;
        var (plan, findings) = Planner.Plan(declaration.Spec);
        Assert.DoesNotContain(findings, finding => finding.IsError);
        return plan!;
    }

    /// <summary>The plan of a class <c>Net</c> with that input and those attribute lists.</summary>
    public static NetworkPlan OfLayers(string dims, string layers) => Of(Code.Network(dims, layers), "Home.Net");
}
