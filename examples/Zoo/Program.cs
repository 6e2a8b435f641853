using System.CommandLine;
using System.Globalization;
using Spectre.Console;

namespace Zoo;

/// <summary>Shows the zoo's networks, and checks them against PyTorch's.</summary>
public static class Program
{
    /// <summary>The program.</summary>
    /// <returns>0; 1 when a network is not what PyTorch's is; 2 when an argument is wrong.</returns>
    public static int Main(string[] args)
    {
        var name = new Argument<string>("network") { Description = "Its name, as list gives it." };
        var names = new Argument<string[]>("networks") { Description = "Their names. Left out: all.", Arity = ArgumentArity.ZeroOrMore };
        var list = new Command("list", "Lists the networks.");
        var show = new Command("show", "Shows a network's layers, shapes and parameters.") { name };
        var check = new Command("check", "Builds and runs networks, and compares their keys, shapes and parameters with PyTorch's.") { names };
        list.SetAction(_ => List());
        show.SetAction(line => Find(line.GetRequiredValue(name)) is { } exhibit ? Show(exhibit) : 2);
        check.SetAction(line =>
        {
            var wanted = (line.GetValue(names) ?? []).Select(Find).ToList();
            return wanted.Contains(null) ? 2 : CheckAll(wanted.Count == 0 ? Exhibits.All : wanted.ConvertAll(exhibit => exhibit!));
        });

        var parsed = new RootCommand("Known networks in a few lines each, with PyTorch's weights' names.") { list, show, check }.Parse(args);
        if (parsed.Errors.Count == 0)
            return parsed.Invoke();

        Console.Error.WriteLine(parsed.Errors[0].Message);
        return 2;
    }

    private static int List()
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("network", "input (N, …)", "parameters", "what it is");
        table.Columns[2].RightAligned();
        foreach (var exhibit in Exhibits.All)
            table.AddRow(exhibit.Name, string.Join(", ", exhibit.Sizes), Text($"{exhibit.Expected().Parameters:N0}"), exhibit.About);

        AnsiConsole.Write(table);
        return 0;
    }

    private static int Show(Exhibit exhibit)
    {
        using var network = exhibit.Create();
        using var sample = exhibit.Sample();
        Console.WriteLine(network.Summary(sample));
        return 0;
    }

    private static int CheckAll(IReadOnlyList<Exhibit> exhibits)
    {
        var isGood = true;
        foreach (var exhibit in exhibits)
        {
            var check = Check.Of(exhibit);
            Console.WriteLine(Text($"{exhibit.Name,-22} {check.Output,-18} {check.Parameters,11:N0} parameters, {check.Entries,3} entries: ")
                + (check.Differences.Count == 0 ? "as PyTorch's" : Text($"{check.Differences.Count} differences")));
            foreach (var difference in check.Differences)
                Console.Error.WriteLine($"  {difference}");

            isGood &= check.Differences.Count == 0;
        }

        return isGood ? 0 : 1;
    }

    private static Exhibit? Find(string name)
    {
        var found = Exhibits.All.FirstOrDefault(exhibit => exhibit.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (found is null)
            Console.Error.WriteLine($"There is no network '{name}'. There are {string.Join(", ", Exhibits.All.Select(exhibit => exhibit.Name))}.");

        return found;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
