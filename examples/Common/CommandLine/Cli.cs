using System.CommandLine;
using System.CommandLine.Parsing;

namespace NetDsl.Examples;

/// <summary>Runs a command line. What is wrong with it is one line on the error stream, and exit code 2, before anything is done.</summary>
internal static class Cli
{
    /// <summary>The exit code where an argument is wrong.</summary>
    public const int WrongArgument = 2;

    /// <summary>Parses and runs; exceptions are the caller's.</summary>
    public static int Run(RootCommand root, string[] args)
    {
        var line = root.Parse(args);
        return line.Errors.Count > 0
            ? Fail(Complaint(line))
            : line.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    }

    /// <summary>Tells why the program stops.</summary>
    public static int Fail(string message)
    {
        Console.Error.WriteLine(message);
        return WrongArgument;
    }

    private static string Complaint(ParseResult line)
    {
        var command = line.CommandResult.Command;
        string[] commands = [.. command.Subcommands.Select(child => child.Name)];
        string[] known = [.. commands, .. command.Options.Select(option => option.Name)];
        return (line.UnmatchedTokens, line.Errors[0].SymbolResult) switch
        {
            ([var unknown, ..], _) => $"There is no '{unknown}' here.{Spelling.Hint(unknown, known)} --help lists what there is.",
            (_, OptionResult { Tokens.Count: 0, Option: var option }) => $"{option.Name} needs a value: {option.Description}",
            (_, ArgumentResult { Tokens.Count: 0, Argument: var argument }) =>
                $"{command.Name} needs a {argument.Name}: {argument.Description}",
            (_, CommandResult) when commands.Length > 0 => $"Expected a command: {string.Join(", ", commands)}. --help tells what they do.",
            _ => line.Errors[0].Message,
        };
    }
}
