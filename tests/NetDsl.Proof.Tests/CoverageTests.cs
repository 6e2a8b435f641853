using System.Reflection;
using NetDsl.Proof.Drawing;
using NetDsl.Proof.Stacking;

namespace NetDsl.Proof.Tests;

/// <summary>The random networks are drawn from the whole language: a new layer or argument needs its line in the drawing.</summary>
public sealed class CoverageTests
{
    /// <summary>Elements that <see cref="Networks"/> draws by itself.</summary>
    private static readonly string[] Structure = ["Tap", "From", "Input", "Output", "Init", "Use", "Call"];

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

    [Fact]
    public void Every_element_and_every_argument_is_drawn()
    {
        var drawn = Enumerable.Range(0, 3000)
            .SelectMany(number => Networks.At(5, number).Classes)
            .SelectMany(declared => declared.Elements)
            .SelectMany(element => element.Arguments.Select(argument => $"{element.Kind}.{argument.Name}").Append(element.Kind))
            .ToHashSet();

        var all = Networks.Elements.SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.Name is not ("TypeId" or "Name") || Structure.Contains(Arguments.KindOf(type)))
            .Where(property => property.Name != "TypeId")
            .Select(property => $"{Arguments.KindOf(type)}.{property.Name}")
            .Append(Arguments.KindOf(type)));

        Assert.Empty(all.Except(drawn));
    }
}
