using Microsoft.CodeAnalysis;
using NetDsl.Generators.Common;
using NetDsl.Generators.Declarations;
using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>The context of one layer: its arguments, the network above it, and the receiver of its findings.</summary>
/// <param name="attribute">The attribute.</param>
/// <param name="index">The attribute's index among the network's elements.</param>
/// <param name="label">The layer's name in messages: <c>Conv 'conv2'</c>.</param>
/// <param name="hyperparameters">The hyperparameters that sizes refer to.</param>
/// <param name="surroundings">The network around it.</param>
/// <param name="findings">Receives the findings.</param>
internal sealed class LayerContext(
    AttributeSpec attribute, int index, string label, Hyperparameters hyperparameters, Surroundings surroundings, Findings findings)
    : Arguments(attribute, index, label, hyperparameters, findings)
{
    public const string InputSource = "the network's input";

    private readonly List<int> _others = [];

    /// <summary>The network around it.</summary>
    public Surroundings Surroundings => surroundings;

    /// <summary>The source of the input, for messages: <c>Flatten 'flatten1'</c>.</summary>
    public string Source => surroundings.Above?.Label ?? InputSource;

    /// <summary>The attribute that produced the input; null for the network's input.</summary>
    public string? SourceKind => surroundings.Above?.Kind;

    /// <summary>The attribute below it; null for the last one.</summary>
    public AttributeSpec? Next =>
        Index + 1 < surroundings.Network.Elements.Count ? surroundings.Network.Elements[Index + 1].Attribute : null;

    /// <summary>The value that replaces the tap it names; null where the tap itself is read.</summary>
    public Tapped? Substitute { get; init; }

    /// <summary>The values that it reads after the current value.</summary>
    public IReadOnlyList<int> Others => _others;

    /// <summary>Reads a value that has no name.</summary>
    public void Read(int value) => _others.Add(value);

    /// <summary>The values that an argument names, one or several; null, with a finding, where a name is unknown.</summary>
    /// <param name="argument">The argument.</param>
    /// <param name="broadcasts">Whether a learnt parameter is read as it is, without a batch.</param>
    public IReadOnlyList<Tapped>? Tapped(string argument, bool broadcasts = false)
    {
        if (Substitute is { } substitute)
        {
            _others.Add(substitute.Value);
            return [substitute];
        }

        var names = Attribute[argument] switch
        {
            TextValue name => EquatableArray.Of<Value>(name),
            ListValue list => list.Items,
            _ => EquatableArray<Value>.Empty,
        };
        if (names.Count == 0 || names.Any(name => name is not TextValue))
        {
            BadArgument(argument, "the name of a [Tap] above", Attribute[argument]?.Display ?? "none");
            return null;
        }

        var found = names
            .Select((name, item) => surroundings.Values.Find(((TextValue)name).Value, Label, new Position(Index, argument, item)))
            .ToList();
        if (!broadcasts)
        {
            found = found.ConvertAll(tapped => tapped is null ? null : surroundings.Values.Batched(tapped));
        }

        Failed |= found.Contains(null);
        _others.AddRange(found.OfType<Tapped>().Select(tapped => tapped.Value));
        return Failed ? null : found.ConvertAll(tapped => tapped!);
    }

    /// <summary>One number per dimension from the written ones; null, with a finding, where their count does not match.</summary>
    public EquatableArray<double>? Expand(string name, EquatableArray<double> numbers, Shape input)
    {
        var rank = input.Rank - 1;
        if (numbers.Count <= 1)
        {
            return Enumerable.Repeat(numbers.Count == 1 ? numbers[0] : 1, rank).ToEquatableArray();
        }

        if (numbers.Count == rank)
        {
            return numbers;
        }

        BadArgument(name, $"one number, or one for each of {Text.Of(rank)} axes", $"{Text.Of(numbers.Count)} numbers");
        return null;
    }

    /// <summary>One size per dimension from the written ones; null, with a finding, where their count does not match.</summary>
    public EquatableArray<Dim>? Expand(string name, EquatableArray<Dim> sizes, Shape input, int otherwise)
    {
        var rank = input.Rank - 1;
        if (sizes.Count <= 1)
        {
            return Enumerable.Repeat(sizes.Count == 1 ? sizes[0] : otherwise, rank).ToEquatableArray();
        }

        if (sizes.Count == rank)
        {
            return sizes;
        }

        BadArgument(
            name, $"one size, or one for each of {input.SpatialAxes}", $"{Text.Of(sizes.Count)} sizes, ({Shapes.Sizes.Join(sizes)})");
        return null;
    }

    public void Report(DiagnosticDescriptor rule, params string[] texts) => Findings.Add(rule, new Position(Index), texts);

    /// <summary>A finding at an argument, or at the attribute where the argument is omitted.</summary>
    public void ReportAt(string argument, DiagnosticDescriptor rule, params string[] texts) =>
        Findings.Add(rule, new Position(Index, argument), texts);

    /// <summary>A finding at an argument, with a suggested value.</summary>
    public void ReportSuggesting(string? argument, string? suggestion, DiagnosticDescriptor rule, params string[] texts) =>
        Findings.AddSuggesting(rule, new Position(Index, argument), suggestion, texts);

    /// <summary>A finding at the declaration of the network's input, with a suggested shape: once for each input.</summary>
    public void ReportAtInput(DiagnosticDescriptor rule, string suggestion, params string[] texts)
    {
        var position = new Position(surroundings.Input.Attribute ?? Position.Network);
        if (!Findings.Items.Any(finding => finding.Rule == rule && finding.Position == position))
        {
            Findings.AddSuggesting(rule, position, suggestion, texts);
        }
    }

    /// <summary>Reports a finding about a layer of the block that this one uses: once, however often it is repeated.</summary>
    public void ReportInBlock(Finding finding)
    {
        var position = new Position(Index) { IsInBlock = true };
        if (!Findings.Items.Any(other => other.Rule == finding.Rule && other.Position == position))
        {
            var texts = finding.Texts.Skip(1).Select(text => text == InputSource ? Source : text).Prepend($"{finding.Texts[0]} of {Label}");
            Findings.Add(finding.Rule, position, texts.ToArray());
        }
    }

    /// <summary>Reports a size that is known only at run time.</summary>
    /// <param name="what">What the size is.</param>
    /// <param name="input">The layer's input.</param>
    /// <param name="advice">What makes it known; by default a pooling above [Flatten], or the input's declaration.</param>
    public void ReportUnknown(string what, Shape input, Advice? advice = null)
    {
        var flatten = surroundings.AllAbove.FirstOrDefault(layer => layer.Kind == "Flatten");
        if (advice is not null)
        {
            ReportSuggesting(
                argument: null, advice.Suggestion, Descriptors.SizeUnknown, Label, what, input.ToString(), Source, advice.Text);
        }
        else if (flatten is { Input: { IsFeatureMap: true, Channels.IsKnown: true } })
        {
            Findings.Add(
                Descriptors.SizeUnknown, new Position(Index), new Position(flatten.Attribute),
                Label, what, input.ToString(), Source, "Put [AdaptiveAvgPool(1)] above [Flatten].");
        }
        else
        {
            var home = surroundings.Network.InputAttribute;
            Report(Descriptors.SizeUnknown, Label, what, input.ToString(), Source, $"Give it as a number or a hyperparameter in [{home}].");
        }
    }
}
