using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NetDsl.Generators.Reading;

/// <summary>What reading a declaration needs besides the class.</summary>
/// <param name="Compilation">The program.</param>
/// <param name="Open">The classes whose reading led here, each of which uses the next.</param>
/// <param name="Cancellation">Stops reading.</param>
internal sealed record ReadingContext(Compilation Compilation, ImmutableStack<INamedTypeSymbol> Open, CancellationToken Cancellation);
