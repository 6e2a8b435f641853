namespace NetDsl.Serialization;

/// <summary>Tensors by name, as a file or a part of it has them.</summary>
/// <param name="Entry">The part's name in the file; empty where it is the whole file.</param>
/// <param name="Tensors">The tensors, in the file's order; no name comes twice.</param>
/// <param name="Others">Names with values that are no tensors, and what those are.</param>
internal sealed record StateDict(
    string Entry, IReadOnlyList<StoredTensor> Tensors, IReadOnlyList<(string Name, string What)> Others);
