using System.Reflection;
using NetDsl.Proof.Language;
using NetDsl.Proof.Stacking;
using TorchSharp;

namespace NetDsl.Proof.Drawing;

/// <summary>
/// How each argument is drawn: by its attribute and name, else by its name, else by its type. Shapes steer it, so that most fit.
/// </summary>
internal static class Arguments
{
    private static readonly Dictionary<string, Func<Site, Value>> ByName = new()
    {
        ["Add.Taps"] = s => s.Draw.Chance(20) ? new ListValue([]) : s.Taps(1, 2),
        ["Multiply.Taps"] = s => s.Draw.Chance(20) ? new ListValue([]) : s.Taps(1, 2),
        ["Chunks"] = s => s.Size(1, 3),
        ["End"] = s => s.Size(-2, 6),
        ["Index"] = s => new Whole(s.Draw.Int(0, 2)),
        ["SizeOf"] = s => s.Tap(),
        ["Start"] = s => s.Size(-3, 3),
        ["Step"] = s => s.Size(1, 2),
        ["Activation"] = s => new MemberValue(s.Draw.Pick(torch.nn.Activations.ReLU, torch.nn.Activations.GELU)),
        ["Alpha"] = s => s.Real(1.0, 0.5, 0.1, -0.5),
        ["AttentionMask"] = s => s.Tap(),
        ["LocalResponseNorm.Alpha"] = s => s.Real(1e-4, 0.1, 1.0),
        ["Arguments"] = _ => new ListValue([]),
        ["Beta"] = s => s.Real(1.0, 0.5, 2.0),
        ["Channels"] = s => s.Size(1, 8),
        ["Count"] = s => s.Size(3, 12),
        ["DecoderLayers"] = s => s.Size(1, 2),
        ["Dilation"] = s => s.Sizes(1, 2),
        ["Dim"] = s => s.Axis(),
        ["Dim0"] = s => s.Axis(),
        ["Dim1"] = s => s.Axis(),
        ["DimFeedforward"] = s => s.Size(1, 8),
        ["Dims"] = s => s.List(Math.Max(s.Rank, 1), 1, 8),
        ["Mean.Dims"] = s => new ListValue([.. Enumerable.Range(0, s.Draw.Int(0, 2)).Select(_ => s.Axis())]),
        ["Permute.Dims"] = s => new ListValue([.. Order(s).Select(axis => new Whole(axis))]),
        ["DivisorOverride"] = s => new Whole(s.Draw.Int(0, 6)),
        ["DownscaleFactor"] = s => s.Size(1, 3),
        ["Dropout"] = s => s.Share(),
        ["EncoderLayers"] = s => s.Size(1, 2),
        ["EndDim"] = s => s.Axis(),
        ["Eps"] = s => s.Real(1e-5, 1e-3, 1e-6, 0.05),
        ["Features"] = s => s.Size(1, 8),
        ["From"] = s => s.Tap(),
        ["Gain"] = s => s.Real(1.0, 0.5, 2.0),
        ["Groups"] = s => s.Divisor(s.Channels),
        ["Heads"] = s => s.Divisor(s.Last),
        ["HiddenSize"] = s => s.Size(1, 6),
        ["High"] = s => s.Real(1.0, 0.5),
        ["If"] = s => s.Condition(),
        ["Init"] = s => s.Real(0.25, 0.1),
        ["InitialValue"] = s => s.Real(1.0, 0.1),
        ["K"] = s => s.Real(1.0, 2.0),
        ["InitialState"] = s => s.Tap(),
        ["LSTM.InitialState"] = s => s.Taps(2, 2),
        ["KernelSize"] = s => s.Window(1, 3),
        ["KeyPaddingMask"] = s => s.Input(Samples.Mask),
        ["Fold.KernelSize"] = s => s.List(s.Draw.Int(1, 2), 1, 2),
        ["Unfold.KernelSize"] = s => s.List(s.Draw.Int(1, 2), 1, 3),
        ["Kind"] = s => Activation(s),
        ["Lambda"] = s => s.Real(0.5, 0.1, 0.0),
        ["Layers"] = s => s.Size(1, 2),
        ["Lengths"] = s => s.Input(Samples.Lengths),
        ["Low"] = s => s.Real(0.0, -1.0),
        ["Lower"] = s => s.Real(0.125, 0.1, -0.5),
        ["MaxLength"] = s => s.Size(6, 12),
        ["MaxNorm"] = s => s.Real(0.5, 1.0, 2.0),
        ["MaxVal"] = s => s.Real(1.0, 2.0, 6.0),
        ["Mean"] = s => s.Real(0.0, 0.5),
        ["Normalize.Mean"] = s => Reals(s, 0.0, 0.5, -0.25),
        ["Memory"] = s => s.Tap(),
        ["MemoryKeyPaddingMask"] = s => s.Input(Samples.Mask),
        ["Method"] = s => new MethodValue(s.Draw.Pick<string>([.. OwnCode.Methods.Keys])),
        ["MinVal"] = s => s.Real(-1.0, 0.0, 0.5),
        ["Momentum"] = s => s.Real(0.1, 0.01, 0.9),
        ["Name"] = s => new NameValue(s.Draw.Chance(4) ? "same" : $"{s.Draw.Pick("n", "layers.n", "head.a.n")}{s.Number}"),
        ["NegativeSlope"] = s => s.Real(0.01, 0.2, -0.5),

        // Not 3: LPPool's root of a negative sum is NaN, as PyTorch's, and NaN has no gradient to compare. Seldom 2: two values that a norm
        // made opposite have the same square, and rounding decides which of them is the largest.
        ["NormType"] = s => s.Real(2.0, 1.0, 1.0),
        ["NormalizedShape"] = s => Trailing(s),
        ["NumLayers"] = s => s.Size(1, 2),
        ["Out"] = s => s.Size(1, 4),
        ["OutputPadding"] = s => s.Sizes(0, 1),
        ["OutputRatio"] = s => s.Draw.Chance(70) ? s.Real(0.5, 0.3, 0.7) : Reals(s, 0.5, 0.3),
        ["OutputSize"] = s => s.Window(1, 4),
        ["Fold.OutputSize"] = s => s.List(2, 1, 6),
        ["FractionalMaxPool.OutputSize"] = s => s.Sizes(1, 3),
        ["P"] = s => s.Share(),
        ["ProjSize"] = s => s.Size(0, 4),
        ["PairwiseDistance.P"] = s => s.Real(2.0, 1.0, 3.0),
        ["Padding"] = s => s.Sizes(0, 1),
        ["Conv.Padding"] = s => s.Draw.Chance(25) ? new MemberValue(s.Draw.Pick(Padding.Same, Padding.Valid)) : s.Sizes(0, 2),
        ["ConstantPad.Padding"] = s => Sides(s),
        ["ReflectionPad.Padding"] = s => Sides(s),
        ["ReplicationPad.Padding"] = s => Sides(s),
        ["ZeroPad.Padding"] = s => Sides(s),
        ["Parametrization"] = s => new MemberValue(s.Draw.Pick<Parametrization>(Enum.GetValues<Parametrization>())),
        ["PaddingIdx"] = s => new Whole(s.Draw.Int(0, 3)),
        ["PaddingMode"] = s => new MemberValue(
            s.Draw.Pick(PaddingModes.Zeros, PaddingModes.Reflect, PaddingModes.Replicate, PaddingModes.Circular)),
        ["Pool"] = s => new NameValue(s.Walk.Pools.Count == 0 ? "maxpool1" : s.Draw.Pick<string>([.. s.Walk.Pools.Keys])),
        ["Repeat"] = s => s.Size(1, 3),
        ["ScaleFactor"] = s => s.Draw.Chance(70) ? s.Real(2.0, 1.5, 0.5) : s.Draw.Chance(50) ? s.Size(1, 3) : Reals(s, 2.0, 1.5, 1.0),
        ["Scheme"] = s => new MemberValue(s.Draw.Pick<Init>(Enum.GetValues<Init>())),
        ["Size"] = s => s.Window(1, 8),
        ["LocalResponseNorm.Size"] = s => s.Size(1, 4),
        ["Source"] = s => s.Tap(),
        ["Sparsity"] = s => s.Real(0.1, 0.5),
        ["StartDim"] = s => s.Axis(),
        ["Std"] = s => s.Real(1.0, 0.02),
        ["Normalize.Std"] = s => Reals(s, 1.0, 0.5, 2.0),
        ["Stride"] = s => s.Sizes(1, 3),
        ["Tap"] = s => s.Tap(),
        ["Taps"] = s => s.Taps(1, 2),

        // Not 0: a mean of normalised values is 0 but for rounding, which would decide.
        ["Threshold"] = s => s.Real(0.1, -1.0),
        ["TiedTo"] = s => s.LayerAbove(),
        ["Softplus.Threshold"] = s => s.Real(20.0, 1.0),
        ["UnflattenedSize"] = s => Unflattened(s),
        ["Upper"] = s => s.Real(1.0 / 4, 0.5),
        ["UpscaleFactor"] = s => s.Size(1, 2),
        ["Value"] = s => s.Real(0.0, 1.0, -0.5),
        ["Bias"] = s => s.Real(0.0, 0.1),
    };

    /// <summary>The constructor's arguments first, then some of the properties; null where one cannot be drawn.</summary>
    public static Element Element(Site site, Type attribute)
    {
        var kind = KindOf(attribute);
        var arguments = new List<Argument>();
        foreach (var (parameter, isOptional) in Positional(attribute))
        {
            // Without an axis, Squeeze takes those away that the source knows to be 1, where the stacked layer takes all that are.
            if (isOptional && !site.Draw.Chance(kind == "Squeeze" && site.HasOpenSizes ? 100 : 50))
            {
                break;
            }

            var name = PropertyOf(parameter);
            arguments.Add(new(name, Value(site, kind, attribute.GetProperty(name)!), IsNamed: false)
            {
                IsParams = parameter.IsDefined(typeof(ParamArrayAttribute)),
            });
        }

        foreach (var property in Settable(attribute))
        {
            if (site.Draw.Chance(Chance(site, property.Name)))
            {
                arguments.Add(new(property.Name, Value(site, kind, property), IsNamed: true));
            }
        }

        return new(kind, arguments);
    }

    /// <summary>What names a layer above, or an input that is seldom there, is mostly wrong.</summary>
    private static int Chance(Site site, string property) => property switch
    {
        "Name" or "Inplace" => 6,
        "Shared" or "TiedTo" or "InitialState" or "AttentionMask" => 3,
        "KeyPaddingMask" or "MemoryKeyPaddingMask" => site.Walk.Taps.ContainsKey(Samples.Mask) ? 40 : 2,
        "Lengths" => site.Walk.Taps.ContainsKey(Samples.Lengths) ? 40 : 2,
        "If" => site.Parameters.Count > 0 ? 15 : 1, // a condition needs a hyperparameter
        _ => 25,
    };

    /// <summary>Whether a value can be drawn for a property.</summary>
    public static bool CanDraw(string kind, PropertyInfo property) =>
        property.PropertyType == typeof(bool) || property.PropertyType.IsEnum ||
        ByName.ContainsKey($"{kind}.{property.Name}") || ByName.ContainsKey(property.Name);

    /// <summary>The parameters of the constructor that takes most, and whether each may be left out.</summary>
    public static IEnumerable<(ParameterInfo Parameter, bool IsOptional)> Positional(Type attribute)
    {
        var constructors = attribute.GetConstructors();
        var longest = constructors.MaxBy(constructor => constructor.GetParameters().Length)!;
        var isOptional = constructors.Any(constructor => constructor.GetParameters().Length == 0) && !Windowed.Contains(KindOf(attribute));
        return longest.GetParameters().Select(parameter => (parameter, isOptional || parameter.HasDefaultValue));
    }

    /// <summary>The properties that are set by name.</summary>
    public static IEnumerable<PropertyInfo> Settable(Type attribute) => attribute.GetProperties().Where(property => property.CanWrite);

    /// <summary>The attribute's name.</summary>
    public static string KindOf(Type attribute) => attribute.Name.Split('`')[0][..^"Attribute".Length];

    /// <summary>The property that a constructor's parameter sets.</summary>
    public static string PropertyOf(ParameterInfo parameter) => char.ToUpperInvariant(parameter.Name![0]) + parameter.Name[1..];

    /// <summary>Attributes with a constructor for a helpful message where the sizes are missing.</summary>
    private static readonly string[] Windowed =
        ["Unfold", "MaxPool", "AvgPool", "AdaptiveAvgPool", "AdaptiveMaxPool", "FractionalMaxPool", "ConstantPad", "ReflectionPad",
            "ReplicationPad", "ZeroPad"];

    private static Value Value(Site site, string kind, PropertyInfo property) =>
        property.PropertyType == typeof(bool) ? new FlagValue(site.Draw.Chance(50))
        : (ByName.GetValueOrDefault($"{kind}.{property.Name}") ?? ByName.GetValueOrDefault(property.Name)) is { } draw ? draw(site)
        : property.PropertyType.IsEnum ? new MemberValue((Enum)site.Draw.Pick<object>([.. Enum.GetValues(property.PropertyType)]))
        : throw new NotSupportedException($"[{kind}] has a property {property.Name} that cannot be drawn: add it to {nameof(ByName)}.");

    private static Value Activation(Site site) =>
        site.Parameters.FirstOrDefault(parameter => parameter.Sample is Activation) is { } chosen && site.Draw.Chance(80)
            ? new Named(chosen.Name)
            : new MemberValue(site.Draw.Pick<Activation>(Enum.GetValues<Activation>()));

    private static IEnumerable<long> Order(Site site)
    {
        var axes = Enumerable.Range(1, site.Rank).Select(axis => (long)axis).ToArray();
        for (var i = axes.Length - 1; i > 0; i--)
        {
            var other = site.Draw.Int(0, i);
            (axes[i], axes[other]) = (axes[other], axes[i]);
        }

        return axes.Prepend(0).Take(site.Draw.Chance(3) ? 2 : axes.Length + 1);
    }

    private static ListValue Trailing(Site site)
    {
        var count = site.Draw.Int(1, Math.Max(site.Rank, 1));
        return new([.. site.Shape.TakeLast(count).Select(size => site.Draw.Chance(30) ? new Whole(-1)
            : site.Draw.Chance(15) && site.Expression(size, size) is { } expression ? (Value)expression
            : new Whole(site.Draw.Chance(4) ? size + 1 : size))]);
    }

    private static ListValue Sides(Site site) =>
        site.List(site.Draw.Chance(50) ? 1 : 2 * site.Spatial, site.Draw.Chance(15) ? -1 : 0, 2);

    private static ListValue Unflattened(Site site)
    {
        var size = site.Draw.Pick(site.Shape is [] ? [1] : site.Shape);
        var factor = site.Draw.Pick<long>([.. Enumerable.Range(1, (int)Math.Max(size, 1)).Select(i => (long)i).Where(i => size % i == 0)]);
        Value first = site.Draw.Chance(30) ? new Whole(-1)
            : site.Draw.Chance(20) && site.Expression(factor, factor) is { } expression ? expression
            : new Whole(factor);
        Value second = first is not Whole { Number: -1 } && site.Draw.Chance(30) ? new Whole(-1) : new Whole(size / factor);
        return new([first, second]);
    }

    private static Value Reals(Site site, params double[] usual)
    {
        var count = site.Draw.Pick(1, (int)Math.Min(site.Channels, 12), (int)Math.Min(site.Last, 12), site.Spatial);
        return new ListValue([.. Enumerable.Range(0, Math.Max(count, 1)).Select(_ => site.Real(usual))]);
    }
}
