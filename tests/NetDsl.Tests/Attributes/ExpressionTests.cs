using System.Reflection;

namespace NetDsl.Tests.Attributes;

/// <summary>Wherever an attribute takes a size, a count or a probability it takes an expression over hyperparameters, too.</summary>
public sealed class ExpressionTests
{
    /// <summary>Numbers that are no sizes: axes, a part's number, a token, a divisor, and how often a line is written.</summary>
    private static readonly HashSet<string> NoSizes = new(StringComparer.Ordinal)
    {
        "dim", "dim0", "dim1", "index", "Mean.dims", "Permute.dims",
        "Dim", "StartDim", "EndDim", "PaddingIdx", "DivisorOverride", "Repeat",
    };

    public static TheoryData<Type> Attributes => [.. typeof(LayerAttribute).Assembly.GetExportedTypes()
        .Where(type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(Attribute)))];

    [Theory]
    [MemberData(nameof(Attributes))]
    public void Every_constructor_of_sizes_has_one_of_expressions(Type attribute)
    {
        var signatures = attribute.GetConstructors().Select(constructor => Signature(constructor, Type)).ToList();

        Assert.All(attribute.GetConstructors(), constructor =>
            Assert.Contains(Signature(constructor, parameter => OfExpression(attribute, parameter)), signatures));
    }

    [Theory]
    [MemberData(nameof(Attributes))]
    public void Every_property_that_is_a_size_or_a_probability_takes_an_expression(Type attribute)
    {
        var numbers = attribute.GetProperties()
            .Where(property => property.CanWrite && property.PropertyType == typeof(int))
            .Select(property => property.Name);

        Assert.Subset(NoSizes, numbers.ToHashSet(StringComparer.Ordinal));
        Assert.All(
            attribute.GetProperties().Where(property => property.Name == "Dropout"),
            property => Assert.Equal(typeof(object), property.PropertyType));
    }

    /// <summary>An attribute keeps what it was given, by whichever constructor.</summary>
    [Fact]
    public void Sizes_are_kept()
    {
        Assert.Equal([32, 3, 5], Sizes(new ConvAttribute(32, 3, 5)));
        Assert.Equal(["width * 4", 3, 5], Sizes(new ConvAttribute("width * 4", 3, 5)));
        Assert.Equal([1, 28, Dim.Any], new NetworkAttribute(1, 28, Dim.Any).Dims);
        Assert.Equal(["inChannels", Dim.Any], new BlockAttribute("inChannels", Dim.Any).Dims);
        Assert.Empty(new NetworkAttribute().Dims);
        Assert.Equal(["features", 4], new InputAttribute("x", "features", 4).Dims);
        Assert.Equal([3, 4], new InputAttribute("x", 3, 4).Dims);
        Assert.Equal(["p", 0.5], [new DropoutAttribute("p").P, new DropoutAttribute().P]);

        static object[] Sizes(ConvAttribute conv) => [conv.Channels, .. conv.KernelSize];
    }

    private static string Signature(ConstructorInfo constructor, Func<ParameterInfo, Type> type) =>
        string.Join(", ", constructor.GetParameters().Select(parameter => $"{type(parameter).Name} {parameter.Name}"));

    private static Type Type(ParameterInfo parameter) => parameter.ParameterType;

    /// <summary>The parameter's type where sizes and probabilities are expressions; its own where it is none.</summary>
    private static Type OfExpression(Type attribute, ParameterInfo parameter)
    {
        var kind = attribute.Name[..^nameof(Attribute).Length];
        return NoSizes.Contains(parameter.Name!) || NoSizes.Contains($"{kind}.{parameter.Name}") ? parameter.ParameterType
            : parameter.ParameterType == typeof(int) ? typeof(object)
            : parameter.ParameterType == typeof(int[]) ? typeof(object[])
            : parameter.ParameterType == typeof(double) && parameter.Name == "p" ? typeof(string)
            : parameter.ParameterType;
    }
}
