using System.Globalization;
using System.Reflection;
using NetDsl.Examples;

namespace NetDsl.Tool.Networks;

/// <summary>Creates a network with hyperparameters from the command line.</summary>
internal static class Creation
{
    /// <summary>Creates a network.</summary>
    /// <param name="network">Its class.</param>
    /// <param name="settings">Its hyperparameters, <c>name=value</c>; those left out have their defaults.</param>
    /// <exception cref="BadNetworkException">A hyperparameter is missing, unknown or of the wrong type.</exception>
    public static object Create(Type network, IReadOnlyList<string> settings)
    {
        var constructor = network.GetConstructors().MaxBy(item => item.GetParameters().Length)
            ?? throw new BadNetworkException($"'{network}' has no public constructor.");
        var parameters = constructor.GetParameters();
        var given = settings.Select(Split).ToList();
        foreach (var (name, _) in given)
        {
            if (!Array.Exists(parameters, parameter => parameter.Name == name))
            {
                string[] names = [.. parameters.Select(parameter => parameter.Name!)];
                var known = names.Length == 0 ? "It has none." : $"It has {string.Join(", ", names)}.";
                throw new BadNetworkException($"'{network}' has no hyperparameter '{name}'.{Spelling.Hint(name, names)} {known}");
            }
        }

        return constructor.Invoke(
            BindingFlags.DoNotWrapExceptions, null, [.. parameters.Select(parameter => Value(network, parameter, given))], null);
    }

    private static (string Name, string Value) Split(string setting) => setting.Split('=', 2) is [var name, var value]
        ? (name.Trim(), value.Trim())
        : throw new BadNetworkException($"Expected name=value after --set. Got '{setting}'.");

    private static object? Value(Type network, ParameterInfo parameter, List<(string Name, string Value)> given)
    {
        if (given.FindLast(item => item.Name == parameter.Name) is not { Name: not null } setting)
        {
            return parameter.HasDefaultValue
                ? parameter.DefaultValue
                : throw new BadNetworkException(
                    $"'{network}' needs its hyperparameter '{parameter.Name}': --set {parameter.Name}=… ({parameter.ParameterType.Name}).");
        }

        try
        {
            return parameter.ParameterType.IsEnum
                ? Enum.Parse(parameter.ParameterType, setting.Value, ignoreCase: true)
                : Convert.ChangeType(setting.Value, parameter.ParameterType, CultureInfo.InvariantCulture);
        }
        catch (Exception exception) when (exception is FormatException or OverflowException or InvalidCastException or ArgumentException)
        {
            throw new BadNetworkException(
                $"Expected a {parameter.ParameterType.Name} for '{parameter.Name}'. Got '{setting.Value}'.", exception);
        }
    }
}
