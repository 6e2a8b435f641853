namespace Examples.Tests.Common;

/// <summary>Runs programs and keeps what they write.</summary>
internal static class Captured
{
    public static (int ExitCode, string Output, string Error) Run(Func<int> program)
    {
        var (outputBefore, errorBefore) = (Console.Out, Console.Error);
        using var output = new StringWriter();
        using var error = new StringWriter();
        Console.SetOut(output);
        Console.SetError(error);
        try
        {
            return (program(), output.ToString(), error.ToString());
        }
        finally
        {
            Console.SetOut(outputBefore);
            Console.SetError(errorBefore);
        }
    }
}
