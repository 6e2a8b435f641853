using System.Reflection;
using CsCheck;
using NetDsl.Proof.Drawing;
using NetDsl.Proof.Language;
using NetDsl.Proof.Stacking;

namespace NetDsl.Proof.Tests;

/// <summary>The random networks are drawn from the whole language: a new layer or argument needs its line in the drawing.</summary>
public sealed class CoverageTests
{
    /// <summary>Elements that <see cref="Networks"/> draws by itself.</summary>
    private static readonly string[] Structure = ["Tap", "From", "Input", "Output", "Parameter", "Init", "Use", "Call"];

    public static TheoryData<string> Kinds => [.. Networks.Elements.Select(Arguments.KindOf).Except(Structure)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_layer_is_stacked_by_hand_too(string kind) => Assert.True(Layers.Knows(kind), kind);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_argument_can_be_drawn(string kind)
    {
        var attribute = Networks.Elements.Single(type => Arguments.KindOf(type) == kind);
        var properties = Arguments.Positional(attribute).Select(item => attribute.GetProperty(Arguments.PropertyOf(item.Parameter))!)
            .Concat(Arguments.Settable(attribute));

        Assert.All(properties, property => Assert.True(Arguments.CanDraw(kind, property), $"{kind}.{property.Name}"));
        Assert.All(
            attribute.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly),
            property => Assert.Contains(property, properties));
    }

    /// <summary>On (T, F) with a tap, where every argument has something to name.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_argument_is_drawn(string kind)
    {
        var attribute = Networks.Elements.Single(type => Arguments.KindOf(type) == kind);
        var tap = new Element("Tap", [new("Name", new NameValue("t0"), IsNamed: false)]);
        var declared = new Class("Net", false, false, [new Whole(4), new Whole(6)], [], [tap]);
        using var session = new Session(new([declared]), new Dictionary<string, object>());
        Assert.True(session.Start() && session.Try(tap, most: 100));
        var site = new Site(new Draw(new PCG(1, 2)), session.Walk, [new("bool", "flag", null, true)], [], Number: 1);

        var drawn = Enumerable.Range(0, 400).SelectMany(_ => Arguments.Element(site, attribute).Arguments.Select(item => item.Name));

        Assert.Empty(Properties(attribute).Except(drawn));
    }

    [Fact]
    public void Every_element_is_drawn_and_every_argument_of_those_without_a_layer()
    {
        var drawn = Enumerable.Range(0, 2500)
            .SelectMany(number => Networks.At(6, number).Classes)
            .SelectMany(declared => declared.Elements)
            .SelectMany(element => element.Arguments.Select(argument => $"{element.Kind}.{argument.Name}").Append(element.Kind))
            .ToHashSet();

        Assert.Empty(Networks.Elements.Select(Arguments.KindOf).Except(drawn));
        Assert.Empty(Networks.Elements
            .Where(type => Structure.Contains(Arguments.KindOf(type)))
            .SelectMany(type => Properties(type).Select(property => $"{Arguments.KindOf(type)}.{property}"))
            .Except(drawn));
    }

    private static IEnumerable<string> Properties(Type attribute) => attribute
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Select(property => property.Name)
        .Where(name => name != nameof(Attribute.TypeId));
}
