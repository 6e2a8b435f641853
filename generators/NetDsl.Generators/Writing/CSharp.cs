using Microsoft.CodeAnalysis.CSharp;
using NetDsl.Generators.Common;
using NetDsl.Generators.Layers;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Writing;

/// <summary>Writes modules, parameters and their arguments as C#.</summary>
internal static class CSharp
{
    public const string Tensor = "global::TorchSharp.torch.Tensor";

    private const string Nn = "global::TorchSharp.torch.nn";

    private static readonly ExpressionText Expressions = new(Escape.Keyword);

    /// <summary>A size; <c>-1</c> for one that is only known at run time.</summary>
    public static string Of(Dim size) => size.IsAny ? "-1" : Expressions.Of(size);

    public static string Of(Condition condition) => condition.Text(Expressions);

    /// <summary>A module's class.</summary>
    public static string Of(ModuleType type) => type.Origin switch
    {
        ModuleOrigin.Torch => $"global::TorchSharp.Modules.{type.Name}",
        ModuleOrigin.Library => $"global::NetDsl.Modules.{type.Name}",
        _ => type.Name,
    };

    /// <summary>What makes a module.</summary>
    /// <param name="module">The module.</param>
    /// <param name="decided">Arguments that the planner decided.</param>
    public static string Create(ModuleCreation module, IEnumerable<ModuleArgument> decided)
    {
        var arguments = List(module.Arguments.Concat(decided));
        return module.Type.Origin == ModuleOrigin.Torch ? $"{Nn}.{module.Type.Name}({arguments})" : $"new {Of(module.Type)}({arguments})";
    }

    /// <summary>What makes a parameter.</summary>
    public static string Create(ParameterCreation parameter)
    {
        var sizes = parameter.Sizes.Select(Of);
        return parameter switch
        {
            ConstantParameter constant => $"global::NetDsl.Parameters.Constant({Text.Join(sizes.Prepend(Expressions.Of(constant.Start)))})",
            NormalParameter normal => $"global::NetDsl.Parameters.Normal({Text.Join(sizes.Prepend(Text.Of(normal.Deviation)))})",
            _ => throw new ArgumentOutOfRangeException(nameof(parameter), parameter, "Expected a known form of parameter."),
        };
    }

    /// <summary>What fills a parameter.</summary>
    /// <param name="initialization">The function and its arguments.</param>
    /// <param name="field">The layer's field.</param>
    /// <param name="parameter">The parameter, where the layer is one.</param>
    public static string Statement(Initialization initialization, string field, string parameter)
    {
        var function = initialization.Function.IsOfLibrary
            ? $"global::NetDsl.Initialize.{initialization.Function.Name}"
            : $"{Nn}.init.{initialization.Function.Name}";
        var reason = initialization.Reason.Length == 0 ? "" : $" // {initialization.Reason}";
        var statement = initialization.Target switch
        {
            InitializationTarget.Weight => Fill($"{field}.weight"),
            InitializationTarget.Bias => Fill($"{field}.bias!"),
            InitializationTarget.Parameter => Fill(parameter),
            InitializationTarget.EveryWeight => $"global::NetDsl.Initialize.Weights({field}, weight => {Fill("weight")})",
            _ => $"global::NetDsl.Initialize.Biases({field}, {List(initialization.Arguments)})",
        };
        return $"{statement};{reason}";

        string Fill(string target) => $"{function}({Text.Join(initialization.Arguments.Select(Of).Prepend(target))})";
    }

    private static string List(IEnumerable<ModuleArgument> arguments) => Text.Join(arguments.Select(Of));

    private static string Of(ModuleArgument argument) =>
        argument.Parameter is { } parameter ? $"{Escape.Keyword(parameter)}: {Of(argument.Value)}" : Of(argument.Value);

    private static string Of(ArgumentValue value) => value switch
    {
        SizeValue { IsNarrowed: true } size => $"checked((int)({Of(size.Size)}))",
        SizeValue size => Of(size.Size),
        SizesValue { IsOne: true } sizes => Of(sizes.Sizes[0]),
        SizesValue sizes => $"({Text.Join(sizes.Sizes.Select(Of))})",
        SizeArrayValue sizes => $"new long[] {{ {Text.Join(sizes.Sizes.Select(Of))} }}",
        NumberValue { IsFloat: true } number => $"(float)({Expressions.Of(number.Number)})",
        NumberValue number => Expressions.Of(number.Number),
        NumberArrayValue numbers => $"new double[] {{ {Text.Join(numbers.Numbers.Select(Text.Of))} }}",
        SwitchValue flag => Text.Of(flag.IsOn),
        MemberValue member => char.IsLetter(member.Member[0]) || member.Member[0] == '_'
            ? $"{Global(member.Type)}.{Escape.Keyword(member.Member)}"
            : $"({Global(member.Type)})({member.Member})",
        StringValue text => SymbolDisplay.FormatLiteral(text.Text, quote: true),
        HyperparameterValue hyperparameter => Escape.Keyword(hyperparameter.Name),
        ModuleValue { Name: { } name } module => $"(\"{name}\", {Create(module.Module, [])})",
        ModuleValue module => Create(module.Module, []),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "Expected a known form of argument."),
    };

    private static string Global(string type) => type.StartsWith("global::", StringComparison.Ordinal) ? type : $"global::{type}";
}
