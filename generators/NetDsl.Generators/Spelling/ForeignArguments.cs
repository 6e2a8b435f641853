using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetDsl.Generators.Spelling;

/// <summary>Arguments in PyTorch's order and names, as an attribute takes them.</summary>
internal sealed class ForeignArguments
{
    private readonly ForeignName _layer;
    private readonly IMethodSymbol _constructor;
    private readonly Dictionary<string, string> _properties;
    private readonly List<ExpressionSyntax> _positional = [];
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    public ForeignArguments(ForeignName layer, INamedTypeSymbol type)
    {
        _layer = layer;
        _constructor = type.InstanceConstructors.OrderByDescending(constructor => constructor.Parameters.Length).First();
        _properties = type.GetMembers().OfType<IPropertySymbol>()
            .Where(property => property.SetMethod is not null)
            .ToDictionary(property => property.Name.ToLowerInvariant(), property => property.Name, StringComparer.Ordinal);
    }

    /// <summary>Arguments were left out, because they are inferred.</summary>
    public bool HasNeedless { get; private set; }

    /// <summary>Arguments became properties.</summary>
    public bool HasRenamed { get; private set; }

    /// <summary>Keras' activation of a layer, as a layer below it.</summary>
    public string Activation { get; private set; } = "";

    /// <summary>Takes an argument; false where it means nothing here.</summary>
    public bool Add(AttributeArgumentSyntax argument)
    {
        var name = argument.NameColon?.Name.Identifier.Text ?? argument.NameEquals?.Name.Identifier.Text;
        if (name is null)
        {
            _positional.Add(argument.Expression);
            return _values.Count == 0;
        }

        HasRenamed |= argument.NameEquals is null || !_properties.ContainsValue(name);
        return Name(name, argument.Expression);
    }

    /// <summary>The argument list; null where the arguments cannot be ordered.</summary>
    public string? Text()
    {
        if (!Order())
        {
            return null;
        }

        var positional = _constructor.Parameters
            .Select(parameter => ForeignSignatures.Key(parameter.Name))
            .TakeWhile(_values.ContainsKey)
            .ToList();
        var texts = positional
            .Select(key => _values[key])
            .Concat(_values.Where(value => !positional.Contains(value.Key) && _properties.ContainsKey(value.Key))
                .Select(value => $"{_properties[value.Key]} = {value.Value}"))
            .ToList();
        return texts.Count == 0 ? "" : $"({Common.Text.Join(texts)})";
    }

    /// <summary>Gives the positional arguments their names.</summary>
    private bool Order()
    {
        var last = _constructor.Parameters.LastOrDefault();
        var fits = last is { IsParams: true } || _positional.Count <= _constructor.Parameters.Length;
        if ((fits && _layer.Axes == ForeignAxes.None) || ForeignSignatures.Of(_layer.Kind) is not { } signature)
        {
            return fits && InOwnOrder();
        }

        var parameters = _layer.Axes == ForeignAxes.OfKeras || _positional.Count < signature.Required
            ? signature.Parameters.Where(parameter => !ForeignSignatures.IsNeedless(parameter)).ToList()
            : signature.Parameters;
        HasRenamed |= parameters.Take(_positional.Count).Any(parameter => _properties.ContainsKey(ForeignSignatures.Key(parameter)));
        return _positional.Count <= parameters.Count && parameters.Zip(_positional, Name).All(isKnown => isKnown);
    }

    private bool InOwnOrder()
    {
        foreach (var parameter in _constructor.Parameters.Take(_positional.Count))
        {
            var rest = _positional.Skip(parameter.Ordinal).Take(parameter.IsParams ? int.MaxValue : 1);
            _values[ForeignSignatures.Key(parameter.Name)] = Common.Text.Join(rest.Select(expression => expression.ToString()));
        }

        return true;
    }

    private bool Name(string name, ExpressionSyntax value)
    {
        var key = ForeignSignatures.Key(name);
        key = key == "size" && _layer is { Kind: "Upsample", Axes: ForeignAxes.OfKeras } ? "scalefactor" : key;
        if (key == "activation" && !_properties.ContainsKey(key) && value.IsKind(SyntaxKind.StringLiteralExpression) &&
            ForeignNames.Find(value.ToString().Trim('"')) is { } activation)
        {
            Activation = $", {activation.Kind}";
            return true;
        }

        if (ForeignSignatures.IsNeedless(name))
        {
            HasNeedless = true;
            return true;
        }

        _values[key] = (key, value.ToString()) switch
        {
            ("padding", "\"same\"") => "Padding.Same",
            ("padding", "\"valid\"") => "Padding.Valid",
            (_, var text) => text,
        };
        return _properties.ContainsKey(key) ||
            _constructor.Parameters.Any(parameter => ForeignSignatures.Key(parameter.Name) == key);
    }
}
