using Microsoft.CodeAnalysis;
using NetDsl.Generators.Declarations;

namespace NetDsl.Generators.Reading;

/// <summary>The shared state of reading a declaration.</summary>
/// <param name="compilation">The compilation.</param>
/// <param name="cancellation">Stops reading.</param>
internal sealed class ReadingContext(Compilation compilation, CancellationToken cancellation)
{
    private readonly Dictionary<ISymbol, NetworkSpec> _used = new(SymbolEqualityComparer.Default);

    public Compilation Compilation => compilation;

    public CancellationToken Cancellation => cancellation;

    public KnownSymbols Symbols { get; } = KnownSymbols.Of(compilation);

    /// <summary>The declaration of a class that [Use] names. A class that is used several times is read once.</summary>
    public NetworkSpec Used(INamedTypeSymbol type)
    {
        if (!_used.TryGetValue(type, out var spec))
        {
            spec = DeclarationReader.Read(type, this)!.Spec;
            _used.Add(type, spec);
        }

        return spec;
    }
}
