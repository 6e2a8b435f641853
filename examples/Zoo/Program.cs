using System.CommandLine;
using System.Globalization;
using NetDsl;

namespace Zoo;

/// <summary>Shows the zoo's networks, and checks them against PyTorch's.</summary>
public static class Program
{
    /// <summary>The program.</summary>
    /// <returns>0; 1 when a network is not what PyTorch's is; 2 when an argument is wrong.</returns>
    public static int Main(string[] args)
    {
        var name = new Argument<string>("network") { Description = "Its name, as list gives it." };
        var names = new Argument<string[]>("networks") { Description = "Their names. Left out: all.", DefaultValueFactory = _ => [] };
        var list = new Command("list", "Lists the networks.");
        var show = new Command("show", "Shows a network's layers, shapes and parameters.") { name };
        var check = new Command("check", "Builds networks, runs them once, and compares keys, shapes and parameters with PyTorch's.")
        {
            names,
        };
        list.SetAction(_ => List());
        show.SetAction(line => With([line.GetRequiredValue(name)], Show));
        check.SetAction(line => With(line.GetRequiredValue(names), CheckAll));

        var root = new RootCommand("Known networks in a few lines each, with PyTorch's weights' names.") { list, show, check };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count == 0)
        {
            return parsed.Invoke();
        }

        Console.Error.WriteLine(parsed.Errors[0].Message);
        return 2;
    }

    private static int List()
    {
        Write($"{"network",-22} {"input (N, …)",-16} {"output (N, …)",-14} {"parameters",11}  source");
        foreach (var exhibit in Exhibits.All)
        {
            var (parameters, input, output, _) = exhibit.PyTorch;
            var sizes = Sizes(input) + (exhibit.Tokens is null ? "" : " tokens");
            Write($"{exhibit.Name,-22} {sizes,-16} {Sizes(output),-14} {parameters,11:N0}  {exhibit.Source}");
        }

        return 0;
    }

    private static int Show(IReadOnlyList<Exhibit> exhibits)
    {
        using var network = exhibits[0].Create();
        using var sample = exhibits[0].Sample();
        Console.WriteLine(network.Summary(sample));
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

    /// <summary>Does something with the networks of these names, all where there are none; 2 for a name that no network has.</summary>
    private static int With(IReadOnlyList<string> names, Func<IReadOnlyList<Exhibit>, int> action)
    {
        if (names.FirstOrDefault(name => Exhibits.Find(name) is null) is not { } unknown)
        {
            return action(names.Count == 0 ? Exhibits.All : [.. names.Select(name => Exhibits.Find(name)!)]);
        }

        Console.Error.WriteLine($"There is no network '{unknown}'. Did you mean {Exhibits.Nearest(unknown).Name}? 'list' shows them all.");
        return 2;
    }

    private static string Sizes(IReadOnlyList<long> sizes) => string.Join(", ", sizes);

    private static void Write(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
