using System.Diagnostics;
using static TorchSharp.torch;

namespace NetDsl.Tests.Departures;

/// <summary>
/// Calls that may end the process, or write to its error stream from native code: this assembly runs as a program of its own.
/// </summary>
internal static partial class ChildProcess
{
    public const int Threw = 3;

    private static readonly Dictionary<string, Action> Calls = new(StringComparer.Ordinal)
    {
        ["matmul of wrong shapes"] = () => zeros(2, 3).matmul(zeros(2, 3)),
        ["gradient of an unused input"] = () =>
        {
            var (used, unused) = (ones(2).requires_grad_(), ones(2).requires_grad_());
            autograd.grad([used.sum()], [unused]);
        },
        ["GroupNorm by hand"] = () =>
        {
            using var norm = nn.GroupNorm(1, 11);
            norm.call(rand(2, 1, 5, 11).permute(0, 3, 1, 2)).sum().backward();
        },
        ["GroupNorm by hand on a copy"] = () =>
        {
            using var norm = nn.GroupNorm(1, 11);
            norm.call(rand(2, 1, 5, 11).permute(0, 3, 1, 2).contiguous()).sum().backward();
        },
        ["GroupNorm generated"] = () =>
        {
            using var network = new ChannelsLast();
            network.forward(rand(2, 1, 5, 11)).sum().backward();
        },
        ["Upsample generated"] = () =>
        {
            using var signal = new Signal();
            using var image = new Image();
            using var volume = new Volume();
            signal.forward(rand(1, 2, 4));
            image.forward(rand(1, 2, 4, 4));
            volume.forward(rand([1L, 2, 2, 4, 4]));
        },
    };

    public static int Main(string[] arguments)
    {
        try
        {
            Calls[arguments[0]]();
            return 0;
        }
        catch (Exception error)
        {
            Console.WriteLine(error.Message);
            return Threw;
        }
    }

    /// <summary>Runs a call, and gives its exit code and what came on the error stream.</summary>
    public static (int ExitCode, string Error) Run(string call)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            ArgumentList = { "exec", typeof(ChildProcess).Assembly.Location, call },
        };
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, error);
    }

    [Block(1, Dim.Any, 11)]
    [Permute(3, 1, 2), GroupNorm(1)]
    private sealed partial class ChannelsLast;

    [Network(2, 4)]
    [Upsample(ScaleFactor = 2, Mode = UpsampleMode.Linear)]
    private sealed partial class Signal;

    [Network(2, 4, 4)]
    [Upsample(ScaleFactor = 2, Mode = UpsampleMode.Bilinear), Upsample(ScaleFactor = 2, Mode = UpsampleMode.Bicubic)]
    private sealed partial class Image;

    [Network(2, 2, 4, 4)]
    [Upsample(4, 5, 6, Mode = UpsampleMode.Trilinear)]
    private sealed partial class Volume;
}
