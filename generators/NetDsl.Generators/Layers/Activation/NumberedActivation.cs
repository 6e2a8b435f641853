using NetDsl.Generators.Common;
using NetDsl.Generators.Declarations;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>One number of an activation.</summary>
/// <param name="Name">The attribute's property for it.</param>
/// <param name="Parameter">Its name in the module's factory.</param>
/// <param name="Otherwise">Its default; null where it must be given.</param>
internal sealed record ActivationNumber(string Name, string Parameter, double? Otherwise)
{
    public Func<double, bool> IsGood { get; init; } = value => !double.IsNaN(value) && !double.IsInfinity(value);

    public string Expected { get; init; } = "a finite number";
}

/// <summary>An activation without numbers, or with some that may be any, or in order.</summary>
/// <param name="kind">The attribute's name and the module's.</param>
/// <param name="prefix">What default names start with.</param>
/// <param name="numbers">Its numbers, in the order of the constructor.</param>
internal sealed class NumberedActivation(string kind, string prefix, params ActivationNumber[] numbers)
    : Layer<NumberedActivation.Settings>(kind, prefix)
{
    /// <summary>The attribute's properties for its numbers.</summary>
    public IEnumerable<string> NumberNames => numbers.Select(number => number.Name);

    /// <summary>What in-place means for it; null where it has no such form.</summary>
    public Func<Settings, InPlaceSlot>? InPlace { get; init; }

    /// <summary>How its first two numbers must lie.</summary>
    public Order Order { get; init; }

    /// <summary>TorchSharp's module departs from PyTorch, and the library brings its own.</summary>
    public bool IsOfLibrary { get; init; }

    /// <summary>Whether it differs in training; null where it never does.</summary>
    public Func<AttributeSpec, bool>? Mode { get; init; }

    /// <summary>Whether no number of its output is below zero; null where some always may be.</summary>
    public Func<EquatableArray<double>, bool>? IsNeverNegative { get; init; }

    /// <summary>Whether it gives back what it gets where that is not below zero; null where it never does.</summary>
    public Func<EquatableArray<double>, bool>? LeavesPositives { get; init; }

    public override bool FollowsMode(AttributeSpec attribute) => Mode?.Invoke(attribute) == true;

    protected override Settings Read(LayerContext context)
    {
        var values = numbers.Select(number => context.Number(number.Name, number.Otherwise ?? 0, number.IsGood, number.Expected)).ToEquatableArray();
        if (!context.Failed && Order != Order.Free && (Order == Order.Rising ? values[0] >= values[1] : values[0] > values[1]))
        {
            // The one that is not the default is the one to change.
            var isSecond = !values[1].Equals(numbers[1].Otherwise);
            var (here, other) = isSecond ? (1, 0) : (0, 1);
            var relation = (Order, isSecond) switch
            {
                (Order.Rising, true) => "above",
                (Order.Rising, false) => "below",
                (_, true) => "at least",
                _ => "at most",
            };
            context.BadArgument(
                numbers[here].Name, $"{relation} {context.NameOf(numbers[other].Name)}, which is {Text.Of(values[other])}", Text.Of(values[here]));
        }

        return new(values, InPlace is null ? null : context.Flag(nameof(Settings.Inplace)));
    }

    protected override LayerFacts? Infer(LayerContext context, Settings settings, Shape input)
    {
        var arguments = new ModuleArguments();
        for (var i = 0; i < numbers.Length; i++)
        {
            arguments.Add(numbers[i].Parameter, (Real)settings.Numbers[i], when: !settings.Numbers[i].Equals(numbers[i].Otherwise));
        }

        var facts = IsOfLibrary ? LayerFacts.OfLibrary(Kind, arguments.ToArray(), input) : new(Kind, arguments.ToArray(), input);
        return facts with
        {
            InPlace = InPlace?.Invoke(settings),
            Role = Role.Activation,
            IsNeverNegative = IsNeverNegative?.Invoke(settings.Numbers) == true,
            LeavesPositives = LeavesPositives?.Invoke(settings.Numbers) == true,
        };
    }

    internal sealed record Settings(EquatableArray<double> Numbers, bool? Inplace);
}

/// <summary>How the first two numbers of an activation must lie.</summary>
internal enum Order
{
    /// <summary>In any way.</summary>
    Free,

    /// <summary>The first below the second.</summary>
    Rising,

    /// <summary>The first not above the second.</summary>
    NotFalling,
}
