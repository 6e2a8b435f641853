using System.Runtime.InteropServices;
using NetDsl.Generators.Layers;
using static TorchSharp.torch;

namespace NetDsl.Generators.Tests;

/// <summary>libtorch comments on nothing that generated code asks of it: an argument left out, or one without effect.</summary>
/// <remarks>The standard error stream is the process's, so no other test runs at the same time.</remarks>
[Collection(nameof(SilentLayersTests))]
[CollectionDefinition(nameof(SilentLayersTests), DisableParallelization = true)]
public sealed class SilentLayersTests
{
    private const int StandardError = 2;

    [Fact]
    public void No_layer_makes_libtorch_warn()
    {
        if (!OperatingSystem.IsLinux() || typeof(TorchSharp.Padding).Assembly.GetName().Name != "TorchSharp")
        {
            return;
        }

        Assert.Equal(
            [],
            ErrorsOf(RunEveryLayer).Split('\n').Where(line => line.Contains("Warning:", StringComparison.Ordinal)).Distinct());
    }

    /// <summary>The test above sees warnings, if there are any.</summary>
    [Fact]
    public void A_warning_is_seen()
    {
        if (OperatingSystem.IsLinux() && typeof(TorchSharp.Padding).Assembly.GetName().Name == "TorchSharp")
        {
            Assert.Contains("Warning:", ErrorsOf(() => nn.LSTM(4, 4, dropout: 0.5).Dispose()), StringComparison.Ordinal);
        }
    }

    private static void RunEveryLayer()
    {
        foreach (var network in LayerCatalog.Kinds.SelectMany(EveryLayer.EndingIn))
        {
            using var scope = NewDisposeScope();
            using var module = network.Create();
            module.forward(Inputs.Random(network.Plan, batch: 2)).sum().backward();
        }
    }

    /// <summary>What is written to the standard error stream of the process meanwhile, by native code too.</summary>
    private static string ErrorsOf(Action action)
    {
        var file = Path.GetTempFileName();
        var kept = dup(StandardError);
        try
        {
            using (var stream = new FileStream(file, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
            {
                _ = dup2((int)stream.SafeFileHandle.DangerousGetHandle(), StandardError);
                try
                {
                    action();
                }
                finally
                {
                    _ = dup2(kept, StandardError);
                }
            }

            return File.ReadAllText(file);
        }
        finally
        {
            _ = close(kept);
            File.Delete(file);
        }
    }

    [DllImport("libc")]
    private static extern int dup(int descriptor);

    [DllImport("libc")]
    private static extern int dup2(int descriptor, int target);

    [DllImport("libc")]
    private static extern int close(int descriptor);
}
