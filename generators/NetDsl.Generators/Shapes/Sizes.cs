namespace NetDsl.Generators.Shapes;

/// <summary>Lists of sizes as text.</summary>
internal static class Sizes
{
    public static string Join(IEnumerable<Dim> sizes) => string.Join(", ", sizes);

    /// <summary>A size per dimension as <c>3</c> where all are equal, as <c>(3, 5)</c> where they are not.</summary>
    public static string Display(IReadOnlyCollection<Dim> sizes) =>
        sizes.Distinct().Count() == 1 ? sizes.First().ToString() : $"({Join(sizes)})";
}
