using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using NetDsl.Generators.Tests;
using Xunit.Sdk;

[assembly: CurrentTest]

namespace NetDsl.Generators.Tests;

/// <summary>Compares generated code with its snapshot files, by Verify's conventions without Verify.</summary>
public static class Snapshot
{
    /// <summary>Fails unless the files beside <paramref name="sourceFile"/> hold what the driver's generators wrote.</summary>
    public static Task Verify(GeneratorDriver driver, [CallerFilePath] string sourceFile = "")
    {
        var test = CurrentTestAttribute.Method;
        var files = new SnapshotFiles(
            Path.GetDirectoryName(sourceFile)!,
            SnapshotFiles.Prefix(test.ReflectedType!, test.Name),
            accept: Environment.GetEnvironmentVariable("NETDSL_ACCEPT") == "1");
        files.Verify(GeneratedSnapshots.Of(driver.GetRunResult()));
        return Task.CompletedTask;
    }
}

/// <summary>Knows the running test: snapshot files carry the name of its class and method.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class CurrentTestAttribute : BeforeAfterTestAttribute
{
    private static readonly AsyncLocal<MethodInfo?> Current = new();

    public static MethodInfo Method =>
        Current.Value ?? throw new InvalidOperationException("A snapshot is compared inside a test only.");

    public override void Before(MethodInfo methodUnderTest) => Current.Value = methodUnderTest;

    public override void After(MethodInfo methodUnderTest) => Current.Value = null;
}
