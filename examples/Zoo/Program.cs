using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using NetDsl;
using NetDsl.Examples;
using static TorchSharp.torch;

namespace Zoo;

/// <summary>Shows the zoo's networks, and checks them against PyTorch's.</summary>
public static class Program
{
    /// <summary>The program.</summary>
    /// <returns>0; 1 when a network is not what PyTorch's is; 2 when an argument is wrong.</returns>
    public static int Main(string[] args)
    {
        var name = new Argument<Exhibit>("network")
        {
            Description = "Its name, as list gives it.",
            CustomParser = result => Named(result)[0],
        };
        var names = new Argument<IReadOnlyList<Exhibit>>("networks")
        {
            Description = "Their names. Left out: all.",
            Arity = ArgumentArity.ZeroOrMore,
            DefaultValueFactory = _ => Exhibits.All,
            CustomParser = Named,
        };
        var file = new Argument<FileInfo>("file") { Description = "The file to write, usually ….onnx." };
        var list = new Command("list", "Lists the networks.");
        var svg = new Option<FileInfo?>("--svg") { Description = "A file for the network's diagram, too." };
        var show = new Command("show", "Shows a network's layers, shapes and parameters.") { name, svg };
        var check = new Command("check", "Builds networks, runs them once, and compares keys, shapes and parameters with PyTorch's.")
        {
            names,
        };
        var onnx = new Command("onnx", "Writes a network with its initial weights as an ONNX model.") { name, file };
        list.SetAction(_ => List());
        show.SetAction(line => Show(line.GetRequiredValue(name), line.GetValue(svg)));
        check.SetAction(line => CheckAll(line.GetRequiredValue(names)));
        onnx.SetAction(line => WriteOnnx(line.GetRequiredValue(name), line.GetRequiredValue(file)));
        return Cli.Run(
            new RootCommand("Known networks in a few lines each, with PyTorch's weights' names.") { list, show, check, onnx }, args);
    }

    /// <summary>The networks of these names.</summary>
    private static IReadOnlyList<Exhibit> Named(ArgumentResult result)
    {
        var unknown = result.Tokens.Select(token => token.Value).FirstOrDefault(name => Exhibits.Find(name) is null);
        if (unknown is not null)
        {
            var hint = Spelling.Hint(unknown, [.. Exhibits.All.Select(exhibit => exhibit.Name)]);
            result.AddError($"There is no network '{unknown}'.{hint} 'list' shows them all.");
            return Exhibits.All;
        }

        return [.. result.Tokens.Select(token => Exhibits.Find(token.Value)!)];
    }

    private static int List()
    {
        Write($"{"network",-22} {"input (N, …)",-16} {"output (N, …)",-14} {"parameters",11}  source");
        foreach (var exhibit in Exhibits.All)
        {
            var (parameters, inputs, output, _) = exhibit.PyTorch;
            var sizes = string.Join("; ", inputs.Zip(exhibit.Inputs, (input, numbers) => Sizes(input) + Text(numbers)));
            Write($"{exhibit.Name,-22} {sizes,-16} {Sizes(output),-14} {parameters,11:N0}  {exhibit.Source}");
        }

        return 0;
    }

    private static int Show(Exhibit exhibit, FileInfo? svg)
    {
        using var scope = NewDisposeScope();
        using var network = exhibit.Create();
        Console.WriteLine(Exhibit.Summary(network, exhibit.Samples()));
        if (svg is not null)
        {
            File.WriteAllText(svg.FullName, network.DiagramSvg());
        }

        return 0;
    }

    private static int WriteOnnx(Exhibit exhibit, FileInfo file)
    {
        if (!exhibit.IsDeclared)
        {
            return Cli.Fail($"{exhibit.Name} has a module that is written by hand, and is not known to ONNX.");
        }

        using var network = exhibit.Create();
        try
        {
            network.SaveOnnx(file.FullName);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Cli.Fail(fault.Message);
        }

        file.Refresh();
        Write($"{exhibit.Name,-22} {file.Length,11:N0} bytes  {file.FullName}");
        return 0;
    }

    /// <summary>Checks networks, a line each.</summary>
    /// <returns>0; 1 when one is not what PyTorch's is.</returns>
    internal static int CheckAll(IReadOnlyList<Exhibit> exhibits)
    {
        var failed = 0;
        foreach (var exhibit in exhibits)
        {
            var (found, differences) = Check.Of(exhibit);
            var verdict = differences.Count == 0 ? "as PyTorch's" : $"not as PyTorch's, {differences.Count} differences";
            Write($"{exhibit.Name,-22} {found.Parameters,11:N0} parameters  {found.State.Count,3} entries  {verdict}");
            foreach (var difference in differences)
            {
                Console.Error.WriteLine($"  {difference}");
            }

            failed += differences.Count == 0 ? 0 : 1;
        }

        return failed == 0 ? 0 : 1;
    }

    private static string Text(Numbers numbers) => numbers.Kind switch
    {
        NumberKind.Tokens => " tokens",
        NumberKind.Padding => " truth values",
        _ => "",
    };

    private static string Sizes(IReadOnlyList<long> sizes) => string.Join(", ", sizes);

    private static void Write(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
