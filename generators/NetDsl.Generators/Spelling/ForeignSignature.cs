namespace NetDsl.Generators.Spelling;

/// <summary>A layer's parameters in PyTorch.</summary>
internal sealed record ForeignSignature
{
    public ForeignSignature(int required, params string[] parameters)
    {
        Required = required;
        Parameters = parameters;
    }

    /// <summary>How many have no default.</summary>
    public int Required { get; }

    public IReadOnlyList<string> Parameters { get; }
}
