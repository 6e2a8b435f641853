using System.Reflection;

namespace NetDsl.Generators.Tests;

/// <summary>The snapshots' entry point, with whichever comparer was built in, and the files as a whole.</summary>
public sealed class SnapshotEntryTests
{
    [Fact]
    public Task Two_files() =>
        Snapshot.Verify(ToyGenerator.Run(("First.g.cs", "class First;\n"), ("Home.Second`1.g.cs", "class Second<T>;")));

    [Fact]
    public void Every_snapshot_belongs_to_a_test()
    {
        var tests = typeof(SnapshotEntryTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods().Where(method => method.GetCustomAttribute<FactAttribute>() is not null)
                .Select(method => SnapshotFiles.Prefix(type, method.Name)))
            .ToHashSet(StringComparer.Ordinal);

        var project = Path.Combine(Repository.Root, "tests", "NetDsl.Generators.Tests");
        var orphans = Directory.EnumerateFiles(project, "*.verified.*", SearchOption.AllDirectories)
            .Select(file => Path.GetFileName(file))
            .Where(file => !tests.Contains(file.Split('#')[0]));

        Assert.Empty(orphans);
    }
}
