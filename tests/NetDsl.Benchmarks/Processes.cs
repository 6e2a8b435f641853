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
    public static Process Start(string program, IEnumerable<string> arguments) => Begin(program, arguments, []);

    /// <summary>
    /// All that a program prints which measures its memory. glibc gives what it frees back at once: what it keeps for later depends on the
    /// order of frees, and would be a fifth of the peak in one run and nothing in the next.
    /// </summary>
    public static string OutputOfMemory(string program, IEnumerable<string> arguments) => Output(Begin(program, arguments,
    [
        ("MALLOC_ARENA_MAX", "1"), ("MALLOC_MMAP_THRESHOLD_", "65536"), ("MALLOC_TRIM_THRESHOLD_", "65536"),
    ])) ?? throw new InvalidOperationException($"'{program}' failed: its messages are above.");

    /// <summary>All that a program prints; null where there is none of that name, or it fails.</summary>
    public static string? TryOutput(string program, IEnumerable<string> arguments)
    {
        using var process = TryStart(program, arguments);
        return process is null ? null : Output(process);
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

    private static string? Output(Process process)
    {
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : null;
    }

    private static Process Begin(string program, IEnumerable<string> arguments, IEnumerable<(string Name, string Value)> environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            Environment = { ["OMP_WAIT_POLICY"] = "PASSIVE" },
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
