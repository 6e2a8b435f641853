using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace NetDsl.Generators.Tests;

/// <summary>Compares generated code with its snapshot files by Verify and Verify.SourceGenerators.</summary>
public static class Snapshot
{
    /// <summary>Fails unless the files beside <paramref name="sourceFile"/> hold what the driver's generators wrote.</summary>
    public static Task Verify(GeneratorDriver driver, [CallerFilePath] string sourceFile = "") =>
        VerifyXunit.Verifier.Verify(target: driver, sourceFile: sourceFile).ToTask();

    [ModuleInitializer]
    internal static void Initialize() => VerifyTests.VerifySourceGenerators.Initialize();
}
