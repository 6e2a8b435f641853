using NetDsl.Generators.Common;

namespace NetDsl.Generators.Planning;

/// <summary>A key with a running number in it, or without one.</summary>
/// <param name="Before">The text before the number, or the whole key.</param>
/// <param name="Number">The number; null where there is none.</param>
/// <param name="Behind">The text behind the number.</param>
internal sealed record GivenName(string Before, int? Number, string Behind)
{
    /// <summary>The key.</summary>
    public string Key => Number is { } number ? Before + Text.Of(number) + Behind : Before;

    /// <summary>A name without a running number; null for null.</summary>
    public static GivenName? Of(string? name) => name is null ? null : new(name, null, "");
}

/// <summary>A key's running number, which depends on the layers before it of which hyperparameters decide how many there are.</summary>
/// <param name="Before">The text before the number.</param>
/// <param name="Usual">The number where there is one of each.</param>
/// <param name="Behind">The text behind the number.</param>
/// <param name="Variable">The fields of those layers.</param>
internal sealed record RunningNumber(string Before, int Usual, string Behind, EquatableArray<string> Variable);
