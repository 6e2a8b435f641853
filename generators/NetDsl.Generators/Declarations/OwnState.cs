namespace NetDsl.Generators.Declarations;

/// <summary>A module or a parameter that the user's part of the class holds.</summary>
/// <param name="Member">The field, the property, or the parameter of the primary constructor.</param>
/// <param name="Key">Its key in state_dict.</param>
/// <param name="IsModule">Whether it is a module; otherwise it is a parameter.</param>
/// <param name="MayBeNull">Whether it is declared as one that may be null.</param>
/// <param name="Obstacle">Why it cannot be registered, and what to do; null where it can.</param>
internal sealed record OwnState(string Member, string Key, bool IsModule, bool MayBeNull, string? Obstacle);
