using System.Text;
using NetDsl.Graphs;
using static TorchSharp.torch;

namespace NetDsl.PyTorch;

/// <summary>A network as PyTorch's classes in Python.</summary>
internal static class Twin
{
    /// <summary>The text of the Python file.</summary>
    /// <param name="network">The network.</param>
    /// <param name="module">The name of the file without its extension.</param>
    /// <exception cref="NotSupportedException">A part of the network is known in C# alone.</exception>
    public static PythonFile Of(nn.Module network, string module)
    {
        var graph = Graph.Of(network);
        var graphs = new List<Graph>();
        Collect(graph, graphs);
        Refuse(graph, graphs);

        var classes = new Classes(graphs);
        var root = classes.PlanOf(graph);
        var used = new HashSet<string>(StringComparer.Ordinal);
        var syntax = new LayerSyntax(used);
        var body = new List<string>();
        foreach (var own in Owned(graphs))
        {
            Append(body, own.PyTorchClass.ReplaceLineEndings("\n").Trim('\n').Split('\n'));
        }

        foreach (var plan in classes.All)
        {
            var lines = new List<string>();
            new ClassWriter(plan, syntax, lines).Write(plan == root ? "network" : "block");
            Append(body, lines);
        }

        var helpers = new List<string>();
        foreach (var name in OwnClasses.Names.Where(used.Contains))
        {
            Append(helpers, OwnClasses.LinesOf(name));
        }

        return new(graph, root.Name, module, Text(root.Name, module, [.. helpers, .. body]));
    }

    private static string Text(string name, string module, List<string> body)
    {
        var text = new StringBuilder();
        text.Append($"\"\"\"{name}, written by NetDsl for PyTorch. The keys of its state_dict are those in C#.\n\n");
        text.Append($"    from {module} import {name}\n\n    network = {name}()\n    network.load_state_dict(weights)\n\"\"\"\n\n");
        if (Uses(body, "OrderedDict("))
        {
            text.Append("from collections import OrderedDict\n\n");
        }

        text.Append(Uses(body, "torch.") ? "import torch\n" : "");
        text.Append(Uses(body, "F.") ? "import torch.nn.functional as F\n" : "");
        text.Append(Uses(body, "Tensor") ? "from torch import Tensor, nn\n" : "from torch import nn\n");
        foreach (var line in body)
        {
            text.Append(line).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Whether a line uses a name, in no other name and outside of comments.</summary>
    private static bool Uses(IEnumerable<string> lines, string name) => lines.Any(line =>
    {
        var code = line.Split("  # ")[0];
        var place = code.IndexOf(name, StringComparison.Ordinal);
        return place >= 0 && !code.Contains("\"\"\"", StringComparison.Ordinal) &&
            (place == 0 || !(char.IsLetterOrDigit(code[place - 1]) || code[place - 1] is '_' or '.'));
    });

    private static void Append(List<string> body, IReadOnlyList<string> lines)
    {
        body.AddRange(["", ""]);
        body.AddRange(lines);
    }

    private static void Collect(Graph graph, List<Graph> graphs)
    {
        foreach (var body in graph.Nodes.Select(node => node.Body).OfType<Graph>())
        {
            Collect(body, graphs);
        }

        graphs.Add(graph);
    }

    private static IEnumerable<IPyTorchModule> Owned(IEnumerable<Graph> graphs) => graphs
        .SelectMany(graph => graph.Nodes)
        .Select(node => node.Module)
        .OfType<IPyTorchModule>()
        .DistinctBy(module => module.GetType());

    private static void Refuse(Graph root, List<Graph> graphs)
    {
        var reasons = graphs
            .SelectMany(graph => graph.Nodes.Select(LayerSyntax.Refusal).OfType<string>()
                .Concat(Held(graph).Select(name => $"'{name}' is held by its part in C#"))
                .Select(reason => $"in '{graph.Name}', {reason}"))
            .Distinct()
            .ToArray();
        if (reasons.Length > 0)
        {
            throw new NotSupportedException($"'{root.Name}' has no PyTorch twin: {string.Join("; ", reasons)}.");
        }
    }

    /// <summary>The modules, parameters and buffers that no layer is.</summary>
    private static IEnumerable<string> Held(Graph graph) => graph.Network.named_children().Select(child => child.name)
        .Concat(graph.Network.named_parameters(recurse: false).Select(parameter => parameter.name))
        .Concat(graph.Network.named_buffers(recurse: false).Select(buffer => buffer.name))
        .Except(graph.Nodes.Select(node => node.Key.Split('.')[0]), StringComparer.Ordinal);

    /// <summary>The classes of the file: one for the networks of a class that differ in numbers alone.</summary>
    private sealed class Classes
    {
        private readonly Dictionary<Type, Graph[]> _byType;
        private readonly Dictionary<Graph, ClassPlan> _plans = [];
        private readonly HashSet<string> _names;

        public Classes(List<Graph> graphs)
        {
            _byType = graphs.GroupBy(graph => graph.Network.GetType()).ToDictionary(group => group.Key, group => group.ToArray());
            _names = [.. OwnClasses.Names, "F", "None", "OrderedDict", "Tensor", .. Owned(graphs).Select(own => own.GetType().Name)];
        }

        /// <summary>Them, each behind those that it uses.</summary>
        public List<ClassPlan> All { get; } = [];

        public ClassPlan PlanOf(Graph graph)
        {
            if (_plans.TryGetValue(graph, out var known))
            {
                return known;
            }

            var plans = new List<ClassPlan>();
            foreach (var instance in _byType[graph.Network.GetType()].OrderByDescending(instance => instance.Nodes.Count))
            {
                var plan = plans.Find(plan => plan.Join(instance));
                if (plan is null)
                {
                    plans.Add(plan = new(instance, PlanOf) { Name = PythonNames.Free(PythonNames.Identifier(graph.Name), _names) });
                }

                _plans[instance] = plan;
            }

            foreach (var plan in plans)
            {
                plan.Complete();
            }

            All.AddRange(plans);
            return _plans[graph];
        }
    }
}

/// <summary>A network's file in Python.</summary>
/// <param name="Graph">The network.</param>
/// <param name="Class">The name of its class.</param>
/// <param name="Module">The name of the file without its extension.</param>
/// <param name="Text">The text.</param>
internal sealed record PythonFile(Graph Graph, string Class, string Module, string Text);
