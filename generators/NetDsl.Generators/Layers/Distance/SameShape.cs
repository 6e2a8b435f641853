using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>The rule of layers that need two values of the same shape.</summary>
internal static class SameShape
{
    /// <summary>Whether a tap has the current value's shape, with a finding where it does not.</summary>
    public static bool Check(LayerContext context, Shape input, Tapped? tapped)
    {
        if (tapped?.Shape is not { } shape)
        {
            return false;
        }

        if (shape.Rank == input.Rank && shape.Dims.Zip(input.Dims, Fits).All(fits => fits))
        {
            return true;
        }

        JoinedShapes.Report(context, input, tapped, "equal shapes");
        return false;
    }

    public static bool Fits(Dim left, Dim right) => !left.Differs(right);
}
