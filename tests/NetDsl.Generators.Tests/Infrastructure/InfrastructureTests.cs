using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using NetDsl.CodeFixes;
using Xunit.Sdk;

namespace NetDsl.Generators.Tests;

/// <summary>The helpers that the other tests trust: each fails when it should.</summary>
public sealed class InfrastructureTests
{
    [Fact]
    public Task Findings_that_are_marked_pass() => Diagnose.Finds("class C { {|CS0246:Nope|} {|CS0169:field|}; }");

    [Fact]
    public async Task Findings_that_are_not_marked_fail()
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => Diagnose.FindsNothing("class C { Nope field = new(); }"));

        Assert.Contains("CS0246", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Marks_without_a_finding_fail() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => Diagnose.Finds("CS0246", "class C { [|int|] Field() => 1; }"));

    [Fact]
    public async Task A_finding_in_another_place_fails() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => Diagnose.Finds("CS0246", "class C { Nope [|Field|]() => default; }"));

    [Fact]
    public async Task Another_message_fails() =>
        await Assert.ThrowsAnyAsync<XunitException>(() => Diagnose.Finds("CS0246", "class C { [|Nope|] Field() => default; }", "Another."));

    [Fact]
    public async Task A_finding_that_a_fix_leaves_unmarked_fails() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => new Fix(new AddPartialFix(), "NDSL001.AddPartial").Mends(
            "using NetDsl; [[|Network(4)|], Linear(2)] class Net { int {|CS0169:field|}; }",
            "using NetDsl; [Network(4), Linear(2)] partial class Net { int field; }"));

    [Fact]
    public async Task A_fix_that_is_offered_fails_where_none_is_expected() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => new Fix(new AddPartialFix(), "NDSL001.AddPartial").OffersNothing(
            "using NetDsl; [[|Network(4)|], Linear(2)] class Net;"));

    [Fact]
    public void Code_that_does_not_compile_fails() =>
        Assert.ThrowsAny<XunitException>(() => GeneratorRun.Of("class C { Nope Field() => default; }"));

    [Fact]
    public void Code_that_warns_fails() =>
        Assert.ThrowsAny<XunitException>(() => GeneratorRun.Of("class C { string Null() => null; }"));

    [Fact]
    public void The_walk_finds_parts_of_a_compilation_however_deep()
    {
        var tree = CSharpSyntaxTree.ParseText("class C;");

        Assert.Null(Steps.FindCompilationPart(new { Name = "C", Sizes = new List<int> { 1 }, At = new TextSpan(0, 1) }));
        Assert.StartsWith("Tuple`2.m_Item2[1] is a ", Steps.FindCompilationPart(Tuple.Create(1, new object[] { "", tree })));
        Assert.NotNull(Steps.FindCompilationPart(new { Inner = new { Node = tree.GetRoot() } }));
    }
}
