using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Planning;

/// <summary>One input.</summary>
/// <param name="Name">The parameter of <c>forward</c>.</param>
/// <param name="Shape">Its declared shape.</param>
internal sealed record PlannedInput(string Name, Shape Shape)
{
    /// <summary>The kind of numbers that the first layers read from it.</summary>
    public InputNumbers Numbers { get; init; } = InputNumbers.Any;
}

/// <summary>One output.</summary>
/// <param name="Name">Its name among several.</param>
/// <param name="Value">The value's index.</param>
/// <param name="Shape">The value's shape.</param>
internal sealed record PlannedOutput(string Name, int Value, Shape Shape);
