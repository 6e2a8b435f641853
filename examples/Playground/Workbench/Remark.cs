using Microsoft.CodeAnalysis;

namespace NetDsl.Playground;

/// <summary>What the compiler or NetDsl's analyzers say of a place in the text.</summary>
/// <param name="Id">Its number: <c>NDSL102</c>, <c>CS1002</c>.</param>
/// <param name="Severity">Error, warning or advice.</param>
/// <param name="Message">What it says.</param>
/// <param name="Start">The first character, from 0.</param>
/// <param name="End">The character behind the last.</param>
/// <param name="HelpLink">The address of its page; empty where it has none.</param>
/// <param name="Fixes">What mends it.</param>
public sealed record Remark(
    string Id, DiagnosticSeverity Severity, string Message, int Start, int End, string HelpLink, IReadOnlyList<Fix> Fixes);
