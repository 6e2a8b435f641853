using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Testing;

namespace NetDsl.Generators.Tests;

/// <summary>
/// Asserts the text that a code fix leaves, to the byte, and all findings before and after it: those marked by <c>{|ID:text|}</c> and, as
/// <c>[|text|]</c>, those that the fix is for.
/// </summary>
/// <param name="provider">The fix.</param>
/// <param name="equivalenceKey">The one of its actions to take.</param>
internal sealed class Fix(CodeFixProvider provider, string equivalenceKey)
{
    /// <summary>Mends the first finding that the fix is for.</summary>
    public Task Mends(string before, string after) =>
        Test(before, after, CodeFixTestBehaviors.FixOne | CodeFixTestBehaviors.SkipFixAllCheck).RunAsync();

    /// <summary>Mends all findings: one after the other, and all at once in the document, the project and the solution.</summary>
    public Task MendsAll(string before, string after) => Test(before, after, CodeFixTestBehaviors.None).RunAsync();

    /// <summary>The fix has nothing to offer for the findings at <c>[|text|]</c>.</summary>
    public Task OffersNothing(string source) => Test(source, source, CodeFixTestBehaviors.SkipFixAllCheck).RunAsync();

    private NetworkTest Test(string before, string after, CodeFixTestBehaviors behaviors) => new()
    {
        TestCode = before,
        FixedState = { Sources = { after }, MarkupHandling = MarkupMode.Allow },
        DefaultId = provider.FixableDiagnosticIds[0],
        CodeFix = provider,
        CodeActionEquivalenceKey = equivalenceKey,
        CodeFixTestBehaviors = behaviors,
    };
}
