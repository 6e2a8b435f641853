namespace NetDsl.Generators.Declarations;

/// <summary>A requirement that the project does not meet: a version or a reference.</summary>
/// <param name="Needed">The requirement: "C# 12 or later".</param>
/// <param name="Got">The actual state: "C# 11".</param>
/// <param name="Advice">How to meet it.</param>
/// <param name="AllowsSkeleton">Whether the generated class compiles without its layers.</param>
internal sealed record ProjectLack(string Needed, string Got, string Advice, bool AllowsSkeleton);
