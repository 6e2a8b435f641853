using NetDsl.Generators.Common;
using NetDsl.Generators.Layers;

namespace NetDsl.Generators.Planning;

/// <summary>
/// How parameters start: [Init] below a layer is for that layer, [Init] above all layers is the default of those whose weights it
/// fits.
/// </summary>
internal sealed class Initializers
{
    private readonly Dictionary<int, Initializer> _byStep = [];
    private Initializer? _default;

    /// <summary>Takes an [Init] that stands below a step, or above all of them.</summary>
    public void Add(LayerContext context, Step? step)
    {
        if (Read(context) is not { } initializer)
        {
            return;
        }

        if (step is null ? _default is not null : _byStep.ContainsKey(step.Attribute))
        {
            context.BadArgument("scheme", $"given once for {step?.Label ?? "the network"}", "a second one");
        }
        else if (step is null)
        {
            _default = initializer;
        }
        else if (step.Facts is null || Fits(context, initializer, step))
        {
            _byStep.Add(step.Attribute, initializer);
        }
    }

    /// <summary>The statements that give a layer's parameters their first values, <c>{field}</c> for the module.</summary>
    public IEnumerable<string> Of(Step step, bool hasBias)
    {
        var facts = step.Facts!;
        foreach (var needed in facts.Initialization)
        {
            yield return needed;
        }

        var initializer = _byStep.TryGetValue(step.Attribute, out var own) ? own : Default(facts);
        if (initializer is null)
        {
            yield break;
        }

        var hasOneWeight = facts.WeightRank is not null;
        if (facts.Parameter is not null)
        {
            yield return $"{initializer.Scheme.Function}({Text.Join(initializer.Arguments.Prepend("{parameter}"))});";
            yield break;
        }

        var call = initializer.Scheme.Function;
        yield return hasOneWeight
            ? $"{call}({Text.Join(initializer.Arguments.Prepend("{field}.weight"))});"
            : $"global::NetDsl.CompilerServices.Initialize.Weights({{field}}, weight => {call}({Text.Join(initializer.Arguments.Prepend("weight"))}));";
        if (facts.AfterInit is { } statement)
        {
            yield return statement;
        }

        if (initializer.Bias is { } bias && (hasBias || facts.HasOwnBias || !hasOneWeight))
        {
            yield return hasOneWeight
                ? bias == 0 ? $"{InitScheme.TorchInit}zeros_({{field}}.bias!);" : $"{InitScheme.TorchInit}constant_({{field}}.bias!, {Text.Of(bias)});"
                : $"global::NetDsl.CompilerServices.Initialize.Biases({{field}}, {Text.Of(bias)});";
        }
    }

    /// <summary>The network's default, for layers with weights of a rank that it fits; norms keep their ones unless asked.</summary>
    private Initializer? Default(LayerFacts facts) =>
        facts is { IsModule: true, IsInitialized: false } && facts.Weights != 0 && _default is not null && facts.WeightRank is null or >= 2 && _default!.Scheme.Fits(facts.WeightRank ?? 2)
            ? _default
            : null;

    private static bool Fits(LayerContext context, Initializer initializer, Step step)
    {
        if (step.Facts!.Weights == 0)
        {
            context.BadArgument("scheme", "below a layer with weights, or above all layers", step.Label);
            return false;
        }

        if (step.Facts.WeightRank is { } rank && !initializer.Scheme.Fits(rank))
        {
            context.BadArgument(
                "scheme", $"one for the weight of {step.Label}, which has {Text.Of(rank)} dimension{(rank == 1 ? "" : "s")}",
                $"Init.{initializer.Name}, which needs {initializer.Scheme.Needs}");
            return false;
        }

        return true;
    }

    private static Initializer? Read(LayerContext context)
    {
        var names = InitScheme.All.Keys.ToArray();
        if (context.Member("scheme", names) is not { } name)
        {
            return null;
        }

        var scheme = InitScheme.All[name];
        var arguments = scheme.Parameters.Select(parameter => Argument(context, parameter)).OfType<string>().ToEquatableArray();
        foreach (var property in InitScheme.Properties.Where(context.IsGiven))
        {
            if (!Array.Exists(scheme.Parameters, parameter => parameter.Property == property))
            {
                var taken = scheme.Parameters.Length == 0 ? "nothing" : Text.And(scheme.Parameters.Select(parameter => parameter.Property).ToList());
                context.BadArgument(property, $"left out with Init.{name}, which takes {taken}", context.Written(property));
            }
        }

        if (scheme.Number(context, "Low") > scheme.Number(context, "High"))
        {
            context.BadArgument("High", "at least Low", Text.Of(scheme.Number(context, "High")!.Value));
        }

        var bias = context.IsGiven("Bias") ? context.Number("Bias", 0, IsFinite, "a finite number") : (double?)null;
        return context.Failed ? null : new(name, scheme, arguments, bias);
    }

    /// <summary>One argument as C#; null where it is the function's default.</summary>
    private static string? Argument(LayerContext context, InitParameter parameter)
    {
        if (parameter.Type is { } type)
        {
            var member = context.Member(parameter.Property, parameter.Members);
            return member is null || member == parameter.Members[0] ? null : $"{parameter.Parameter}: {InitScheme.TorchInit}{type}.{member}";
        }

        var value = parameter.Read(context);
        return parameter.IsAlwaysWritten || !value.Equals(parameter.Otherwise) ? $"{parameter.Parameter}: {Text.Of(value)}" : null;
    }

    private static bool IsFinite(double value) => !double.IsNaN(value) && !double.IsInfinity(value);

    private sealed record Initializer(string Name, InitScheme Scheme, EquatableArray<string> Arguments, double? Bias);
}
