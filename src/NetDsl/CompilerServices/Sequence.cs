using System.ComponentModel;

namespace NetDsl.CompilerServices;

/// <summary>Numbers layers in a row, some of which may be left out. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Sequence
{
    /// <summary>The number of a layer.</summary>
    /// <param name="most">Its number where none before it is left out.</param>
    /// <param name="present">Whether each of the optional layers before it exists.</param>
    /// <returns>The number.</returns>
    public static int Number(int most, params bool[] present)
    {
        ArgumentNullException.ThrowIfNull(present);
        return most - present.Count(exists => !exists);
    }
}
