using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using NetDsl.Generators.Common;
using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Layers;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Planning;

/// <summary>The network's outputs: the values that [Output] names, or else the last one.</summary>
internal sealed class Outputs(Findings findings)
{
    private readonly List<Tapped> _items = [];

    public void Add(Tapped output, Position position)
    {
        var got = !CanBe(output.Name) ? $"\"{output.Name}\""
            : _items.Exists(item => item.Name == output.Name) ? $"\"{output.Name}\" twice"
            : null;
        if (got is not null)
        {
            findings.Add(
                Descriptors.BadArgument, position,
                "[Output]", "name", "an identifier of its own, and no member of tuples such as 'Item1' or 'Rest'", got);
        }

        _items.Add(output);
    }

    /// <summary>Whether an output may have the name.</summary>
    public static bool CanBe(string name) => SyntaxFacts.IsValidIdentifier(name) && !IsOfTuples(name);

    /// <summary>Whether C# forbids the name for a tuple element, or allows it in one position only.</summary>
    private static bool IsOfTuples(string name) =>
        name is "CompareTo" or "Deconstruct" or "Equals" or "GetHashCode" or "Rest" or "ToString" || Regex.IsMatch(name, @"^Item\d+$");

    /// <summary>The outputs, given the last value of the declaration.</summary>
    public EquatableArray<PlannedOutput> Close(Tapped last) => (_items.Count > 0 ? _items : [last])
        .Select(item => new PlannedOutput(item.Name, item.Value, item.Shape ?? Shape.Of([], Layout.Open)))
        .ToEquatableArray();
}
