namespace NetDsl.Generators.Tests;

/// <summary>Good networks have no findings but those that tell what they are about.</summary>
public sealed class SampleFindingsTests
{
    /// <summary>What is advice, or obeyed and told: each with the text that it is about.</summary>
    private static readonly Dictionary<string, string[]> Told = new(StringComparer.Ordinal)
    {
        [nameof(Samples.Empty)] = ["NDSL005 Network(3, 8, 8)"],
        [nameof(Samples.DigitNet)] = ["NDSL107 MaxPool(2)"],
        [nameof(Samples.Unpooled)] = ["NDSL107 MaxPool(2, 3, Padding = new[] { 1, 0 })"],
        [nameof(Samples.Windows)] = ["NDSL107 Stride = new[] { 1, 2 }"],
        [nameof(Samples.Norms)] = ["NDSL209 TrackRunningStats = false"],
        [nameof(Samples.Numbered)] = ["NDSL303 Softmax(1)"],
        [nameof(Samples.MoreActivations)] = ["NDSL303 Softmin"],
        [nameof(Samples.Channelwise)] = ["NDSL303 Softmax2d"],
        [nameof(Samples.Nested)] = ["NDSL207 Bias = true"],
    };

    public static TheoryData<string> Names => [.. Samples.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Nothing_else_is_found(string name)
    {
        var found = await Findings.Of(GeneratorRun.Unchecked(Samples.All[name].File));

        Assert.Equal(
            Told.GetValueOrDefault(name, []),
            found.Select(finding => $"{finding.Id} {finding.Location.SourceTree!.GetText().ToString(finding.Location.SourceSpan)}"));
    }
}
