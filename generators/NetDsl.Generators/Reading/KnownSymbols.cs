using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace NetDsl.Generators.Reading;

/// <summary>The types that declarations refer to, resolved once for each compilation.</summary>
internal sealed class KnownSymbols
{
    public const string NetworkAttribute = "NetDsl.NetworkAttribute";
    public const string BlockAttribute = "NetDsl.BlockAttribute";

    private static readonly ConditionalWeakTable<Compilation, KnownSymbols> Cache = new();

    private readonly INamedTypeSymbol? _network;
    private readonly INamedTypeSymbol? _block;
    private readonly INamedTypeSymbol? _element;
    private readonly INamedTypeSymbol? _tensor;
    private readonly INamedTypeSymbol? _anyModule;
    private readonly INamedTypeSymbol? _parameter;
    private readonly ImmutableArray<INamedTypeSymbol> _modules;
    private readonly ImmutableArray<INamedTypeSymbol> _bases;

    private KnownSymbols(Compilation compilation)
    {
        _network = compilation.GetTypeByMetadataName(NetworkAttribute);
        _block = compilation.GetTypeByMetadataName(BlockAttribute);
        _element = compilation.GetTypeByMetadataName("NetDsl.ElementAttribute");
        _tensor = compilation.GetTypeByMetadataName("TorchSharp.torch+Tensor");
        _anyModule = compilation.GetTypeByMetadataName("TorchSharp.torch+nn+Module");
        _parameter = compilation.GetTypeByMetadataName("TorchSharp.Modules.Parameter");
        _modules = Enumerable.Range(2, 6)
            .Select(arity => compilation.GetTypeByMetadataName($"TorchSharp.torch+nn+Module`{arity}"))
            .OfType<INamedTypeSymbol>()
            .ToImmutableArray();
        NetworkBase = compilation.GetTypeByMetadataName("NetDsl.Network");
        _bases = Enumerable.Range(2, 6)
            .Select(arity => compilation.GetTypeByMetadataName($"NetDsl.Network`{arity}"))
            .Append(NetworkBase)
            .OfType<INamedTypeSymbol>()
            .ToImmutableArray();
        Input = compilation.GetTypeByMetadataName("NetDsl.InputAttribute");
        Output = compilation.GetTypeByMetadataName("NetDsl.OutputAttribute");
        Tap = compilation.GetTypeByMetadataName("NetDsl.TapAttribute");
        From = compilation.GetTypeByMetadataName("NetDsl.FromAttribute");
        Parameter = compilation.GetTypeByMetadataName("NetDsl.ParameterAttribute");
        Init = compilation.GetTypeByMetadataName("NetDsl.InitAttribute");
        Use = compilation.GetTypeByMetadataName("NetDsl.UseAttribute`1");
        Call = compilation.GetTypeByMetadataName("NetDsl.CallAttribute");
        Add = compilation.GetTypeByMetadataName("NetDsl.AddAttribute");
        ComponentName = compilation.GetTypeByMetadataName("TorchSharp.Utils.ComponentNameAttribute");
    }

    /// <summary>NetDsl.Network, the base of networks with one input and one output.</summary>
    public INamedTypeSymbol? NetworkBase { get; }

    public INamedTypeSymbol? Input { get; }

    public INamedTypeSymbol? Output { get; }

    public INamedTypeSymbol? Tap { get; }

    public INamedTypeSymbol? From { get; }

    public INamedTypeSymbol? Parameter { get; }

    public INamedTypeSymbol? Init { get; }

    public INamedTypeSymbol? Use { get; }

    public INamedTypeSymbol? Call { get; }

    public INamedTypeSymbol? Add { get; }

    /// <summary>TorchSharp's own [ComponentName], from which [Name] derives.</summary>
    public INamedTypeSymbol? ComponentName { get; }

    public static KnownSymbols Of(Compilation compilation) => Cache.GetValue(compilation, static compilation => new(compilation));

    /// <summary>[Network] or [Block].</summary>
    public bool IsNetwork(AttributeData attribute) => IsBlock(attribute) || Is(attribute.AttributeClass, _network);

    public bool IsBlock(AttributeData attribute) => Is(attribute.AttributeClass, _block);

    /// <summary>A layer, or an element that routes values between layers.</summary>
    public bool IsElement(AttributeData attribute)
    {
        var type = attribute.AttributeClass?.BaseType;
        while (type is not null && !Is(type, _element))
        {
            type = type.BaseType;
        }

        return type is not null;
    }

    /// <summary>Whether it is Network, or one of its variants with several inputs or outputs.</summary>
    public bool IsNetworkBase(INamedTypeSymbol type) => _bases.Any(known => Is(type, known));

    public bool IsTensor(ITypeSymbol type) => Is(type, _tensor);

    /// <summary>How many tensors a module reads, from one to six, that gives a tensor; 0 for any other type.</summary>
    public int InputsOf(INamedTypeSymbol type) => type.WithBases()
        .FirstOrDefault(current => _modules.Any(known => Is(current, known)) && current.TypeArguments.All(IsTensor))
        ?.TypeArguments.Length - 1 ?? 0;

    /// <summary>Any module, whatever it takes and gives; a network, too, whose base class is not generated yet.</summary>
    public bool IsAnyModule(ITypeSymbol type) => type is ITypeParameterSymbol parameter
        ? parameter.ConstraintTypes.Any(IsAnyModule)
        : type.WithBases().Any(current => Is(current, _anyModule) || current.GetAttributes().Any(IsNetwork));

    /// <summary>A module or a parameter: what state_dict has entries of.</summary>
    public bool IsState(ITypeSymbol type) => Is(type, _parameter) || IsAnyModule(type);

    /// <summary>Whether a type is a known type, ignoring its type arguments.</summary>
    public static bool Is(ITypeSymbol? type, INamedTypeSymbol? known) =>
        known is not null && SymbolEqualityComparer.Default.Equals(type?.OriginalDefinition, known);
}
