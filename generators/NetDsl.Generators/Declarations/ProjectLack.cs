namespace NetDsl.Generators.Declarations;

/// <summary>Something that a project is too old for, or does not reference.</summary>
/// <param name="Needed">What is needed: "C# 12 or later".</param>
/// <param name="Got">What there is: "C# 11".</param>
/// <param name="Advice">What to do about it.</param>
/// <param name="AllowsSkeleton">A class without layers would compile all the same.</param>
internal sealed record ProjectLack(string Needed, string Got, string Advice, bool AllowsSkeleton);
