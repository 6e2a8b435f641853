namespace NetDsl.Managed.Operations.Nn;

/// <summary>The hyperparameters of multi-head attention.</summary>
internal sealed record AttentionSettings(
    long Features, long Heads, double Dropout, bool Bias = true, bool AddBiasKeyValue = false, bool AddZero = false, long KeyFeatures = 0,
    long ValueFeatures = 0)
{
    /// <summary>Self-attention: the features of keys and values are those of queries.</summary>
    internal static AttentionSettings Self(long features, long heads, double dropout) =>
        new(features, heads, dropout, KeyFeatures: features, ValueFeatures: features);

    /// <summary>Queries, keys and values have the same features, so that one matrix projects all of them.</summary>
    internal bool IsPacked => KeyFeatures == Features && ValueFeatures == Features;
}
