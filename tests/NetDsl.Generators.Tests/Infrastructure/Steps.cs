using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace NetDsl.Generators.Tests;

/// <summary>How the generator's steps came to their results, and what these hold.</summary>
internal static class Steps
{
    private static readonly Type[] Parts =
    [
        typeof(ISymbol), typeof(SyntaxNode), typeof(SyntaxTree), typeof(SyntaxReference), typeof(Location), typeof(Compilation),
        typeof(SemanticModel), typeof(AttributeData), typeof(Diagnostic),
    ];

    /// <summary>Why the results of a step are as they are, in this run compared with the one before.</summary>
    public static ImmutableArray<IncrementalStepRunReason> Reasons(GeneratorRun run, string step) =>
        [.. Outputs(run, step).Select(output => output.Reason)];

    /// <summary>The results of a step.</summary>
    public static ImmutableArray<object> Values(GeneratorRun run, string step) =>
        [.. Outputs(run, step).Select(output => output.Value)];

    /// <summary>Nothing was written anew: every result of every named step, and every file, is as it was.</summary>
    public static void AssertNothingDone(GeneratorRun run, params string[] steps)
    {
        foreach (var step in steps)
        {
            Assert.All(Reasons(run, step), reason => Assert.True(IsOld(reason), $"{step} is {reason}."));
        }

        var files = run.Driver.GetRunResult().Results.Single().TrackedOutputSteps.Values
            .SelectMany(runs => runs).SelectMany(step => step.Outputs);
        Assert.All(files, file => Assert.True(IsOld(file.Reason), $"A file is {file.Reason}."));
    }

    /// <summary>
    /// The way to a part of <paramref name="value"/> that would keep a whole compilation alive, or that no two
    /// compilations share; null where there is none.
    /// </summary>
    public static string? FindCompilationPart(object? value) =>
        Find(value, value?.GetType().Name ?? "null", new HashSet<object>(ReferenceEqualityComparer.Instance));

    /// <summary>
    /// The way to a type that such a part would have, through the fields and derived types of the generator's types; null where there is
    /// none.
    /// </summary>
    /// <param name="type">The type.</param>
    /// <param name="seen">Receives the types that were looked at.</param>
    public static string? FindCompilationPart(Type type, HashSet<Type> seen) => Find(type, type.Name, seen);

    private static IEnumerable<(object Value, IncrementalStepRunReason Reason)> Outputs(GeneratorRun run, string step)
    {
        var tracked = run.Driver.GetRunResult().Results.Single().TrackedSteps;
        Assert.True(tracked.ContainsKey(step), $"No step is named {step}, but: {string.Join(", ", tracked.Keys)}.");
        return tracked[step].SelectMany(made => made.Outputs);
    }

    private static bool IsOld(IncrementalStepRunReason reason) =>
        reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged;

    private static string? Find(object? value, string way, HashSet<object> seen)
    {
        if (value is null or string || value.GetType().IsPrimitive || value.GetType().IsEnum || !seen.Add(value))
        {
            return null;
        }

        if (IsCompilationPart(value.GetType()))
        {
            return $"{way} is a {value.GetType().Name}";
        }

        var parts = value is IEnumerable items
            ? items.Cast<object?>().Select((item, i) => Find(item, $"{way}[{i}]", seen))
            : Fields(value.GetType()).Select(field => Find(field.GetValue(value), $"{way}.{field.Name}", seen));
        return parts.FirstOrDefault(found => found is not null);
    }

    private static string? Find(Type type, string way, HashSet<Type> seen)
    {
        if (IsCompilationPart(type))
        {
            return $"{way} is a {type.Name}";
        }

        if (!seen.Add(type))
        {
            return null;
        }

        var arguments = type.GetGenericArguments().Select(argument => (argument, $"{way}<{argument.Name}>"));
        var own = type.Assembly != typeof(NetworkGenerator).Assembly ? []
            : Fields(type).Select(field => (field.FieldType, $"{way}.{field.Name}"))
                .Concat(type.Assembly.GetTypes().Where(other => other.BaseType == type).Select(other => (other, other.Name)));
        return arguments.Concat(own).Select(part => Find(part.Item1, part.Item2, seen)).FirstOrDefault(found => found is not null);
    }

    private static bool IsCompilationPart(Type type) => Array.Exists(Parts, part => part.IsAssignableFrom(type));

    private static IEnumerable<FieldInfo> Fields(Type? type)
    {
        for (; type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (var field in type.GetFields(
                BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                yield return field;
            }
        }
    }
}
