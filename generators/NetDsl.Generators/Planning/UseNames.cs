using System.Globalization;
using System.Text.RegularExpressions;
using NetDsl.Generators.Common;
using NetDsl.Generators.Declarations;
using NetDsl.Generators.Layers;

namespace NetDsl.Generators.Planning;

/// <summary>
/// The names of repeated [Use] elements: equal names in a row number the children of one, <c>layer1.0</c>, <c>layer1.1</c>; a number in
/// braces, <c>"denselayer{1}"</c>, is where counting starts. Those that share one module have its name.
/// </summary>
internal static class UseNames
{
    /// <summary>A name for each repetition; null where none is given.</summary>
    public static IReadOnlyList<string?> Of(EquatableArray<Element> elements, int index, int repeat)
    {
        if ((elements[index] as UseElement)?.Name is not { } name)
        {
            return new string?[repeat];
        }

        if (SharedLayer.IsAsked(elements[index]))
        {
            return Enumerable.Repeat<string?>(name, repeat).ToList();
        }

        var before = Count(elements, name, Enumerable.Range(1, index).Select(step => index - step));
        var after = Count(elements, name, Enumerable.Range(index + 1, elements.Count - index - 1));
        var start = Regex.Match(name, @"\{(\d{1,6})\}");
        if (!start.Success && before + repeat + after == 1)
        {
            return [name];
        }

        var first = before + (start.Success ? int.Parse(start.Groups[1].Value, CultureInfo.InvariantCulture) : 0);
        return Enumerable.Range(first, repeat)
            .Select(number => start.Success ? name.Replace(start.Value, Text.Of(number)) : $"{name}.{Text.Of(number)}")
            .ToList();
    }

    /// <summary>How often the name occurs in a row, elements that are not layers aside.</summary>
    private static int Count(EquatableArray<Element> elements, string name, IEnumerable<int> indices) => indices
        .Select(index => elements[index])
        .Where(element => element is not (TapElement or OutputElement or InitElement))
        .TakeWhile(element => element is UseElement use && use.Name == name && !SharedLayer.IsAsked(element))
        .Sum(element =>
            element.Attribute[nameof(Use.Settings.Repeat)] is IntValue { Value: > 0 and <= 1000 } repeat ? (int)repeat.Value : 1);
}
