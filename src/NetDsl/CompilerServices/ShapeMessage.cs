using System.Globalization;

namespace NetDsl.CompilerServices;

/// <summary>The message for a shape that does not fit.</summary>
internal static class ShapeMessage
{
    /// <summary>
    /// What an input should be, what it is, and how to mend it where that is clear; the only input of a network needs no name.
    /// </summary>
    public static string For(string network, string? input, ReadOnlySpan<long> dims, ReadOnlySpan<long> got) =>
        $"{network} expects {(input is null ? "" : input + " ")}{Difference(input ?? "input", dims, got)}";

    /// <summary>A shape as (64, 1, 28, 28).</summary>
    public static string Of(ReadOnlySpan<long> shape) => "(" + Join(shape) + (shape.Length == 1 ? ",)" : ")");

    /// <summary>A shape without the batch as (N, 1, 28, 28).</summary>
    public static string Batch(ReadOnlySpan<long> dims) => dims.Length == 0 ? "(N,)" : "(N, " + Join(dims) + ")";

    private static string Difference(string input, ReadOnlySpan<long> dims, ReadOnlySpan<long> got)
    {
        var hint = Hint(input, dims, got);
        return $"{Batch(dims)}, got {Of(got)}.{(hint is null ? "" : " " + hint)}";
    }

    private static string? Hint(string input, ReadOnlySpan<long> dims, ReadOnlySpan<long> got)
    {
        if (Fit(dims, got))
        {
            return $"The batch dimension is missing: {input}.unsqueeze(0).";
        }

        if (dims.Length == 0)
        {
            return got is [_, 1] ? $"The sample is one number: {input}.squeeze(1)." : null;
        }

        if (dims.Length == 1)
        {
            return got.Length > 2 && Product(got[1..]) == dims[0] ? $"The sample is not flat: {input}.flatten(1)." : null;
        }

        if (got.Length == dims.Length && dims[0] == 1 && Fit(dims[1..], got[1..]))
        {
            return $"The channel dimension is missing: {input}.unsqueeze(1).";
        }

        if (got.Length == 2 && Product(dims) == got[1])
        {
            return $"The sample is flat: {input}.reshape(-1, {Join(dims)}).";
        }

        return ChannelsLast(input, dims, got);
    }

    private static string? ChannelsLast(string input, ReadOnlySpan<long> dims, ReadOnlySpan<long> got)
    {
        var hasBatch = got.Length == dims.Length + 1;
        var sample = hasBatch ? got[1..] : got;
        if (sample.Length != dims.Length || sample.Length == 0 || !Fit(dims, [sample[^1], .. sample[..^1]]))
        {
            return null;
        }

        var first = hasBatch ? 1 : 0;
        var axes = string.Join(", ", Enumerable.Range(first, dims.Length - 1).Prepend(first + dims.Length - 1));
        return hasBatch
            ? $"The channels are last: {input}.permute(0, {axes})."
            : $"The channels are last and the batch dimension is missing: {input}.permute({axes}).unsqueeze(0).";
    }

    private static bool Fit(ReadOnlySpan<long> dims, ReadOnlySpan<long> shape)
    {
        if (dims.Length != shape.Length)
        {
            return false;
        }

        for (var i = 0; i < dims.Length; i++)
        {
            if (dims[i] != Dim.Any && dims[i] != shape[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The number of elements; <see cref="Dim.Any"/>, which equals no number of elements, where a size is unknown.</summary>
    private static long Product(ReadOnlySpan<long> sizes)
    {
        long product = 1;
        foreach (var size in sizes)
        {
            if (size == Dim.Any)
            {
                return Dim.Any;
            }

            product *= size;
        }

        return product;
    }

    private static string Join(ReadOnlySpan<long> sizes)
    {
        var words = new string[sizes.Length];
        for (var i = 0; i < sizes.Length; i++)
        {
            words[i] = sizes[i] == Dim.Any ? "any" : sizes[i].ToString(CultureInfo.InvariantCulture);
        }

        return string.Join(", ", words);
    }
}
