using Microsoft.CodeAnalysis;

namespace NetDsl.Generators.Reading;

/// <summary>What reading a declaration needs besides the class.</summary>
/// <param name="Compilation">The program.</param>
/// <param name="Cancellation">Stops reading.</param>
internal sealed record ReadingContext(Compilation Compilation, CancellationToken Cancellation);
