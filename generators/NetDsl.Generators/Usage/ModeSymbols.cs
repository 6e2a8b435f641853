using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using NetDsl.Generators.Reading;

namespace NetDsl.Generators.Usage;

/// <summary>The effect of a call on autograd, until its result is disposed.</summary>
internal enum GradientSwitch
{
    /// <summary>No effect.</summary>
    None,

    /// <summary>It turns them off.</summary>
    Off,

    /// <summary>It turns them on, or the argument is not a constant.</summary>
    Other,
}

/// <summary>The effect of an operation on a module's mode.</summary>
internal enum ModeSwitch
{
    /// <summary>No effect.</summary>
    None,

    /// <summary>It sets evaluation mode, or may: <c>eval()</c>, <c>train(false)</c>, <c>train(flag)</c>, <c>Fuse()</c>.</summary>
    Evaluation,

    /// <summary>It sets evaluation mode for a scope, or reads the mode: <c>Evaluating()</c>, <c>training</c>.</summary>
    EvaluationHere,

    /// <summary>It sets evaluation mode for norms alone: <c>FreezeNorms()</c>.</summary>
    NormsFrozen,

    /// <summary>It sets training mode: <c>train()</c>.</summary>
    Training,
}

/// <summary>The symbols of TorchSharp and NetDsl that NDSL401 uses, resolved once for each compilation.</summary>
internal sealed record ModeSymbols(IAssemblySymbol Program, IAssemblySymbol NetDsl, INamedTypeSymbol Torch, INamedTypeSymbol Module)
{
    /// <summary>The names of the methods that <see cref="IsEvaluation"/> looks for.</summary>
    private static readonly HashSet<string> Evaluation = new(StringComparer.Ordinal)
    {
        "no_grad",
        "inference_mode",
        "enable_grad",
        "set_grad_enabled",
        "argmax",
        "eval",
        "train",
        "Fuse",
    };

    /// <summary>The symbols; null where the compilation does not reference both libraries.</summary>
    public static ModeSymbols? Of(Compilation compilation) =>
        compilation.GetTypeByMetadataName("NetDsl.NetworkAttribute") is { } network &&
        compilation.GetTypeByMetadataName("TorchSharp.torch") is { } torch &&
        compilation.GetTypeByMetadataName("TorchSharp.torch+nn+Module") is { } module
            ? new(compilation.Assembly, network.ContainingAssembly, torch, module)
            : null;

    public static bool Same(ISymbol? left, ISymbol? right) => SymbolEqualityComparer.Default.Equals(left, right);

    /// <summary>The root of a chain of overrides; the method itself where it overrides none.</summary>
    public static IMethodSymbol Root(IMethodSymbol method)
    {
        while (method.OverriddenMethod is { } overridden)
        {
            method = overridden;
        }

        return method.OriginalDefinition;
    }

    public bool IsModule(ITypeSymbol? type) => type is ITypeParameterSymbol parameter
        ? parameter.ConstraintTypes.Any(IsModule)
        : type is not null && (Same(type, Module) || IsModule(type.BaseType));

    /// <summary>
    /// Whether a value of the type may be or contain a network: <c>Net</c>, <c>Net[]</c>, <c>Lazy&lt;Net&gt;</c>, <c>object</c>.
    /// </summary>
    public bool MayHold(ITypeSymbol? type) => type switch
    {
        null or ITypeParameterSymbol or { IsAnonymousType: true } => true,
        { SpecialType: SpecialType.System_Object or SpecialType.System_Void } => true,
        IArrayTypeSymbol array => MayHold(array.ElementType),
        INamedTypeSymbol { TypeKind: TypeKind.Interface, TypeArguments.IsEmpty: true } => true,
        INamedTypeSymbol named => IsModule(named) || named.TypeArguments.Any(MayHold) ||
            (named.ContainingType is { } outer && MayHold(outer)),
        _ => false,
    };

    /// <summary>Whether it is a member of .NET, TorchSharp or NetDsl: of these, only the methods listed here set a mode.</summary>
    public bool IsLibrary(ISymbol member)
    {
        member = member is IMethodSymbol method ? Root(method) : member;
        return member.ContainingType is null or { IsAnonymousType: true } || Same(member.ContainingAssembly, NetDsl) ||
            (!Same(member.ContainingAssembly, Program) && RootNamespace(member) is nameof(System) or "TorchSharp");
    }

    /// <summary>Whether an operation is part of an evaluation: classes without one are not analysed.</summary>
    public bool IsEvaluation(IOperation operation) =>
        GradientsBy(operation) == GradientSwitch.Off || IsArgmax(operation) || ModeBy(operation).Switch == ModeSwitch.Evaluation;

    /// <summary>Whether a class names a method that is part of an evaluation. Most do not, and the code of these is not bound.</summary>
    public static bool MayEvaluate(INamedTypeSymbol type, CancellationToken cancellation) => type.DeclaringSyntaxReferences.Any(part =>
        !part.SyntaxTree.IsGenerated(cancellation) &&
        part.GetSyntax(cancellation).DescendantTokens().Any(token =>
            token.IsKind(SyntaxKind.IdentifierToken) && Evaluation.Contains(token.ValueText)));

    /// <summary>Whether it is a call of <c>argmax</c>, which no gradient passes.</summary>
    public bool IsArgmax(IOperation operation) =>
        operation is IInvocationOperation { TargetMethod: { Name: "argmax" } method } && IsLibrary(method);

    public GradientSwitch GradientsBy(IOperation operation) =>
        operation is not IInvocationOperation call || !Same(call.TargetMethod.ContainingType, Torch)
            ? GradientSwitch.None
            : call.TargetMethod.Name switch
            {
                "no_grad" => GradientSwitch.Off,
                "inference_mode" => Flag(call) == true ? GradientSwitch.Off : GradientSwitch.Other,
                "enable_grad" or "set_grad_enabled" => Flag(call) == false ? GradientSwitch.Off : GradientSwitch.Other,
                _ => GradientSwitch.None,
            };

    /// <summary>The effect of an operation on the mode, and the module it acts on.</summary>
    public (ModeSwitch Switch, IOperation? Module) ModeBy(IOperation operation) => operation switch
    {
        IInvocationOperation call => (ModeBy(Root(call.TargetMethod), Flag(call)), call.Receiver()),
        IMethodReferenceOperation reference => (ModeBy(Root(reference.Method), flag: null), reference.Instance),
        IPropertyReferenceOperation { Property: { Name: "training" } property } question when Same(property.ContainingType, Module) =>
            (ModeSwitch.EvaluationHere, question.Instance),
        _ => default,
    };

    private ModeSwitch ModeBy(IMethodSymbol method, bool? flag) => method.Name switch
    {
        "eval" when Same(method.ContainingType, Module) => ModeSwitch.Evaluation,
        "train" when Same(method.ContainingType, Module) => flag == true ? ModeSwitch.Training : ModeSwitch.Evaluation,
        "Fuse" when Same(method.ContainingAssembly, NetDsl) => ModeSwitch.Evaluation,
        "Evaluating" when Same(method.ContainingAssembly, NetDsl) => ModeSwitch.EvaluationHere,
        "FreezeNorms" when Same(method.ContainingAssembly, NetDsl) && flag != false => ModeSwitch.NormsFrozen,
        _ => ModeSwitch.None,
    };

    /// <summary>The value of a call's flag, or its default; null where it is not a constant.</summary>
    private static bool? Flag(IInvocationOperation call) =>
        call.Arguments.LastOrDefault()?.Value.ConstantValue is { HasValue: true, Value: bool flag } ? flag : null;

    private static string RootNamespace(ISymbol member)
    {
        var space = member.ContainingNamespace;
        while (space is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
        {
            space = space.ContainingNamespace;
        }

        return space?.Name ?? "";
    }
}
