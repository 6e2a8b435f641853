using System.Text.Json.Serialization;

namespace NetDsl.Playground;

/// <summary>What a text says.</summary>
internal sealed record ReadAnswer(IReadOnlyList<RemarkAnswer> Remarks, IReadOnlyList<DeclaredNetwork> Networks);

/// <summary>A finding, with the titles of its fixes.</summary>
internal sealed record RemarkAnswer(
    string Id, string Severity, string Message, int Start, int End, string HelpLink, IReadOnlyList<string> Fixes);

/// <summary>What was made, or why it cannot be.</summary>
internal sealed record MadeAnswer(string? Made, string? Problem);

/// <summary>The answers' form in JSON, which is written at compile time: the page has no code for reflection over them.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ReadAnswer))]
[JsonSerializable(typeof(MadeAnswer))]
[JsonSerializable(typeof(IReadOnlyList<Replacement>))]
internal sealed partial class Answers : JsonSerializerContext;
