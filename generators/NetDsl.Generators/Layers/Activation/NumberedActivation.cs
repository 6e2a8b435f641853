using NetDsl.Generators.Common;
using NetDsl.Generators.Declarations;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>One numeric argument of an activation.</summary>
/// <param name="Name">The attribute's property.</param>
/// <param name="Parameter">Its name in the module's factory.</param>
/// <param name="Otherwise">Its default; null where it is required.</param>
internal sealed record ActivationNumber(string Name, string Parameter, double? Otherwise)
{
    public Func<double, bool> IsGood { get; init; } = value => !double.IsNaN(value) && !double.IsInfinity(value);

    public string Expected { get; init; } = "a finite number";
}

/// <summary>An activation with any number of numeric arguments, of which the first two may have to be ordered.</summary>
/// <param name="kind">The attribute's name and the module's.</param>
/// <param name="prefix">What default names start with.</param>
/// <param name="numbers">Its numeric arguments, in the constructor's order.</param>
internal sealed class NumberedActivation(string kind, string prefix, params ActivationNumber[] numbers)
    : Layer<NumberedActivation.Settings>(kind, prefix)
{
    /// <summary>The attribute's properties for its numbers.</summary>
    public IEnumerable<string> NumberNames => numbers.Select(number => number.Name);

    /// <summary>Its in-place form; null where it has none.</summary>
    public Func<Settings, InPlaceSlot>? InPlace { get; init; }

    /// <summary>The required order of its first two numbers.</summary>
    public Order Order { get; init; }

    /// <summary>Whether the library has its own module, since TorchSharp's departs from PyTorch.</summary>
    public bool IsOfLibrary { get; init; }

    /// <summary>Whether it is mode-dependent, given its numbers; null where it never is.</summary>
    public Func<AttributeSpec, bool>? Mode { get; init; }

    /// <summary>Whether its output is never negative, given its numbers; null where it may always be.</summary>
    public Func<EquatableArray<double>, bool>? IsNeverNegative { get; init; }

    /// <summary>Whether it is the identity on values that are not negative, given its numbers; null where it never is.</summary>
    public Func<EquatableArray<double>, bool>? LeavesPositives { get; init; }

    public override bool TakesNumbers => true;

    public override bool FollowsMode(AttributeSpec attribute) => Mode?.Invoke(attribute) == true;

    protected override Settings Read(LayerContext context)
    {
        var values = numbers
            .Select(number => context.Number(number.Name, number.Otherwise ?? 0, number.IsGood, number.Expected))
            .ToEquatableArray();
        if (!context.Failed && Order != Order.Free && (Order == Order.Rising ? values[0] >= values[1] : values[0] > values[1]))
        {
            // Report the number that differs from its default.
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
                numbers[here].Name, $"{relation} {context.NameOf(numbers[other].Name)}, which is {Text.Of(values[other])}",
                Text.Of(values[here]));
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

/// <summary>The required order of an activation's first two numbers.</summary>
internal enum Order
{
    /// <summary>Any order.</summary>
    Free,

    /// <summary>The first is less than the second.</summary>
    Rising,

    /// <summary>The first is at most the second.</summary>
    NotFalling,
}
