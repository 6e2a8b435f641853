using NetDsl.Generators.Common;
using NetDsl.Generators.Declarations;
using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>
/// The constructor arguments that [Use] passes: sizes of the inputs where [Block] declares a parameter for them, and its own arguments.
/// </summary>
/// <param name="Items">The constructor's arguments.</param>
/// <param name="Values">The values of the names in the type's declaration.</param>
internal sealed record UseArguments(EquatableArray<ModuleArgument> Items, BoundHyperparameters Values)
{
    /// <summary>The arguments; null, with a finding, where they do not fit, or where an input is unknown.</summary>
    public static UseArguments? Bind(LayerContext context, UsedSpec used, UseInputs? inputs)
    {
        var inferred = Inferred(context, used, inputs);
        var given = context.Items(nameof(Use.Settings.Arguments));
        var open = used.Parameters.Where(parameter => inferred?.ContainsKey(parameter.Name) != true).ToList();
        if (inferred is null)
        {
            return null;
        }

        if (given.Count > open.Count || given.Count < open.Count(parameter => parameter.Default is null))
        {
            context.ReportAt(
                nameof(Use.Settings.Arguments), Descriptors.ArgumentsDoNotFit,
                Expected(context.Label, used, open, inferred.Keys, given.Count));
            return null;
        }

        var values = new List<BoundHyperparameter>();
        var choices = new List<BoundChoice>();
        var items = new List<ModuleArgument>();
        var hasGap = false;
        foreach (var parameter in used.Parameters)
        {
            var item = open.IndexOf(parameter);
            var amount = item < 0 ? Amount.Of(inferred[parameter.Name])
                : item < given.Count ? context.Argument(nameof(Use.Settings.Arguments), item, given[item], parameter)
                : Default(parameter);
            if (amount is not null)
            {
                values.Add(new(parameter.Name, amount));
            }

            if (parameter.Kind is ParameterKind.Flag or ParameterKind.Enum)
            {
                choices.Add(new(parameter.Name, item < given.Count ? context.Choice(given[item], parameter) : parameter.Default!));
            }

            if (item >= given.Count)
            {
                hasGap = true;
                continue;
            }

            var value = amount is not null ? Of(context, amount, parameter)
                : item >= 0 ? context.PassedOn(given[item], parameter) ?? Literal(given[item], parameter)
                : null;
            if (value is not null)
            {
                items.Add(new(hasGap ? parameter.Name : null, value));
            }
            else if (item >= 0)
            {
                context.BadArgument(nameof(Use.Settings.Arguments), parameter.Wanted, given[item].Display, item, called: parameter.Name);
            }
        }

        return context.Failed
            ? null
            : new(items.ToEquatableArray(), new(values.ToEquatableArray()) { Choices = choices.ToEquatableArray() });
    }

    /// <summary>
    /// The parameters that the declared dims name, with the inputs' sizes; null, with a finding, where an input does not match its dims.
    /// </summary>
    private static Dictionary<string, Dim>? Inferred(LayerContext context, UsedSpec used, UseInputs? inputs)
    {
        if (inputs is null)
        {
            return null;
        }

        var inferred = new Dictionary<string, Dim>(StringComparer.Ordinal);
        return used.Network is not { } network ||
            Enumerable.Range(0, network.Inputs.Count).All(
                index => Infer(context, used, network.Inputs[index].Dims, inputs, index, inferred))
            ? inferred
            : null;
    }

    /// <summary>Adds the parameters that the dims of one input name; false, with a finding, where it does not match them.</summary>
    private static bool Infer(
        LayerContext context, UsedSpec used, EquatableArray<Value> declared, UseInputs inputs, int index, Dictionary<string, Dim> inferred)
    {
        var input = inputs.Shapes[index];
        if (declared.Count != input.Rank)
        {
            return Mismatch();
        }

        for (var axis = 0; axis < declared.Count; axis++)
        {
            var actual = input.Dims[axis];
            if (declared[axis] is TextValue name && used.Parameters.Any(parameter => parameter.Name == name.Value.Trim()))
            {
                if (!actual.IsKnown)
                {
                    context.ReportUnknown($"'{name.Value.Trim()}'", input);
                    return false;
                }

                if (inferred.TryGetValue(name.Value.Trim(), out var other) && other.Differs(actual))
                {
                    return Mismatch();
                }

                inferred[name.Value.Trim()] = actual;
            }
            else if (declared[axis] is IntValue { Value: > 0 } size && actual.Differs(size.Value))
            {
                return Mismatch();
            }
        }

        return true;

        bool Mismatch()
        {
            var expected = Text.Join(
                declared.Select(dim => dim is TextValue text ? text.Value : dim is IntValue { IsAnySize: true } ? "?" : dim.Display));
            inputs.ReportMisfit(context, index, $"({expected})");
            return false;
        }
    }

    private static string[] Expected(string label, UsedSpec used, List<ParameterSpec> open, IReadOnlyCollection<string> inferred, int given)
    {
        var list = Text.Join(
            open.Select(parameter => parameter.Default is { } value ? $"{parameter.Name} = {value.Display}" : parameter.Name));
        var note = inferred.Count == 0 ? ""
            : $"; {Text.Are(inferred.ToList())} inferred from the input";
        return [label, list, used.Name, note, given == 0 ? "none" : Text.Of(given)];
    }

    private static Amount? Default(ParameterSpec parameter) => (parameter.Kind, parameter.Default) switch
    {
        (ParameterKind.Whole, IntValue whole) => Amount.Of((Dim)whole.Value),
        (ParameterKind.Real, RealValue real) => Amount.Of(real.Value),
        (ParameterKind.Real, IntValue whole) => Amount.Of((double)whole.Value),
        _ => null,
    };

    private static ArgumentValue? Of(LayerContext context, Amount amount, ParameterSpec parameter) => (parameter.Kind, amount.Whole) switch
    {
        (ParameterKind.Whole, { } whole) => new SizeValue(whole) { IsNarrowed = parameter.Type == "int" && context.IsLong(whole) },
        (ParameterKind.Real, _) => new NumberValue(amount.AsReal) { IsFloat = parameter.Type == "float" },
        _ => null,
    };

    /// <summary>An argument that is not a number; null where the parameter does not accept it.</summary>
    private static ArgumentValue? Literal(Value value, ParameterSpec parameter) => (parameter.Kind, value) switch
    {
        (ParameterKind.Flag, FlagValue flag) => new SwitchValue(flag.Value),
        (ParameterKind.Text, TextValue text) => new StringValue(text.Value),
        (ParameterKind.Enum, EnumValue member) when parameter.Type.Split('.', ':').Last() == member.Type =>
            new MemberValue(parameter.Type, member.Member),
        _ => null,
    };
}
