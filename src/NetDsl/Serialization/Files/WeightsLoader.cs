using System.Buffers;
using static TorchSharp.torch;

namespace NetDsl.Serialization;

/// <summary>Loads a file of weights into a module.</summary>
/// <param name="module">The module.</param>
/// <param name="file">The file.</param>
/// <param name="rename">The module's name for one of the file, or null for one to leave out.</param>
internal sealed class WeightsLoader(nn.Module module, WeightsFile file, Func<string, string?>? rename)
{
    private const int ElementsInPart = 1 << 18;

    // What DataParallel and torch.compile put before every name.
    private static readonly string[] Prefixes = ["module.", "_orig_mod."];

    private readonly Dictionary<string, Tensor> _targets = ModuleState.Of(module);

    /// <summary>Compares everything, then copies.</summary>
    /// <param name="strict">Whether the names must be the module's.</param>
    /// <param name="entry">The dict of tensors to take; null for the one there is.</param>
    /// <returns>How file and module compare.</returns>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    /// <exception cref="ArgumentException">It does not fit the module, or it is not clear which dict of tensors to take.</exception>
    public Comparison Load(bool strict, string? entry)
    {
        var comparison = entry is null ? Chosen() : Compared(file.Find(entry));
        if (Error(comparison, strict) is { } error)
        {
            throw new ArgumentException(error);
        }

        Verify(comparison);
        using var noGradient = no_grad();
        foreach (var (stored, target) in comparison.Fitting)
        {
            Copy(stored, target);
        }

        return comparison;
    }

    private string? Error(Comparison comparison, bool strict) => comparison.Error(strict, file.Name, ModuleTree.TypeName(module));

    /// <summary>The only dict of tensors, or the only one that fits.</summary>
    private Comparison Chosen()
    {
        var all = file.StateDicts;
        if (all.Count == 0)
        {
            throw new InvalidDataException($"{file.Name} has no dict of tensors: {file.Contents()}.");
        }

        var compared = all.Select(Compared).ToList();
        if (compared.FindAll(comparison => Error(comparison, strict: true) is null) is [var fitting])
        {
            return fitting;
        }

        // A dict that holds dicts of tensors is a checkpoint, and a tensor beside them no weight.
        var inner = all.Zip(compared).Where(pair => all.Count == 1 || pair.First.Entry.Length > 0).ToList();
        return inner is [var (_, only)] ? only : throw new ArgumentException(
            $"{file.Name} has several dicts of tensors. Say which to load, as in entry: \"{inner[0].First.Entry}\": "
            + $"{Names.Listed(inner.Select(pair => $"'{pair.First.Entry}' ({pair.First.Tensors.Count} tensors)"))}.");
    }

    private Comparison Compared(StateDict dict)
    {
        var prefix = Prefix(dict);
        var sources = new Dictionary<string, string>(StringComparer.Ordinal);
        var comparison = new Comparison(
            _targets,
            dict.Tensors.Select(tensor => (tensor, Name: Renamed(tensor.Name)))
                .Where(renamed => renamed.Name is not null).Select(renamed => renamed.tensor with { Name = renamed.Name! }),
            Misfit);
        foreach (var (name, what) in dict.Others)
        {
            if (Renamed(name) is { } renamed)
            {
                comparison.AddUnexpected(renamed, what);
            }
        }

        return comparison;

        string? Renamed(string name)
        {
            var plain = name.StartsWith(prefix, StringComparison.Ordinal) ? name[prefix.Length..] : name;
            var renamed = rename is null ? plain : rename(plain);
            renamed = renamed is null ? null : OlderParametrization.Renamed(renamed, _targets);
            return renamed is null || sources.TryAdd(renamed, plain)
                ? renamed
                : throw new ArgumentException($"{file.Name} has '{sources[renamed]}' and '{plain}', and both are renamed to '{renamed}'.");
        }
    }

    /// <summary>What stands before every name in the file, and before none of the module's.</summary>
    private string Prefix(StateDict dict)
    {
        var prefix = "";
        while (dict.Tensors.Count > 0 && Array.Find(Prefixes, Stands) is { } next)
        {
            prefix += next;
        }

        return prefix;

        bool Stands(string next) =>
            dict.Tensors.All(tensor => tensor.Name.StartsWith(prefix + next, StringComparison.Ordinal))
            && !_targets.Keys.Any(name => name.StartsWith(next, StringComparison.Ordinal));
    }

    private static string? Misfit(StoredTensor stored, Tensor target)
    {
        var both = $"{stored}, and the module has {Comparison.Text(target)}";
        return !stored.Shape.AsSpan().SequenceEqual(target.shape)
            ? both
            : stored.Type.Obstacle(ElementType.Of(target)) is { } obstacle ? $"{both}: {obstacle}" : null;
    }

    /// <summary>Nothing is copied from a file whose checksums are wrong.</summary>
    private void Verify(Comparison comparison)
    {
        try
        {
            foreach (var (stored, _) in comparison.Fitting)
            {
                stored.Verify?.Invoke();
            }
        }
        catch (InvalidDataException e)
        {
            throw file.Damaged(e);
        }
    }

    private static void Copy(StoredTensor stored, Tensor target)
    {
        using var scope = NewDisposeScope();
        using var source = stored.Open();
        var type = ElementType.Of(target);
        var values = empty([stored.Count], target.dtype, CPU);
        var buffer = ArrayPool<byte>.Shared.Rent(ElementsInPart * stored.Type.Size);
        for (var at = 0L; at < stored.Count; at += ElementsInPart)
        {
            using var part = values.narrow(0, at, Math.Min(ElementsInPart, stored.Count - at));
            var read = buffer.AsSpan(0, (int)part.numel() * stored.Type.Size);
            source.ReadExactly(read);
            ElementConversion.Convert(read, stored.Type, part.bytes, type);
        }

        ArrayPool<byte>.Shared.Return(buffer);
        target.copy_(values.view(stored.Shape));
    }
}
