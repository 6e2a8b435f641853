using System.Text.RegularExpressions;
using NetDsl.Generators.Common;
using NetDsl.Generators.Declarations;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>
/// The parameters of a network's primary constructor, from which sizes are computed: symbols where the network is declared, and numbers
/// where another network uses it.
/// </summary>
internal sealed class Hyperparameters
{
    /// <summary>The name of a repetition's number.</summary>
    public const string Turn = "turn";

    private readonly Dictionary<string, Amount> _values;
    private readonly EquatableArray<BoundChoice> _choices;
    private readonly EquatableArray<ParameterSpec> _parameters;

    private Hyperparameters(
        EquatableArray<ParameterSpec> parameters, Dictionary<string, Amount> values, EquatableArray<BoundChoice> choices)
    {
        _parameters = parameters;
        _values = values;
        _choices = choices;
    }

    /// <summary>Each as a symbol.</summary>
    public static Hyperparameters Symbols(EquatableArray<ParameterSpec> parameters) => new(
        parameters,
        parameters
            .Where(parameter => parameter.Kind is ParameterKind.Whole or ParameterKind.Real)
            .ToDictionary(
                parameter => parameter.Name,
                parameter => parameter.Kind == ParameterKind.Whole
                    ? Amount.Of(Dim.Hyperparameter(parameter.Name))
                    : Amount.Of(new RealHyperparameter(parameter.Name)),
                StringComparer.Ordinal),
        EquatableArray<BoundChoice>.Empty);

    /// <summary>Each with its given value.</summary>
    public static Hyperparameters Bound(EquatableArray<ParameterSpec> parameters, BoundHyperparameters values) =>
        new(parameters, values.Items.ToDictionary(item => item.Name, item => item.Value, StringComparer.Ordinal), values.Choices)
        {
            AreBound = true,
        };

    /// <summary>These and the number of a repetition, <c>turn</c>; a hyperparameter of that name hides it.</summary>
    public Hyperparameters Repeated(Dim turn) => _parameters.Any(parameter => parameter.Name == Turn)
        ? this
        : new(_parameters, new(_values, StringComparer.Ordinal) { [Turn] = Amount.Of(turn) }, _choices) { AreBound = AreBound };

    /// <summary>Whether another network gives them, where it uses this one.</summary>
    public bool AreBound { get; private init; }

    /// <summary>Whether C# computes a size as a long, which it does where a hyperparameter in it is a long.</summary>
    public bool IsLong(Dim size) =>
        size.Hyperparameters.Any(name => _parameters.Any(parameter => parameter.Name == name && parameter.Type == "long"));

    /// <summary>The parameter of that name; null where there is none.</summary>
    public ParameterSpec? Find(string name) => _parameters.FirstOrDefault(parameter => parameter.Name == name);

    /// <summary>The truth value or member of an enum that a hyperparameter has, or the name of the outer one that gives it.</summary>
    public Value Choice(string name) => _choices.FirstOrDefault(choice => choice.Name == name)?.Value ?? new TextValue(name);

    public bool Has(string name, string type) => _parameters.Any(parameter => parameter.Name == name && parameter.Type == type);

    /// <summary>The value of an expression; otherwise null, with the error and a suggestion.</summary>
    public (Amount? Value, string Objection, string? Suggestion) Evaluate(string text)
    {
        var expression = new Expression(text, name => _values.TryGetValue(name, out var amount) ? amount : null);
        if (expression.Read() is { } value)
        {
            return (value, "", null);
        }

        if (expression.UnknownName is not { } unknown)
        {
            return (null, $"\"{text}\": {expression.Objection}", null);
        }

        if (Find(unknown) is not null)
        {
            return (null, $"\"{text}\", where '{unknown}' is no number", null);
        }

        var (objection, suggestion) = Unknown(text, unknown, parameter => _values.ContainsKey(parameter.Name), "int channels");
        return (null, objection, suggestion);
    }

    /// <summary>What is wrong with an unknown name in an expression, and the expression with the suggested one.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="unknown">The name.</param>
    /// <param name="isWanted">Which parameters it could name.</param>
    /// <param name="example">Such a parameter, as C#.</param>
    public (string Objection, string? Suggestion) Unknown(string text, string unknown, Func<ParameterSpec, bool> isWanted, string example)
    {
        var known = _parameters.Where(isWanted).Select(parameter => parameter.Name).ToList();
        var near = Nearest.To(unknown, known);
        var names = known.ConvertAll(name => $"'{name}'");
        var hint = near is not null ? $"did you mean '{near}'?"
            : names.Count > 0 ? $"there {(names.Count == 1 ? "is" : "are")} {Text.And(names)}"
            : $"the class has none: write them behind its name, 'partial class Block({example})'";
        return ($"\"{text}\", where '{unknown}' is no hyperparameter ({hint})", near is null ? null : Replace(text, unknown, near));
    }

    /// <summary>
    /// The value of an expression that must be a whole number in a range; otherwise null, with the error and a suggestion. Hyperparameters
    /// are 1 or more.
    /// </summary>
    public (Dim? Size, string Objection, string? Suggestion) Size(string text, long least, long most)
    {
        var (value, objection, suggestion) = Evaluate(text);
        return value is null ? (null, objection, suggestion)
            : value.Whole is not { } size ? (null, $"\"{text}\", which is no whole number", null)
            : size.Size < least || size.Size > most || (least >= 0 && size.IsNegative)
                ? (null, Comes(text, ExpressionText.Plain.Of(size)), null)
            : (size, "", null);
    }

    /// <summary>An expression with its value, where that is more specific: <c>"2 - 5", which is -3</c>.</summary>
    public static string Comes(string text, string value) => text == value ? $"\"{text}\"" : $"\"{text}\", which is {value}";

    /// <summary>The text with a name replaced, as a whole word.</summary>
    private static string Replace(string text, string name, string other) => Regex.Replace(text, $@"\b{Regex.Escape(name)}\b", other);
}
