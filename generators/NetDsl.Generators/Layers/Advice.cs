namespace NetDsl.Generators.Layers;

/// <summary>What to do about an error.</summary>
/// <param name="Text">A sentence.</param>
/// <param name="Suggestion">What a code fix writes; null where there is none.</param>
internal sealed record Advice(string Text, string? Suggestion = null);
