using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;

namespace NetDsl.Playground;

/// <summary>A change of the text that mends a finding.</summary>
public sealed class Fix
{
    private readonly Document _document;
    private readonly CodeAction _action;

    internal Fix(Document document, CodeAction action)
    {
        _document = document;
        _action = action;
    }

    /// <summary>What it does, as a menu says it.</summary>
    public string Title => _action.Title;

    /// <summary>The pieces of the text that it replaces, from first to last.</summary>
    public async Task<IReadOnlyList<Replacement>> Replacements()
    {
        var operations = await _action.GetOperationsAsync(CancellationToken.None);
        var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(_document.Id)!;
        var changes = await changed.GetTextChangesAsync(_document);
        return [.. changes.Select(change => new Replacement(change.Span.Start, change.Span.End, change.NewText ?? ""))];
    }
}

/// <summary>A piece of the text and what takes its place.</summary>
/// <param name="Start">The first character, from 0.</param>
/// <param name="End">The character behind the last.</param>
/// <param name="Text">The new text.</param>
public sealed record Replacement(int Start, int End, string Text);
