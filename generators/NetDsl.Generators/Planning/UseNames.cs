using System.Globalization;
using System.Text.RegularExpressions;
using NetDsl.Generators.Common;
using NetDsl.Generators.Declarations;

namespace NetDsl.Generators.Planning;

/// <summary>
/// The names of repeated [Use] elements: equal names in a row number the children of one, <c>layer1.0</c>, <c>layer1.1</c>; a number in
/// braces, <c>"denselayer{1}"</c>, is where counting starts. Those that share one module have its name.
/// </summary>
internal static class UseNames
{
    /// <summary>A name for each repetition; null where none is given.</summary>
    /// <param name="elements">The elements.</param>
    /// <param name="index">The index of the use.</param>
    /// <param name="repeat">How often it is repeated.</param>
    /// <param name="countOf">How often another use is repeated; 1 where hyperparameters decide.</param>
    /// <param name="isNumbered">Whether it has a number even where it is alone.</param>
    public static IReadOnlyList<GivenName?> Of(
        EquatableArray<Element> elements, int index, int repeat, Func<UseElement, int> countOf, bool isNumbered = false)
    {
        if ((elements[index] as UseElement)?.Name is not { } name)
        {
            return new GivenName?[repeat];
        }

        if (SharedLayer.IsAsked(elements[index]))
        {
            return Enumerable.Repeat(GivenName.Of(name), repeat).ToList();
        }

        var above = Count(elements, name, countOf, Enumerable.Range(1, index).Select(step => index - step));
        var below = Count(elements, name, countOf, Enumerable.Range(index + 1, elements.Count - index - 1));
        var start = Regex.Match(name, @"\{(\d{1,6})\}");
        if (!isNumbered && !start.Success && above + repeat + below == 1)
        {
            return [GivenName.Of(name)];
        }

        var first = above + (start.Success ? int.Parse(start.Groups[1].Value, CultureInfo.InvariantCulture) : 0);
        var (before, behind) = start.Success
            ? (name.Substring(0, start.Index), name.Substring(start.Index + start.Length))
            : ($"{name}.", "");
        return Enumerable.Range(first, repeat).Select(number => new GivenName(before, number, behind)).ToList();
    }

    /// <summary>How often the name occurs in a row, elements that are not layers aside.</summary>
    private static int Count(
        EquatableArray<Element> elements, string name, Func<UseElement, int> countOf, IEnumerable<int> indices) => indices
        .Select(index => elements[index])
        .Where(element => element is not (TapElement or OutputElement or InitElement))
        .TakeWhile(element => element is UseElement use && use.Name == name && !SharedLayer.IsAsked(element))
        .Sum(element => countOf((UseElement)element));
}
