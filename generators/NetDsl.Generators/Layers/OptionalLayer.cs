using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>
/// A layer that hyperparameters may leave out. Then its input passes unchanged, so input and output have the same shape, as far as it is
/// known before the network runs.
/// </summary>
internal static class OptionalLayer
{
    /// <summary>The facts of a layer with a condition; null, with a finding, where it changes the shape.</summary>
    public static LayerFacts? Of(LayerContext context, LayerFacts facts, Shape input, Condition condition)
    {
        if (Either(facts.Output, input, condition) is not { } output)
        {
            context.BadArgument(
                LayerFacts.If, $"a condition without which the shape is {facts.Output} as well",
                $"\"{context.Name(LayerFacts.If)}\", without which it is {input}");
            return null;
        }

        // Rules may not count on it: what is above it may be what the next layer reads.
        return facts with
        {
            Output = output,
            Condition = condition,
            ChannelConstant = facts.ChannelConstant == ChannelConstant.Passes ? ChannelConstant.Passes : ChannelConstant.Matters,
            Role = Role.None,
            IsNeverNegative = false,
            LeavesPositives = false,
        };
    }

    /// <summary>The shape of the value behind the layer, whether or not it is there; null where there are two.</summary>
    private static Shape? Either(Shape output, Shape input, Condition condition)
    {
        if (output.Rank != input.Rank)
        {
            return null;
        }

        var dims = output.Dims.Zip(input.Dims, (there, missing) => Either(there, missing, condition)).ToList();
        return dims.Contains(null)
            ? null
            : Shape.Of(
                dims.Select(dim => dim!.Value),
                input.Layout == Layout.Open || output.Layout == input.Layout ? output.Layout : Layout.Open);
    }

    private static Dim? Either(Dim there, Dim missing, Condition condition) =>
        there == missing || AreEqual(there, missing, condition.Negated.Equalities) ? there
        : AreEqual(there, missing, condition.Equalities) ? missing
        : there.IsKnown && missing.IsKnown ? null
        : Dim.Any;

    private static bool AreEqual(Dim left, Dim right, IEnumerable<(Dim Left, Dim Right)> equalities)
    {
        foreach (var (first, second) in equalities)
        {
            (left, right) = (left.Where(first, second), right.Where(first, second));
        }

        return left == right;
    }
}
