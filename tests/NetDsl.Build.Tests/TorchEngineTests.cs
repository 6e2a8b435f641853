using System.Diagnostics;

namespace NetDsl.Build.Tests;

public sealed class TorchEngineTests
{
    [Theory]
    [InlineData("linux-x64", "cpu")]
    [InlineData("win-x64", "cpu")]
    [InlineData("win-arm64", "cpu")]
    [InlineData("osx-arm64", "cpu")]
    [InlineData("osx-x64", "managed")]
    [InlineData("linux-arm64", "managed")]
    [InlineData("linux-musl-x64", "managed")]
    public void The_default_is_libtorch_where_TorchSharp_has_it(string platform, string engine) =>
        Assert.Equal(engine, Evaluate("TorchEngine", $"-p:HostPlatform={platform}"));

    [Theory]
    [InlineData("linux-arm64", "cpu")]
    [InlineData("linux-x64", "managed")]
    [InlineData("linux-x64", "cuda")]
    public void An_engine_that_is_asked_for_wins(string platform, string engine) =>
        Assert.Equal(engine, Evaluate("TorchEngine", $"-p:HostPlatform={platform}", $"-p:TorchEngine={engine}"));

    [Fact]
    public void This_machine_has_a_platform() =>
        Assert.Matches("^(linux|linux-musl|win|osx)-(x64|arm64)$", Evaluate("HostPlatform"));

    private static string Evaluate(string property, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var argument in (string[])["msbuild", "build/TorchEngine.props", $"-getProperty:{property}", .. arguments])
        {
            start.ArgumentList.Add(argument);
        }
        start.WorkingDirectory = Paths.Repository;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output.Trim();
    }
}
