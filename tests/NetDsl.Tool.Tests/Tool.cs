using System.Diagnostics;

namespace NetDsl.Tool.Tests;

/// <summary>Runs the tool as a user does.</summary>
internal static class Tool
{
    /// <summary>The name of the tests that run it, one after the other: the console is the process's.</summary>
    public const string Console = "Tool";

    /// <summary>Runs a command line.</summary>
    public static (int ExitCode, string Output, string Errors) Run(params string[] arguments)
    {
        var (output, errors) = (System.Console.Out, System.Console.Error);
        using var written = new StringWriter();
        using var complained = new StringWriter();
        System.Console.SetOut(written);
        System.Console.SetError(complained);
        try
        {
            return (Program.Main(arguments), written.ToString(), complained.ToString());
        }
        finally
        {
            System.Console.SetOut(output);
            System.Console.SetError(errors);
        }
    }

    /// <summary>
    /// Runs the tool in a process of its own: an assembly that brings its own libtorch does not go into one that has libtorch already.
    /// </summary>
    public static (int ExitCode, string Output, string Errors) RunAlone(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "NetDsl.Tool.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, errors.GetAwaiter().GetResult());
    }
}
