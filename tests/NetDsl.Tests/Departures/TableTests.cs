using System.Reflection;

namespace NetDsl.Tests.Departures;

/// <summary>The table of departures in docs/engines.md and its tests stay together.</summary>
public sealed class TableTests
{
    [Fact]
    public void Every_row_has_a_test_and_every_test_a_row()
    {
        var tested = typeof(TableTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .Select(method => method.GetCustomAttribute<RowAttribute>()?.Row)
            .OfType<string>();

        Assert.Equal(Rows().Order(StringComparer.Ordinal), tested.Order(StringComparer.Ordinal));
    }

    /// <summary>The first cells of the table.</summary>
    private static IEnumerable<string> Rows() =>
        File.ReadLines(Path.Combine(Root(), "docs", "engines.md"))
            .SkipWhile(line => !line.StartsWith("| TorchSharp 0.107 on libtorch |", StringComparison.Ordinal))
            .Skip(2)
            .TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Split('|')[1].Trim());

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "NetDsl.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("No folder above the tests has NetDsl.sln.");
        }
        return folder.FullName;
    }
}
