using System.Text.RegularExpressions;
using NetDsl.Generators.Layers;

namespace NetDsl.Generators.Tests;

/// <summary>Whatever torch.nn makes can be declared, or there is a reason why not.</summary>
public sealed partial class EveryFactoryTests
{
    /// <summary>Factories without an attribute, and why they are none.</summary>
    private static readonly Dictionary<string, string> Exceptions = new(StringComparer.Ordinal)
    {
        ["ModuleDict"] = "a container",
        ["ModuleList"] = "a container",
        ["ParameterDict"] = "a container",
        ["ParameterList"] = "a container",
        ["Sequential"] = "a container: a network is one",
        ["Parameter"] = "no layer",
        ["Embedding_from_pretrained"] = "an Embedding of a given tensor, which an attribute cannot name",
        ["EmbeddingBag_from_pretrained"] = "an EmbeddingBag of a given tensor, which an attribute cannot name",
        ["RNNCell"] = "one step of a recurrent layer, with a state that the caller keeps",
        ["LSTMCell"] = "one step of a recurrent layer, with a state that the caller keeps",
        ["GRUCell"] = "one step of a recurrent layer, with a state that the caller keeps",
    };

    [Fact]
    public void Every_factory_has_an_attribute_or_a_reason_to_have_none()
    {
        var missing = Factories().Except(LayerCatalog.Kinds).Except(Exceptions.Keys).Order(StringComparer.Ordinal);

        Assert.Empty(missing);
    }

    [Fact]
    public void No_exception_is_out_of_date()
    {
        var factories = Factories();

        Assert.All(Exceptions.Keys, name => Assert.Contains(name, factories));
        Assert.Empty(LayerCatalog.Kinds.Intersect(Exceptions.Keys));
    }

    /// <summary>The names of what torch.nn makes, the number of dimensions left out, and losses, which end in Loss.</summary>
    private static HashSet<string> Factories() =>
        [.. File.ReadLines(Path.Combine(Repository.Root, "tests", "NetDsl.Managed.Tests", "Api", "torchsharp.txt"))
            .Select(line => Factory().Match(line))
            .Where(match => match.Success && !match.Groups["name"].Value.EndsWith("Loss", StringComparison.Ordinal))
            .Select(match => match.Groups["name"].Value)];

    // A method of torch.nn itself that returns a class of TorchSharp.Modules; Softmax2d is a layer of its own.
    [GeneratedRegex(
        @"^TorchSharp\.torch\.nn\.(?<name>Softmax2d|[A-Z]\w*?)(?:[123]d)?(?:<[^(]*)?\(.* : TorchSharp\.Modules\.\w+.* static$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Factory();
}
