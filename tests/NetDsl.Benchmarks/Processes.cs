using System.ComponentModel;
using System.Diagnostics;

namespace NetDsl.Benchmarks;

/// <summary>Other programs, and what they print.</summary>
internal static class Processes
{
    /// <summary>
    /// Starts a program that reads and prints lines. Its OpenMP threads sleep when they have nothing to do: those that spin would take the
    /// cores from whose turn it is.
    /// </summary>
    public static Process Start(string program, IEnumerable<string> arguments) => Process.Start(new ProcessStartInfo(program, arguments)
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        Environment = { ["OMP_WAIT_POLICY"] = "PASSIVE" },
    })!;

    /// <summary>All that a program prints.</summary>
    public static string Output(string program, IEnumerable<string> arguments) =>
        TryOutput(program, arguments) ?? throw new InvalidOperationException($"'{program}' failed: its messages are above.");

    /// <summary>All that a program prints; null where there is none of that name, or it fails.</summary>
    public static string? TryOutput(string program, IEnumerable<string> arguments)
    {
        using var process = TryStart(program, arguments);
        var output = process?.StandardOutput.ReadToEnd();
        process?.WaitForExit();
        return process?.ExitCode == 0 ? output : null;
    }

    /// <summary>Starts a program as <see cref="Start"/> does; null where there is none of that name.</summary>
    public static Process? TryStart(string program, IEnumerable<string> arguments)
    {
        try
        {
            return Start(program, arguments);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
