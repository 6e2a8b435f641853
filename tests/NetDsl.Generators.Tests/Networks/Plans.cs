using Microsoft.CodeAnalysis;
using NetDsl.Generators.Common;
using NetDsl.Generators.Declarations;
using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Layers;
using NetDsl.Generators.Planning;
using NetDsl.Generators.Reading;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Tests;

/// <summary>The plan behind generated code.</summary>
internal static class Plans
{
    /// <summary>The plan of a class in a file, which must have no errors.</summary>
    public static NetworkPlan Of(string source, string className) => Of(Compile.Of(source), className);

    /// <summary>The plan of a class in a compilation, which must have no errors.</summary>
    public static NetworkPlan Of(Compilation compilation, string className) =>
        Good(Planner.Plan(Spec(compilation, className), CancellationToken.None));

    /// <summary>The plan of a class in a compilation for the defaults of its hyperparameters.</summary>
    public static NetworkPlan WithDefaults(Compilation compilation, string className)
    {
        var spec = Spec(compilation, className);
        var defaults = Hyperparameters.Bound(spec.Parameters, new(spec.Parameters
            .Select(parameter => new BoundHyperparameter(parameter.Name, Amount.Of((Shapes.Dim)((IntValue)parameter.Default!).Value)))
            .ToEquatableArray()));
        var findings = new NetDsl.Generators.Diagnostics.Findings();
        var inputs = InputShapes.Read(spec, defaults, findings);
        var plan = Planner.Plan(spec, defaults, inputs, new BlockPlanner(CancellationToken.None), findings);
        return Good((plan?.Plan, findings.Items));
    }

    /// <summary>The plan of each class in a file, by name; null where the class has an error.</summary>
    public static IReadOnlyDictionary<string, NetworkPlan?> OfAll(string source)
    {
        var compilation = Compile.Of(source);
        return compilation.Assembly.GlobalNamespace.GetTypeMembers().ToDictionary(type => type.Name, type =>
        {
            var (plan, findings) = Planner.Plan(
                DeclarationReader.Read(type, compilation, CancellationToken.None)!.Spec, CancellationToken.None);
            return findings.Any(finding => finding.IsError) ? null : plan;
        });
    }

    private static NetworkSpec Spec(Compilation compilation, string className) =>
        DeclarationReader.Read(compilation.GetTypeByMetadataName(className)!, compilation, CancellationToken.None)!.Spec;

    private static NetworkPlan Good((NetworkPlan? Plan, IReadOnlyList<Finding> Findings) result)
    {
        Assert.DoesNotContain(result.Findings, finding => finding.IsError);
        return result.Plan!;
    }

    /// <summary>The plan of a class <c>Net</c> with that input and those attribute lists.</summary>
    public static NetworkPlan OfLayers(string dims, string layers) => Of(Code.Network(dims, layers), "Home.Net");
}
