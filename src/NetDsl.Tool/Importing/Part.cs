using NetDsl.Tool.Pt2;

namespace NetDsl.Tool.Importing;

/// <summary>A module of the model that holds layers, or the model itself.</summary>
internal sealed class Part(string path, string type)
{
    /// <summary>Its place in the model; empty for the model.</summary>
    public string Path { get; } = path;

    /// <summary>Its Python class.</summary>
    public string Type { get; } = type;

    /// <summary>Its layers and parts, in the order in which they run.</summary>
    public List<object> Items { get; } = [];

    /// <summary>Whether others run between its layers, or it runs twice.</summary>
    public bool IsScattered { get; private set; }

    /// <summary>What stands for it where it is a block.</summary>
    public Layer? Use { get; set; }

    /// <summary>How many classes are in it, one in the other, with its own.</summary>
    public int Height => (HasOwnClass ? 1 : 0) + Items.OfType<Part>().Select(part => part.Height).DefaultIfEmpty(0).Max();

    /// <summary>All its layers, those of its parts among them.</summary>
    public IEnumerable<Layer> Layers => Items.SelectMany(item => item is Part part ? part.Layers : [(Layer)item]);

    /// <summary>The same, where each part that is a block is one layer.</summary>
    public IEnumerable<Layer> Body => Items.SelectMany(item => item is Part part ? part.Use is { } use ? [use] : part.Body : [(Layer)item]);

    public IEnumerable<Part> Parts => Items.OfType<Part>().SelectMany(part => part.Parts.Prepend(part));

    /// <summary>The model, by the modules around its layers.</summary>
    public static Part Of(IReadOnlyList<Layer> layers)
    {
        var root = new Part("", "");
        var open = new List<Part> { root };
        var closed = new Dictionary<string, Part>(StringComparer.Ordinal);
        foreach (var layer in layers)
        {
            var common = layer.Modules.Zip(open.Skip(1)).TakeWhile(pair => pair.First.Path == pair.Second.Path).Count();
            open.RemoveRange(common + 1, open.Count - common - 1);
            foreach (var module in layer.Modules.Skip(common))
            {
                var part = new Part(module.Path, module.Type);
                if (!closed.TryAdd(module.Path, part))
                {
                    part.IsScattered = closed[module.Path].IsScattered = true;
                }

                open[^1].Items.Add(part);
                open.Add(part);
            }

            open[^1].Items.Add(layer);
        }

        return root;
    }

    /// <summary>Whether a reader would expect a class for it.</summary>
    public bool HasOwnClass => Path.Length > 0 && !IsScattered && new ModulePath(Path, Type).HasOwnClass;

    public string ShortType => new ModulePath(Path, Type).ShortType;
}
