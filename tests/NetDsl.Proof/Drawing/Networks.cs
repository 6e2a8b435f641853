using CsCheck;
using NetDsl.Proof.Language;
using NetDsl.Proof.Stacking;
using static TorchSharp.torch;

namespace NetDsl.Proof.Drawing;

/// <summary>
/// Draws networks over the whole language. Each layer runs as it is drawn, stacked by hand, so that the next is drawn for the true shape;
/// most that throw are drawn again, and a few stay.
/// </summary>
internal sealed class Networks : Gen<Declaration>
{
    /// <summary>More values than that a sample are too slow.</summary>
    private const long MostValues = 1500;

    private static readonly Type[] Attributes = [.. typeof(ElementAttribute).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(ElementAttribute)) && !type.IsAbstract)
        .OrderBy(type => type.Name, StringComparer.Ordinal)];

    private static readonly Type[] Layers =
        [.. Attributes.Where(type => type != typeof(CallAttribute) && Stacking.Layers.Knows(Arguments.KindOf(type)))];

    /// <summary>What takes (T, F) or (C, L) alone, and is drawn more often there.</summary>
    private static readonly Type[] OfTwoAxes =
        [.. Layers.Where(type =>
            type == typeof(FoldAttribute) || Arguments.KindOf(type).StartsWith("Transformer", StringComparison.Ordinal))];

    private static readonly string[] WholeNames = ["k", "n", "width", "depth", "heads"];

    /// <summary>Draws a network by its seed and number.</summary>
    public static Declaration At(long seed, int number) => new Networks().Generate(new PCG((uint)number, (ulong)seed), null, out _);

    /// <summary>The attributes of the library that elements are.</summary>
    public static IReadOnlyList<Type> Elements => Attributes;

    public override Declaration Generate(PCG pcg, CsCheck.Size? min, out CsCheck.Size size)
    {
        using var scope = NewDisposeScope();
        var draw = new Draw(pcg);
        manual_seed(draw.Int(0, int.MaxValue));
        var blocks = new List<Class>();
        for (var i = draw.Chance(65) ? 0 : draw.Int(1, 2); i > 0; i--)
        {
            blocks.Add(Class(draw, isBlock: true, blocks));
        }

        var declaration = new Declaration([Class(draw, isBlock: false, blocks), .. blocks]);
        size = new CsCheck.Size((ulong)declaration.Classes.Sum(item => item.Elements.Count));
        return declaration;
    }

    private static Class Class(Draw draw, bool isBlock, IReadOnlyList<Class> blocks)
    {
        var parameters = Parameters(draw);
        var rank = draw.Of(Gen.Frequency((3, 1), (3, 2), (4, 3), (1, 4)));
        var dims = new List<Value>();
        for (var axis = 0; axis < rank; axis++)
        {
            dims.Add(Dim(draw, parameters, isBlock, axis, rank));
        }

        var name = isBlock ? $"Block{blocks.Count}" : "Net";
        var elements = new List<Element>();
        var severalInputs = !isBlock && draw.Chance(15);
        if (severalInputs)
        {
            var count = draw.Int(1, 3);
            for (var i = 0; i < count; i++)
            {
                var own = i == 0 || draw.Chance(50)
                    ? dims
                    : [.. Enumerable.Range(0, draw.Int(0, 3)).Select(axis => Dim(draw, parameters, false, axis, 3))];
                elements.Add(Input($"in{i}", own, LayoutArgument(draw)));
            }
        }

        if (severalInputs && rank == 2)
        {
            elements.Add(Input(Samples.Mask, [dims[0]]));
            elements.Add(Input(Samples.Lengths, []));
        }

        var result = new Class(name, isBlock, draw.Chance(12), severalInputs ? [] : dims, parameters, elements)
        {
            Layout = draw.Chance(12) ? draw.Pick<Layout>(Enum.GetValues<Layout>()) : null,
        };
        if (draw.Chance(6))
        {
            elements.Add(new("Init", InitArguments(draw)));
        }

        Fill(draw, result, elements, blocks);
        return result;
    }

    private static Element Input(string name, IReadOnlyList<Value> dims, params IEnumerable<Argument> more) =>
        new("Input", [new("Name", new NameValue(name), false), new("Dims", new ListValue(dims), false) { IsParams = true }, .. more]);

    private static void Fill(Draw draw, Class declared, List<Element> elements, IReadOnlyList<Class> blocks)
    {
        var samples = declared.Parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Sample);
        using var session = new Session(new Declaration([declared, .. blocks]), samples);
        if (!session.Start())
        {
            return;
        }

        var length = draw.Int(1, draw.Chance(80) ? 6 : 14);
        for (var i = 0; i < length; i++)
        {
            for (var trial = 0; trial < 12; trial++)
            {
                var site = new Site(draw, session.Walk, declared.Parameters, blocks, elements.Count)
                {
                    Above = elements,
                    HasOpenSizes = declared.Parameters.Count > 0 ||
                        declared.Inputs.Any(input => input.Dims.Any(dim => dim is not Whole { Number: >= 0 })),
                };
                var element = Element(site);
                var isGood = session.Try(element, MostValues);
                if (isGood || draw.Chance(1))
                {
                    elements.Add(element);
                    if (isGood && draw.Chance(session.HasWeights ? 15 : 1))
                    {
                        elements.Add(new("Init", InitArguments(draw)));
                    }

                    break;
                }
            }
        }

        if (draw.Chance(10))
        {
            elements.Add(new("Output", [new("Name", new NameValue("last"), false)]));
        }
    }

    private static Element Element(Site site) => site.Draw.Int(1, 100) switch
    {
        <= 6 when site.Number == 0 => Arguments.Element(site, site.Draw.Pick(typeof(EmbeddingAttribute), typeof(EmbeddingBagAttribute))),
        <= 9 => new("Tap", [new("Name", new NameValue(site.Draw.Chance(2) ? "t0" : $"t{site.Number}"), false)]),
        10 => new(
            "Parameter",
            [
                new("Name", new NameValue(site.Draw.Chance(70) ? $"p{site.Number}" : $"learnt.p{site.Number}"), false),
                new("Shape", new ListValue(Learnt(site)), false) { IsParams = true },
                .. LayoutArgument(site.Draw),
            ]),
        <= 12 when site.Walk.Taps.Count > 0 => new("From", [new("Name", site.Tap(), false)]),
        <= 14 => new("Output", [new("Name", new NameValue($"out{site.Number}"), false)]),
        <= 26 when site.Blocks.Count > 0 => Use(site, site.Draw.Pick(site.Blocks)),
        <= 17 when site.Rank == 2 && site.Draw.Chance(60) => Arguments.Element(site, site.Draw.Pick<Type>(OfTwoAxes)),
        <= 15 => Own(site),
        <= 17 => Call(site),
        <= 20 when Again(site) is { } again => again,
        _ => Arguments.Element(site, site.Draw.Pick<Type>(Layers)),
    };

    private static Element Use(Site site, Class block)
    {
        var inferred = block.Inputs[0].Dims.OfType<Named>().Select(dim => dim.Name).ToHashSet();
        var arguments = new List<Value>();
        foreach (var parameter in block.Parameters.Where(parameter => !inferred.Contains(parameter.Name)))
        {
            if (parameter.Default is not null && site.Draw.Chance(50))
            {
                break;
            }

            arguments.Add(parameter.Type == "bool" ? new FlagValue(site.Draw.Chance(50))
                : parameter.Sample is Activation ? new MemberValue(site.Draw.Pick<Activation>(Enum.GetValues<Activation>()))
                : parameter.IsReal ? site.Share()
                : site.Draw.Chance(70) ? new Whole(Convert.ToInt64(parameter.Sample))
                : site.Size(1, 6));
        }

        return Used(site, block.Name, arguments, isOwn: false);
    }

    private static Element Own(Site site)
    {
        var name = site.Draw.Pick<string>([.. OwnCode.Modules.Keys]);
        return Used(site, name, site.Draw.Chance(50) ? [site.Real(0.5, 3.0)] : [], isOwn: true);
    }

    /// <summary>A layer above with a name of its own once more; null where there is none.</summary>
    private static Element? Again(Site site)
    {
        var named = site.Above.Where(element => element.Text("Name") is not null && element["Repeat"] is null &&
            element.Kind is not ("Tap" or "From" or "Input" or "Output" or "Parameter")).ToList();
        return named.Count == 0 ? null
            : site.Draw.Pick<Element>(named) is var first && first["Shared"] is null
                ? first with { Arguments = [.. first.Arguments, new("Shared", new FlagValue(true), true)] }
                : first;
    }

    private static Element Used(Site site, string name, IReadOnlyList<Value> values, bool isOwn)
    {
        var arguments = new List<Argument> { new("Arguments", new ListValue(values), false) { IsParams = true } };
        if (site.Draw.Chance(15))
        {
            arguments.Add(new("Repeat", site.Draw.Chance(60) ? new Whole(site.Draw.Int(1, 3)) : site.Size(1, 3), true));
            if (site.Draw.Chance(15))
            {
                arguments.Add(new("Shared", new FlagValue(true), true));
            }
        }

        if (site.Draw.Chance(20))
        {
            arguments.Add(new("Name", new NameValue(site.Draw.Pick($"stage{site.Number}", "stage{1}", $"body.u{site.Number}")), true));
        }

        if (site.Parameters.Count > 0 && site.Draw.Chance(12))
        {
            arguments.Add(new("If", site.Condition(), true));
        }

        if (site.Draw.Chance(15))
        {
            arguments.Add(new("Checkpoint", new FlagValue(true), true));
        }

        if (isOwn ? OwnCode.Modules[name].Reads > 1 : site.Draw.Chance(1))
        {
            arguments.Add(new("From", site.Tap(), true));
        }

        if (isOwn && OwnCode.Modules[name].Out is { } shape)
        {
            arguments.Add(new("Out", shape, true));
        }

        arguments.AddRange(LayoutArgument(site.Draw));
        return new("Use", arguments) { Used = name };
    }

    /// <summary>A shape that broadcasts to the value's, mostly.</summary>
    private static List<Value> Learnt(Site site) => [.. site.Shape
        .Skip(site.Draw.Int(0, site.Rank))
        .Select(size => site.Draw.Chance(20) ? new Whole(1)
            : site.Draw.Chance(15) && site.Expression(size, size) is { } expression ? expression
            : (Value)new Whole(site.Draw.Chance(4) ? size + 1 : size))];

    private static Argument[] LayoutArgument(Draw draw) =>
        draw.Chance(10) ? [new("Layout", new MemberValue(draw.Pick<Layout>(Enum.GetValues<Layout>())), true)] : [];

    private static Element Call(Site site)
    {
        var (name, method) = site.Draw.Pick<KeyValuePair<string, OwnCode.Method>>([.. OwnCode.Methods]);
        var arguments = new List<Argument> { new("Method", new MethodValue(name), false) };
        if (method.Taps > 0)
        {
            arguments.Add(new("Taps", site.Taps(method.Taps, method.Taps), false) { IsParams = true });
        }

        if (method.Out is { } shape)
        {
            arguments.Add(new("Out", shape, true));
        }

        if (site.Draw.Chance(10))
        {
            arguments.Add(new("Name", new NameValue($"own{site.Number}"), true));
        }

        arguments.AddRange(LayoutArgument(site.Draw));
        if (site.Parameters.Count > 0 && site.Draw.Chance(20))
        {
            arguments.Add(new("If", site.Condition(), true));
        }

        return new("Call", arguments);
    }

    private static List<Argument> InitArguments(Draw draw)
    {
        var scheme = draw.Pick<Init>(Enum.GetValues<Init>());
        var arguments = new List<Argument> { new("Scheme", new MemberValue(scheme), false) };
        void Add(string name, params double[] values)
        {
            if (draw.Chance(50))
            {
                arguments.Add(new(name, new RealValue(draw.Pick<double>(values)), true));
            }
        }

        var takes = draw.Chance(95) ? scheme : draw.Pick<Init>(Enum.GetValues<Init>());
        switch (takes)
        {
            case Init.Uniform:
                Add("Low", 0.0, -1.0);
                Add("High", 1.0, 0.5);
                break;
            case Init.Normal or Init.TruncNormal:
                Add("Mean", 0.0, 0.1);
                Add("Std", 0.02, 1.0);
                break;
            case Init.Constant:
                Add("Value", 0.5, 0.0);
                break;
            case Init.XavierNormal or Init.XavierUniform or Init.Orthogonal:
                Add("Gain", 1.0, 2.0);
                break;
            case Init.KaimingNormal or Init.KaimingUniform:
                Add("NegativeSlope", 0.2, 0.0);
                if (draw.Chance(40))
                {
                    arguments.Add(new("Mode", new MemberValue(draw.Pick<nn.init.FanInOut>(Enum.GetValues<nn.init.FanInOut>())), true));
                }

                if (draw.Chance(40))
                {
                    arguments.Add(new("Nonlinearity", new MemberValue(
                        draw.Pick<nn.init.NonlinearityType>(Enum.GetValues<nn.init.NonlinearityType>())), true));
                }

                break;
            case Init.Sparse:
                Add("Sparsity", 0.1, 0.5);
                Add("Std", 0.01, 0.1);
                break;
        }

        Add("Bias", 0.0, 0.1);
        return arguments;
    }

    private static List<Parameter> Parameters(Draw draw)
    {
        var parameters = new List<Parameter>();
        if (!draw.Chance(40))
        {
            return parameters;
        }

        foreach (var name in WholeNames)
        {
            if (draw.Chance(40))
            {
                var value = draw.Int(1, name == "heads" ? 2 : 8);
                parameters.Add(draw.Chance(80) ? new("int", name, null, value) : new("long", name, null, (long)value));
            }
        }

        if (draw.Chance(40))
        {
            var value = draw.Pick(0.1, 0.25, 0.5);
            parameters.Add(draw.Chance(70) ? new("double", "p", null, value) : new("float", "p", null, (float)value));
        }

        if (draw.Chance(15))
        {
            parameters.Add(new("bool", "flag", null, draw.Chance(50)));
        }

        if (draw.Chance(15))
        {
            parameters.Add(new("NetDsl.Activation", "kind", null, draw.Pick<Activation>(Enum.GetValues<Activation>())));
        }

        // Defaults come last.
        var first = draw.Int(0, parameters.Count);
        return [.. parameters.Select((parameter, index) => index < first ? parameter : parameter with
        {
            Default = parameter.Sample switch
            {
                bool flag => new FlagValue(flag),
                Enum member => new MemberValue(member),
                double or float => new RealValue(Convert.ToDouble(parameter.Sample)),
                var whole => new Whole(Convert.ToInt64(whole)),
            },
        })];
    }

    private static Value Dim(Draw draw, IReadOnlyList<Parameter> parameters, bool isBlock, int axis, int rank)
    {
        var whole = parameters.Where(parameter => parameter.IsWhole).ToList();
        return draw.Chance(isBlock ? 40 : 20) && whole.Count > 0
            ? draw.Chance(80) ? new Named(draw.Pick<Parameter>(whole).Name) : new Term(
                draw.Pick('+', '*', '-', '/'), new Named(draw.Pick<Parameter>(whole).Name), new Whole(draw.Int(1, 3)))
            : draw.Chance(isBlock ? 40 : 12) ? new Whole(-1)
            : new Whole(draw.Chance(1) ? 0 : rank == 1 ? draw.Int(1, 14) : draw.Int(1, axis == 0 ? 8 : 9));
    }
}
