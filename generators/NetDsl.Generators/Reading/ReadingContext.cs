using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using NetDsl.Generators.Declarations;

namespace NetDsl.Generators.Reading;

/// <summary>The shared state of reading a declaration.</summary>
/// <param name="compilation">The compilation.</param>
/// <param name="cancellation">Stops reading.</param>
internal sealed class ReadingContext(Compilation compilation, CancellationToken cancellation)
{
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<ISymbol, NetworkSpec>> Read = new();

    private readonly ConcurrentDictionary<ISymbol, NetworkSpec> _used =
        Read.GetValue(compilation, static _ => new(SymbolEqualityComparer.Default));

    public Compilation Compilation => compilation;

    public CancellationToken Cancellation => cancellation;

    public KnownSymbols Symbols { get; } = KnownSymbols.Of(compilation);

    /// <summary>The declaration of a class that [Use] names. A class that several use is read once for each compilation.</summary>
    public NetworkSpec Used(INamedTypeSymbol type) =>
        _used.TryGetValue(type, out var spec) ? spec : _used.GetOrAdd(type, DeclarationReader.Read(type, this)!.Spec);
}
