using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Planning;
using NetDsl.Generators.Reading;

namespace NetDsl.Generators.Layers;

/// <summary>
/// Another network, a block, or any module of the user's own. What is declared is planned again for the value that it gets here and the
/// hyperparameters that it is given, so that its output, its parameters and its errors are those of this very place.
/// </summary>
internal sealed class Use(UsedSpec used) : Layer(used.Name, PrefixOf(used.Name))
{
    public override bool TakesNumbers => true;

    public override LayerFacts? Plan(LayerContext context, Shape? input)
    {
        if (Obstacle() is { } obstacle)
        {
            context.Report(Descriptors.CannotUse, context.Label, $"'{used.Name}' {obstacle}.");
            return null;
        }

        var arguments = UseArguments.Bind(context, used, input);
        if (arguments is null || input is null)
        {
            return null;
        }

        return used.Network is { } network ? Declared(context, network, arguments, input) : Module(context, arguments, input);
    }

    private string? Obstacle() =>
        used.Obstacle is not null ? used.Obstacle
        : used.Network is not { } network ? null
        : !used.IsCompiled && !network.IsSound ? UsedSpec.OwnErrors
        : Inputs.Declared(network).Count > 1 ? "takes several inputs, and one value goes on here"
        : network.Layers.Count(layer => layer.Kind == "Output") > 1 ? "gives several outputs, and one value goes on here"
        : null;

    private LayerFacts? Declared(LayerContext context, NetworkSpec network, UseArguments arguments, Shape input)
    {
        var hyperparameters = Hyperparameters.Bound(network.Parameters, arguments.Values);
        if (Inputs.Read(network, hyperparameters, new Findings())?[0].Shape is { } expected && expected.Dims.Zip(input.Dims, Differ).Any(differ => differ))
        {
            context.Report(Descriptors.WrongRank, context.Label, expected.ToString(), input.ToString(), context.Source, "");
            return null;
        }

        var (plan, findings) = Planner.Plan(network, hyperparameters, input);
        if (plan is not null)
        {
            return Facts(arguments, plan.Outputs[0].Shape) with
            {
                Weights = plan.Parameters,
                OutputIsFree = plan.OutputIsFree,
                IsInitialized = IsInitialized(network),
            };
        }

        var hasOwnErrors = !used.IsCompiled && Planner.Plan(network).Plan is null or { IsSkeleton: true };
        context.Report(
            Descriptors.CannotUse, context.Label,
            hasOwnErrors
                ? $"'{used.Name}' {UsedSpec.OwnErrors}."
                : $"{arguments.Display}on {input}: {findings.First(finding => finding.IsError).Message}");
        return null;
    }

    /// <summary>An [Init] stands in it, or in something that it uses.</summary>
    private static bool IsInitialized(NetworkSpec network) => network.Layers.Any(layer =>
        layer.Kind == "Init" || (layer.Used?.Network is { } inner && IsInitialized(inner)));

    private static bool Differ(Dim left, Dim right) => left.Differs(right);

    /// <summary>A module that is written by hand: the user says what it gives, and nobody knows what it holds.</summary>
    private LayerFacts? Module(LayerContext context, UseArguments arguments, Shape input) =>
        context.Shape("Out", input) is { } output
            ? Facts(arguments, output) with { Weights = Dim.Any, Call = "global::NetDsl.CompilerServices.Calls.Own({field}.call({0}), {0})" }
            : null;

    private LayerFacts Facts(UseArguments arguments, Shape output) => new(used.Name, arguments.Code, output)
    {
        Type = used.Code,
        Factory = $"new {used.Code}",
    };

    /// <summary>BasicBlock becomes basic_block.</summary>
    private static string PrefixOf(string name) => string.Concat(name.Select((letter, index) =>
        index > 0 && char.IsUpper(letter) && (!char.IsUpper(name[index - 1]) || (index + 1 < name.Length && char.IsLower(name[index + 1])))
            ? $"_{char.ToLowerInvariant(letter)}"
            : char.ToLowerInvariant(letter).ToString()));
}
