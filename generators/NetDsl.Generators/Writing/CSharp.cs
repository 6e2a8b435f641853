using Microsoft.CodeAnalysis.CSharp;
using NetDsl.Generators.Common;
using NetDsl.Generators.Layers;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Writing;

/// <summary>Writes modules, parameters and their arguments as C#.</summary>
internal static class CSharp
{
    public const string Tensor = "global::TorchSharp.torch.Tensor";

    /// <summary>The namespace of the library members that only generated code calls.</summary>
    public const string Services = "global::NetDsl.CompilerServices";

    private const string Nn = "global::TorchSharp.torch.nn";

    private static readonly ExpressionText Expressions = new(Escape.Keyword) { Member = Member };

    /// <summary>A size; <c>-1</c> for one that is only known at run time.</summary>
    public static string Of(Dim size) => size.IsKnown ? Expressions.Of(size) : "-1";

    /// <summary>A number as an operand.</summary>
    public static string Operand(Real number)
    {
        var text = Expressions.Of(number);
        return text.Contains(" ") || text.StartsWith("-", StringComparison.Ordinal) ? $"({text})" : text;
    }

    /// <summary>The expression that creates the modules of a repetition.</summary>
    public static Invocation Create(ModuleCreation module, Repetition repetition, string key)
    {
        var arguments = module.Arguments.Select((argument, index) => repetition.First[index] is var first && first == argument
            ? Of(argument)
            : Of(argument, $"{repetition.Turn} == 0 ? {Of(first.Value)} : {Of(argument.Value)}"));
        List<string> items = [key, Of(repetition.Count), $"{repetition.Turn} => new {Of(module.Type)}({Text.Join(arguments)})"];
        if (repetition.Changes.IsMet != false)
        {
            items.Add(repetition.Changes.IsMet == true ? "least: 1" : $"least: {Of(repetition.Changes)} ? 1 : 0");
        }

        return new("new", items);
    }

    public static string Of(Condition condition) => condition.Text(Expressions);

    /// <summary>Any text as a string literal.</summary>
    public static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>A module's class.</summary>
    public static string Of(ModuleType type) => type.Parametrization is { } parametrization
        ? $"global::NetDsl.Modules.{parametrization.Name}"
        : Plain(type);

    private static string Plain(ModuleType type) => type.Origin switch
    {
        ModuleOrigin.Torch => $"global::TorchSharp.Modules.{type.Name}",
        ModuleOrigin.Library => $"global::NetDsl.Modules.{type.Name}",
        ModuleOrigin.Chosen => $"{Nn}.Module<{Tensor}, {Tensor}>",
        _ => type.Name,
    };

    /// <summary>Items as a collection expression, the same for arrays, lists and spans.</summary>
    public static string List(IEnumerable<string> items) => $"[{Text.Join(items)}]";

    /// <summary>The expression that creates a module.</summary>
    /// <param name="module">The module.</param>
    /// <param name="decided">Arguments that the planner chose.</param>
    public static Invocation Create(ModuleCreation module, EquatableArray<ModuleArgument> decided = default)
    {
        string[] arguments = [.. module.Arguments.Select(Of), .. decided.Select(Of)];
        var plain = new Invocation(
            module.Type.Origin switch
            {
                ModuleOrigin.Torch => $"{Nn}.{module.Type.Name}",
                ModuleOrigin.Chosen => $"{Services}.{module.Type.Name}s.Create",
                _ => $"new {Plain(module.Type)}",
            },
            arguments);
        return module.Type.Parametrization is null ? plain : new($"new {Of(module.Type)}", [plain.ToString()]);
    }

    /// <summary>The expression that creates a parameter.</summary>
    public static Invocation Create(ParameterCreation parameter)
    {
        var (function, start) = parameter switch
        {
            ConstantParameter constant => ("Constant", Expressions.Of(constant.Start)),
            NormalParameter normal => ("Normal", Text.Of(normal.Deviation)),
            _ => throw new ArgumentOutOfRangeException(nameof(parameter), parameter, "Expected a known form of parameter."),
        };
        return new($"{Services}.Parameters.{function}", parameter.Sizes.Select(Of).Prepend(start).ToList());
    }

    /// <summary>The expression that initialises a layer's parameter.</summary>
    /// <param name="initialization">The function and its arguments.</param>
    /// <param name="field">The layer's field, or the property of the parameter that it is.</param>
    public static Invocation Fill(Initialization initialization, string field)
    {
        var function = initialization.Function.IsOfLibrary
            ? $"{Services}.Initialize.{initialization.Function.Name}"
            : $"{Nn}.init.{initialization.Function.Name}";
        return initialization.Target switch
        {
            InitializationTarget.Weight => Fill($"{field}.weight"),
            InitializationTarget.Bias => Fill($"{field}.bias!"),
            InitializationTarget.Parameter or InitializationTarget.Module => Fill(field),
            InitializationTarget.ParametrizedWeight => new(
                $"{Services}.Initialize.Parametrized", [field, $"weight => {Fill("weight")}"]),
            InitializationTarget.EveryWeight => new(
                $"{Services}.Initialize.Weights", [field, $"weight => {Fill("weight")}", .. Ranks(initialization)]),
            _ => new($"{Services}.Initialize.Biases", [field, .. initialization.Arguments.Select(Of)]),
        };

        Invocation Fill(string target) => new(function, [target, .. initialization.Arguments.Select(Of)]);
    }

    private static IEnumerable<string> Ranks(Initialization initialization)
    {
        if (initialization.LeastRank > 2)
        {
            yield return $"leastRank: {Text.Of(initialization.LeastRank)}";
        }

        if (initialization.MostRank < int.MaxValue)
        {
            yield return $"mostRank: {Text.Of(initialization.MostRank)}";
        }
    }

    private static string Of(ModuleArgument argument) => Of(argument, Of(argument.Value));

    private static string Of(ModuleArgument argument, string value) =>
        argument.Parameter is { } parameter ? $"{Escape.Keyword(parameter)}: {value}" : value;

    private static string Of(ArgumentValue value) => value switch
    {
        SizeValue { IsNarrowed: true } size => $"checked((int)({Of(size.Size)}))",
        SizeValue size => Of(size.Size),
        SizesValue { IsOne: true } sizes => Of(sizes.Sizes[0]),
        SizesValue sizes => $"({Text.Join(sizes.Sizes.Select(Of))})",
        SizeArrayValue sizes => List(sizes.Sizes.Select(Of)),
        NumberValue { IsFloat: true } number => $"(float)({Expressions.Of(number.Number)})",
        NumberValue number => Expressions.Of(number.Number),
        NumberArrayValue numbers => List(numbers.Numbers.Select(Text.Of)),
        SwitchValue flag => Text.Of(flag.IsOn),
        MemberValue member => SyntaxFacts.IsIdentifierStartCharacter(member.Member[0])
            ? Member(member.Type, member.Member)
            : $"({Global(member.Type)})({member.Member})",
        StringValue text => Literal(text.Text),
        HyperparameterValue hyperparameter => Escape.Keyword(hyperparameter.Name),
        ModuleValue { Name: { } name } module => $"(\"{name}\", {Create(module.Module)})",
        ModuleValue module => Create(module.Module).ToString(),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "Expected a known form of argument."),
    };

    /// <summary>A member of an enum.</summary>
    public static string Member(string type, string member) => $"{Global(type)}.{Escape.Keyword(member)}";

    private static string Global(string type) => type.StartsWith("global::", StringComparison.Ordinal) ? type : $"global::{type}";
}
