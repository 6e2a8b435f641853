namespace NetDsl.Diagrams;

/// <summary>The colours of boxes: the more parameters, the deeper.</summary>
internal static class Shade
{
    private static readonly string[] Fills = ["#f6f8fa", "#e3eefa", "#bfdbf5", "#8cbeea", "#4a94d6", "#1f6bb0"];

    /// <summary>How many there are.</summary>
    public static int Count => Fills.Length;

    /// <summary>The colour of lines.</summary>
    public static string Line => "#57606a";

    /// <summary>
    /// The shade of a box: 0 without parameters, the deepest for the largest number of them, one less for each factor of 4 below that.
    /// </summary>
    public static int Of(long parameters, long most) => parameters == 0
        ? 0
        : Math.Max(1, Count - 1 - (int)(Math.Log2((double)most / parameters) / 2));

    /// <summary>A shade's colour.</summary>
    public static string Fill(int shade) => Fills[shade];

    /// <summary>The colour of text on it.</summary>
    public static string Text(int shade) => shade < Count - 2 ? "#1f2328" : "#ffffff";
}
