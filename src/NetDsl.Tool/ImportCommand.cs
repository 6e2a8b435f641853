using System.CommandLine;
using System.Text;
using NetDsl.Examples;
using NetDsl.Serialization;
using NetDsl.Tool.Checking;
using NetDsl.Tool.Importing;
using NetDsl.Tool.Pt2;

namespace NetDsl.Tool;

/// <summary>The command <c>import</c>: a model that PyTorch exported becomes a class and a file of its weights.</summary>
internal static class ImportCommand
{
    /// <summary>The exit code where a layer is unknown, or the network differs from the model.</summary>
    private const int Incomplete = 1;

    public static Command Create()
    {
        var file = new Argument<FileInfo>("model.pt2") { Description = "What torch.export.save wrote." };
        var output = new Option<DirectoryInfo>("--output")
        {
            Description = "The folder of the two files.",
            DefaultValueFactory = _ => new(Environment.CurrentDirectory),
        };
        var name = new Option<string?>("--name") { Description = "The name of the class; the file's by default." };
        var space = new Option<string?>("--namespace") { Description = "The namespace of the class; none by default." };
        var force = new Option<bool>("--force") { Description = "Overwrite files that are there." };
        var command = new Command("import", "Imports a model that PyTorch exported.") { file, output, name, space, force };
        command.SetAction(line => Run(
            line.GetRequiredValue(file), line.GetRequiredValue(output), line.GetValue(name), line.GetValue(space), line.GetValue(force)));
        return command;
    }

    private static int Run(FileInfo file, DirectoryInfo folder, string? name, string? space, bool force)
    {
        if (!file.Exists)
        {
            return Cli.Fail($"There is no file '{file}'.");
        }

        name ??= ClassNames.Identifier(Path.GetFileNameWithoutExtension(file.Name));
        if (!ClassNames.IsName(name) || (space is not null && !space.Split('.').All(ClassNames.IsName)))
        {
            return Cli.Fail($"'{(ClassNames.IsName(name) ? space : name)}' is no name in C#.");
        }

        var code = Path.Combine(folder.FullName, name + ".cs");
        var weights = Path.Combine(folder.FullName, name + ".safetensors");
        if (!force && Array.Find([code, weights], File.Exists) is { } existing)
        {
            return Cli.Fail($"'{existing}' is there already: --force overwrites it.");
        }

        try
        {
            using var model = Pt2File.Open(file.FullName);
            return Import(model, file.Name, name, space, code, weights);
        }
        catch (BadFileException exception)
        {
            return Cli.Fail(exception.Message);
        }
        catch (Exception exception) when (exception is InvalidDataException or KeyNotFoundException)
        {
            return Cli.Fail($"'{file}' is damaged. {exception.Message}");
        }
    }

    private static int Import(Pt2File model, string source, string name, string? space, string code, string weights)
    {
        var whole = space is null ? name : $"{space}.{name}";
        var network = ImportedNetwork.Of(model.Graph, name, space, source, model.State.Keys);
        var compiled = CompiledNetwork.Create(network.Text, whole, out var errors);
        if (compiled is null)
        {
            // Blocks leave sizes open that a layer may need.
            var flat = ImportedNetwork.Of(model.Graph, name, space, source, model.State.Keys, isFlat: true);
            if (CompiledNetwork.Create(flat.Text, whole, out _) is { } other)
            {
                (network, compiled, errors) = (flat, other, []);
            }
        }

        using (compiled)
        {
            Write(code, weights, network, model);
            var known = network.Layers - network.Unknown.Count;
            Console.WriteLine($"{code}: {known} of {network.Layers} layers");
            Console.WriteLine($"{weights}: {network.Keys.Count} of {model.State.Count} tensors");
            if (network.Keys.Count < model.State.Count)
            {
                var unused = model.State.Keys.Except(network.Keys);
                Console.WriteLine($"Not in the class, because no layer of it has them: {Names.Listed(unused)}");
            }

            if (model.Renamed.Count > 0)
            {
                Console.WriteLine($"Underscores stand for what C# does not allow in names: {Names.Listed(model.Renamed)}");
            }

            var findings = Findings(network, errors).ToList();
            foreach (var finding in findings)
            {
                Console.Error.WriteLine(finding);
            }

            var differs = compiled is not null && network.Unknown.Count == 0 && !ForwardComparison.Run(model, compiled, Console.Out);
            return findings.Count > 0 || differs ? Incomplete : 0;
        }
    }

    private static IEnumerable<string> Findings(ImportedNetwork network, IReadOnlyList<string> errors)
    {
        foreach (var operation in network.Unknown)
        {
            yield return $"No layer does {operation}: write its method.";
        }

        foreach (var error in errors)
        {
            yield return $"The class does not compile: {error}";
        }
    }

    /// <summary>Writes both files or none.</summary>
    private static void Write(string code, string weights, ImportedNetwork network, Pt2File model)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(code)!);
        AtomicFile.Write(
            (weights, stream => SafetensorsWriter.Write(stream, network.Keys.Select(key => model.State[key]))),
            (code, stream => stream.Write(Encoding.UTF8.GetBytes(network.Text))));
    }
}
