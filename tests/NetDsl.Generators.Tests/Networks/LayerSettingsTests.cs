using System.Reflection;
using NetDsl.Generators.Layers;

namespace NetDsl.Generators.Tests;

/// <summary>Layers read their arguments by the names of their settings, so these are the names of the attribute's properties.</summary>
public sealed class LayerSettingsTests
{
    public static TheoryData<string> Kinds => [.. LayerCatalog.Kinds];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_argument_of_an_attribute_is_a_setting(string kind) =>
        Assert.Empty(Properties(kind).Except(Settings(LayerCatalog.Find(kind)!)));

    /// <summary>Kinds that share their settings share the arguments out among them.</summary>
    [Fact]
    public void Each_setting_is_an_argument_of_an_attribute()
    {
        var bySettings = LayerCatalog.Kinds.GroupBy(kind => SettingsType(LayerCatalog.Find(kind)!));

        Assert.Empty(bySettings.SelectMany(kinds => kinds
            .SelectMany(kind => Settings(LayerCatalog.Find(kind)!))
            .Except(kinds.SelectMany(Properties))
            .Select(setting => $"{string.Join(", ", kinds)}: {setting}")));
    }

    private static IEnumerable<string> Properties(string kind) => typeof(LayerAttribute).Assembly
        .GetType($"NetDsl.{kind}Attribute", throwOnError: true)!
        .GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Select(property => property.Name)
        .Except(kind == "Add" ? ["Projection", "Norm"] : []); // Reading makes an element of its own of it.

    private static IEnumerable<string> Settings(Layer layer)
    {
        IEnumerable<string> numbers = layer switch
        {
            NumberedActivation activation => activation.NumberNames,
            SlopedActivation activation => [activation.NumberName],
            TransformerPart { MemoryName: { } memory } => [memory],
            _ => [],
        };
        return Members(SettingsType(layer)).Except(["Numbers", "Slope", "Memory", "IsSame"]).Concat(numbers);
    }

    private static IEnumerable<string> Members(Type? settings) => settings is null
        ? []
        : settings.GetConstructors().Single(constructor => constructor.GetParameters() is not [{ } only] || only.ParameterType != settings)
            .GetParameters()
            .SelectMany(parameter =>
                parameter.ParameterType == typeof(SlidingBlocks) ? Members(parameter.ParameterType) : [parameter.Name!]);

    /// <summary>What the layer's arguments are read into; null for a layer without arguments.</summary>
    private static Type? SettingsType(Layer layer)
    {
        var type = layer.GetType();
        while (type is not null && !(type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Layer<>)))
        {
            type = type.BaseType;
        }

        return type?.GetGenericArguments()[0];
    }
}
