using NetDsl.Proof.Language;

namespace NetDsl.Proof.Stacking;

/// <summary>The stacked layers of a network while it is drawn.</summary>
internal sealed class Session(Declaration declaration, IReadOnlyDictionary<string, object> samples) : IDisposable
{
    private readonly List<Weights> _weights = [];
    private readonly List<Element> _done = [];
    private Samples _inputs = Samples.Floats;

    public Walk Walk { get; private set; } = null!;

    /// <summary>Starts with the inputs; false where they have impossible sizes.</summary>
    public bool Start()
    {
        try
        {
            Walk = New(_inputs);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>Whether the last element has weights.</summary>
    public bool HasWeights { get; private set; }

    /// <summary>Runs an element; false where it throws, or gives too many values or none.</summary>
    public bool Try(Element element, long most)
    {
        var before = Walk.Weights.Parameters.Count;
        try
        {
            Walk.Apply(element);
            HasWeights = Walk.Weights.Parameters.Count > before;
            _done.Add(element);
        }
        catch (TokensException) when (Samples.OfTokens(declaration.Network.Inputs.Count).FirstOrDefault(Takes) is { } tokens)
        {
            _inputs = tokens;
            Walk = Again(tokens, [.. _done, element]);
            _done.Add(element);
        }
        catch (Exception)
        {
            return false;
        }

        if (Walk.Current.numel() is var count && count > 0 && count / Samples.Batch <= most)
        {
            return true;
        }

        _done.RemoveAt(_done.Count - 1);
        Walk = Again(_inputs, _done);
        return false;

        bool Takes(Samples tokens)
        {
            try
            {
                Again(tokens, [.. _done, element]);
                return true;
            }
            catch (Exception)
            {
                return false;
            }
        }
    }

    public void Dispose() => _weights.ForEach(weights => weights.Dispose());

    private Walk Again(Samples inputs, IEnumerable<Element> elements)
    {
        var walk = New(inputs);
        foreach (var element in elements)
        {
            walk.Apply(element);
        }

        return walk;
    }

    /// <summary>With weights of its own: keys count the elements that were tried.</summary>
    private Walk New(Samples inputs)
    {
        var weights = new Weights(null);
        _weights.Add(weights);
        return new(declaration, declaration.Network, samples, inputs.Of(declaration.Network, samples, run: 0), weights);
    }
}
