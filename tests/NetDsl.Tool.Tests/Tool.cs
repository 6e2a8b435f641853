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
}
