using NetDsl.Generators.Common;
using NetDsl.Generators.Layers;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Planning;

/// <summary>
/// The initialisation of parameters: [Init] below a layer applies to that layer, [Init] above all layers is the default of those whose
/// weights it accepts.
/// </summary>
internal sealed class Initializers
{
    private readonly Dictionary<int, Initializer> _byAttribute = [];
    private Initializer? _default;

    /// <summary>Adds an [Init] that stands below a step, or above all of them.</summary>
    public void Add(Arguments arguments, WalkedLayer? layer)
    {
        if (Read(arguments) is not { } initializer)
        {
            return;
        }

        if (layer is null ? _default is not null : _byAttribute.ContainsKey(layer.Seen.Attribute))
        {
            arguments.BadArgument("Scheme", $"given once for {layer?.Seen.Label ?? "the network"}", "a second one");
        }
        else if (layer is null)
        {
            _default = initializer;
        }
        else if (layer.Shares is not null)
        {
            arguments.BadArgument("Scheme", $"below the first {layer.Seen.Label}", "below one that shares its weights");
        }
        else if (layer.Facts is not { } facts || Fits(arguments, initializer, layer.Seen.Label, facts))
        {
            _byAttribute.Add(layer.Seen.Attribute, initializer);
        }
    }

    /// <summary>The initialisation of a layer's parameters.</summary>
    public EquatableArray<Initialization> Of(Step step, bool hasBias)
    {
        var facts = step.Facts;
        if (facts.Operation is FurtherOutput || step.Shares is not null)
        {
            return EquatableArray<Initialization>.Empty;
        }

        if (facts.Weights == 0 || (_byAttribute.TryGetValue(step.Attribute, out var own) ? own : Default(facts)) is not { } initializer)
        {
            return facts.Initialization;
        }

        // Parameters that [Init] fills need no other initialisation.
        var asked = Asked(facts, hasBias, initializer).ToList();
        return facts.Initialization
            .Where(needed => !asked.Exists(other => other.Target == needed.Target))
            .Concat(asked)
            .ToEquatableArray();
    }

    private static IEnumerable<Initialization> Asked(LayerFacts facts, bool hasBias, Initializer initializer)
    {
        if (facts.Parameter is not null)
        {
            yield return initializer.For(InitializationTarget.Parameter);
            yield break;
        }

        var hasOneWeight = facts.WeightRank is not null;
        yield return initializer.For(
            facts.Module?.Type.Parametrization is not null ? InitializationTarget.ParametrizedWeight
            : hasOneWeight ? InitializationTarget.Weight
            : InitializationTarget.EveryWeight);
        if (facts.AfterInit is { } next)
        {
            yield return next;
        }

        if (initializer.Bias is { } bias && (hasBias || facts.HasOwnBias || !hasOneWeight))
        {
            var target = hasOneWeight ? InitializationTarget.Bias : InitializationTarget.EveryBias;
            yield return bias == 0 && hasOneWeight
                ? new(target, new("zeros_"), ModuleArguments.None)
                : new(target, new("constant_"), new ModuleArguments { (Real)bias }.ToArray());
        }
    }

    /// <summary>
    /// The network's default, for layers with weights of an accepted rank; norms keep their ones unless they have an [Init].
    /// </summary>
    private Initializer? Default(LayerFacts facts) =>
        facts is { Module: not null, IsInitialized: false } && facts.Weights != 0 &&
            _default is not null && facts.WeightRank is null or >= 2 && Accepts(_default!, facts)
            ? _default
            : null;

    /// <summary>Whether the scheme is one for its weights. A network and a module of the user's have weights of any rank.</summary>
    private static bool Accepts(Initializer initializer, LayerFacts facts) =>
        facts.Module?.Type.Origin == ModuleOrigin.User || (initializer.Scheme.Fits(RankOf(facts)) && !IsDegenerate(initializer, facts));

    /// <summary>Whether a parametrization may divide by zero: the scheme sets a row to zeros, which has no direction.</summary>
    private static bool IsDegenerate(Initializer initializer, LayerFacts facts) =>
        facts.Module?.Type.Parametrization is not null && initializer.Name is "Zeros" or "Constant" or "Eye" or "Dirac" or "Sparse";

    /// <summary>What has several weights has matrices.</summary>
    private static int RankOf(LayerFacts facts) => facts.WeightRank ?? 2;

    private static bool Fits(Arguments arguments, Initializer initializer, string label, LayerFacts facts)
    {
        if (facts.Weights == 0)
        {
            arguments.BadArgument("Scheme", "below a layer with weights, or above all layers", label);
            return false;
        }

        if (IsDegenerate(initializer, facts))
        {
            arguments.BadArgument(
                "Scheme", $"one without rows of zeros for {label}, whose Parametrization divides by their norm",
                $"Init.{initializer.Name}");
            return false;
        }

        if (!Accepts(initializer, facts))
        {
            var rank = RankOf(facts);
            var weights = facts.WeightRank is null ? $"the weights of {label}, which have" : $"the weight of {label}, which has";
            arguments.BadArgument(
                "Scheme", $"one for {weights} {Text.Of(rank)} dimension{(rank == 1 ? "" : "s")}",
                $"Init.{initializer.Name}, which needs {initializer.Scheme.Needs}");
            return false;
        }

        return true;
    }

    private static Initializer? Read(Arguments arguments)
    {
        var names = InitScheme.All.Keys.ToArray();
        if (arguments.Member("Scheme", names) is not { } name)
        {
            return null;
        }

        var scheme = InitScheme.All[name];
        var given = scheme.Parameters.Select(parameter => Argument(arguments, parameter)).OfType<ModuleArgument>().ToEquatableArray();
        foreach (var property in InitScheme.Properties.Where(arguments.IsGiven))
        {
            if (!Array.Exists(scheme.Parameters, parameter => parameter.Property == property))
            {
                var taken = scheme.Parameters.Length == 0
                    ? "nothing"
                    : Text.And(scheme.Parameters.Select(parameter => parameter.Property).ToList());
                arguments.BadArgument(property, $"left out with Init.{name}, which takes {taken}", arguments.Display(property));
            }
        }

        if (scheme.Number(arguments, "Low") > scheme.Number(arguments, "High"))
        {
            arguments.BadArgument("High", "at least Low", Text.Of(scheme.Number(arguments, "High")!.Value));
        }

        var bias = arguments.IsGiven("Bias") ? arguments.Number("Bias", 0, IsFinite, "a finite number") : (double?)null;
        return arguments.Failed ? null : new(name, scheme, given, bias);
    }

    /// <summary>One argument; null where it is the function's default.</summary>
    private static ModuleArgument? Argument(Arguments arguments, InitParameter parameter)
    {
        if (parameter.Type is { } type)
        {
            var member = arguments.Member(parameter.Property, parameter.Members);
            return member is null || member == parameter.Members[0]
                ? null
                : new(parameter.Parameter, new MemberValue($"TorchSharp.torch.nn.init.{type}", member));
        }

        Real value = parameter.Read(arguments);
        return parameter.IsAlwaysWritten || !parameter.Otherwise.Equals(value.Value) ? new(parameter.Parameter, value) : null;
    }

    private static bool IsFinite(double value) => !double.IsNaN(value) && !double.IsInfinity(value);

    private sealed record Initializer(string Name, InitScheme Scheme, EquatableArray<ModuleArgument> Arguments, double? Bias)
    {
        public Initialization For(InitializationTarget target) => new(target, Scheme.Function, Arguments)
        {
            LeastRank = Math.Max(2, Scheme.LeastRank),
            MostRank = Scheme.MostRank,
        };
    }
}
