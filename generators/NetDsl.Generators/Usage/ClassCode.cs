using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NetDsl.Generators.Usage;

/// <summary>The body of a member, or an initializer.</summary>
/// <param name="Owner">The member.</param>
/// <param name="Operations">All operations in it, in source order.</param>
internal sealed record CodeBlock(ISymbol Owner, ImmutableArray<IOperation> Operations);

/// <summary>The code of an outermost class and of its nested classes, collected while the compiler binds it, on several threads.</summary>
internal sealed class ClassCode
{
    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<IOperation>> _roots = new(SymbolEqualityComparer.Default);

    /// <summary>Whether something in it is part of an evaluation; otherwise the code is not analysed.</summary>
    public bool Evaluates { get; set; }

    public void Add(ISymbol owner, ImmutableArray<IOperation> roots) => _roots.TryAdd(owner, roots);

    public IReadOnlyList<CodeBlock> Blocks() => _roots
        .Select(code => new CodeBlock(code.Key, code.Value.SelectMany(root => root.DescendantsAndSelf()).ToImmutableArray()))
        .ToList();

    /// <summary>The outermost class that contains a symbol, or the symbol itself.</summary>
    public static INamedTypeSymbol? Outermost(ISymbol symbol)
    {
        var type = symbol as INamedTypeSymbol ?? symbol.ContainingType;
        while (type?.ContainingType is { } outer)
        {
            type = outer;
        }

        return type?.OriginalDefinition;
    }
}
