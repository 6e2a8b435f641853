using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NetDsl.Generators.Usage;

/// <summary>
/// Training mode that is meant: <c>train()</c> is the last that is said of a network before it is called. Dropout that samples (Gal and
/// Ghahramani, arXiv 1506.02142) and statistics that are gathered anew are written so.
/// </summary>
internal static class TrainingMode
{
    public static bool IsMeant(NetworkCall call, IEnumerable<IOperation> operations) => operations
        .OfType<IInvocationOperation>()
        .Where(other => other.Syntax.Span.End <= call.Operation.Syntax.SpanStart && MayConcern(other, call.Place))
        .OrderBy(other => other.Syntax.Span.End)
        .LastOrDefault() is { TargetMethod.Name: "train" } last &&
        Places.Of(last.Instance).Contains(call.Place) &&
        last.Arguments.All(argument => argument.Value.ConstantValue is { HasValue: true, Value: true });

    /// <summary>A call on the network, with it, or of code that may have it without being given it.</summary>
    private static bool MayConcern(IInvocationOperation call, string network) =>
        call.TargetMethod.MethodKind is MethodKind.LocalFunction or MethodKind.DelegateInvoke ||
        Places.Of(call.Instance).Contains(Places.This) ||
        call.Arguments.Select(argument => argument.Value).Append(call.Instance).SelectMany(Places.In).Contains(network, StringComparer.Ordinal);
}
