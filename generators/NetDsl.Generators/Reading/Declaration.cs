using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NetDsl.Generators.Declarations;

namespace NetDsl.Generators.Reading;

/// <summary>A network's specification together with its attributes' syntax.</summary>
/// <param name="Type">The class.</param>
/// <param name="Spec">What is declared.</param>
/// <param name="Network">The [Network] attribute.</param>
/// <param name="Elements">The elements' attributes, in the specification's order.</param>
internal sealed record Declaration(INamedTypeSymbol Type, NetworkSpec Spec, AttributeData? Network, ImmutableArray<AttributeData> Elements);
