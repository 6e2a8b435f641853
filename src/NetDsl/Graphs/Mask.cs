namespace NetDsl.Graphs;

/// <summary>
/// The settings of attention that are masks, by PyTorch's names: each is the number of the input that it is, behind those that are none.
/// </summary>
internal static class Mask
{
    /// <summary>True at the keys that nobody attends to, (N, S).</summary>
    public const string KeyPadding = "key_padding_mask";

    /// <summary>The same of the keys that a decoder takes from its memory.</summary>
    public const string MemoryKeyPadding = "memory_key_padding_mask";

    /// <summary>
    /// For each query and key, (N, T, S), or of each head, (N, heads, T, S): true where the key is hidden, or added to the scores.
    /// </summary>
    public const string Attention = "attn_mask";

    /// <summary>Them all.</summary>
    public static IReadOnlyList<string> All { get; } = [KeyPadding, MemoryKeyPadding, Attention];
}
