using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NetDsl.Generators.Usage;

/// <summary>Which networks the variables and members of a class hold, where nothing but the class's own creations is put there.</summary>
internal sealed class Creations(ModeSymbols known)
{
    private readonly Dictionary<ISymbol, List<ITypeSymbol?>> _types = new(SymbolEqualityComparer.Default);

    /// <summary>The type of the network that a place holds; null where several or others' may be in it.</summary>
    public ITypeSymbol? Of(ISymbol place) =>
        IsOwn(place) && _types.TryGetValue(place, out var types) && types.TrueForAll(type => ModeSymbols.Same(type, types[0]))
            ? types[0]
            : null;

    /// <summary>Records what an operation puts into a place.</summary>
    public void Read(IOperation operation)
    {
        switch (operation)
        {
            case IVariableDeclaratorOperation variable when variable.GetVariableInitializer() is { } initializer:
                Add(variable.Symbol, TypeOf(initializer.Value));
                break;
            case IFieldInitializerOperation { InitializedFields: var fields, Value: var value }:
                foreach (var field in fields)
                {
                    Add(field, TypeOf(value));
                }

                break;
            case IPropertyInitializerOperation { InitializedProperties: var properties, Value: var value }:
                foreach (var property in properties)
                {
                    Add(property, TypeOf(value));
                }

                break;
            case ISimpleAssignmentOperation assignment when assignment.Target.Named() is { } target:
                Add(target, TypeOf(assignment.Value));
                break;
            case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument when argument.Value.Named() is { } given:
                Add(given, null);
                break;
        }
    }

    private void Add(ISymbol place, ITypeSymbol? type)
    {
        if (!_types.TryGetValue(place, out var types))
        {
            _types.Add(place, types = []);
        }

        types.Add(type);
    }

    /// <summary>The type that is created, in <c>new Net().to(device)</c> too.</summary>
    private ITypeSymbol? TypeOf(IOperation? value) => value switch
    {
        IConversionOperation conversion => TypeOf(conversion.Operand),
        IInvocationOperation call when known.IsLibrary(call.TargetMethod) && known.IsModule(call.Type) => TypeOf(call.Receiver()),
        IObjectCreationOperation creation when known.IsModule(creation.Type) => creation.Type,
        _ => null,
    };

    /// <summary>Whether only the class itself puts something there.</summary>
    private static bool IsOwn(ISymbol place) => place is ILocalSymbol
        or IFieldSymbol { IsReadOnly: true } or IFieldSymbol { DeclaredAccessibility: Accessibility.Private }
        or IPropertySymbol { SetMethod: null or { DeclaredAccessibility: Accessibility.Private } };
}
