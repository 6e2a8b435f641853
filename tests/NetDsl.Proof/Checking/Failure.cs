using System.Text.RegularExpressions;

namespace NetDsl.Proof.Checking;

/// <summary>How a network breaks the promise.</summary>
/// <param name="Kind">What is wrong, without numbers: networks that fail in the same way have the same.</param>
/// <param name="Detail">More about it.</param>
internal sealed partial record Failure(string Kind, string Detail)
{
    /// <summary>An exception where there should be none.</summary>
    public static Failure Of(string what, Exception exception, string detail = "")
    {
        var message = exception.Message.Split('\n')[0];
        var kind = Numbers().Replace(Lists().Replace(message, "()"), "#");
        return new($"{what} {exception.GetType().Name} {(kind.Length > 90 ? kind[..90] : kind)}", $"{message} {detail}");
    }

    [GeneratedRegex(@"\([^()]*\)|\[[^\[\]]*\]|'[^']*'")]
    private static partial Regex Lists();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Numbers();
}
