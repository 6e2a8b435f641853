using NetDsl.Generators.Common;

namespace NetDsl.Generators.Shapes;

/// <summary>Lists of sizes as text.</summary>
internal static class Sizes
{
    public static string Join(IEnumerable<Dim> sizes) => string.Join(", ", sizes);

    public static string Join(EquatableArray<Dim> sizes) => Text.Join(sizes.Select(size => size.ToString()));

    /// <summary>One size per dimension, as <c>3</c> where all are equal, else as <c>(3, 5)</c>.</summary>
    public static string Display(IReadOnlyCollection<Dim> sizes) =>
        sizes.Distinct().Count() == 1 ? sizes.First().ToString() : $"({Join(sizes)})";
}
