using System.CommandLine;
using NetDsl.Examples;

namespace NetDsl.Tool;

/// <summary>The tool <c>netdsl</c>.</summary>
public static class Program
{
    /// <summary>The program.</summary>
    /// <returns>0; 1 where something is left to do by hand; 2 where an argument or a file is wrong.</returns>
    public static int Main(string[] args)
    {
        var root = new RootCommand("NetDsl's networks and other formats.")
        {
            ImportCommand.Create(), NetworkCommands.Show(), NetworkCommands.Onnx(), NetworkCommands.PyTorch(),
        };
        return Cli.Run(root, args);
    }
}
