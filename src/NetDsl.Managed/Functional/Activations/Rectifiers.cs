using System.Numerics;

namespace NetDsl.Managed.Functional;

/// <summary>x where it is positive, otherwise the negative slope times x.</summary>
internal readonly struct LeakyRelu(double slope, bool fromResult) : IActivation
{
    public string Node => "LeakyReluBackward0";

    public string Kernel => "leaky_relu_cpu";

    // The result has the input's sign as long as the slope is not negative.
    public bool NeedsResult => fromResult;

    public void Forward<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> =>
        Lanes.Map(x, y, new Value<T>(T.CreateTruncating(slope)));

    public void Backward<T>(ReadOnlySpan<T> saved, ReadOnlySpan<T> grad, Span<T> result) where T : unmanaged, IFloatingPointIeee754<T> =>
        Lanes.Zip(saved, grad, result, new Slope<T>(T.CreateTruncating(slope)));

    private readonly struct Value<T>(T slope) : Lanes.IMap<T>
        where T : unmanaged
    {
        private readonly Vector<T> _slopes = new(slope);

        public Vector<T> Invoke(Vector<T> x) => Vector.ConditionalSelect(Vector.GreaterThan(x, Vector<T>.Zero), x, x * _slopes);
    }

    private readonly struct Slope<T>(T slope) : Lanes.IZip<T>
        where T : unmanaged
    {
        private readonly Vector<T> _slopes = new(slope);

        public Vector<T> Invoke(Vector<T> saved, Vector<T> grad) =>
            Vector.ConditionalSelect(Vector.GreaterThan(saved, Vector<T>.Zero), grad, grad * _slopes);
    }
}

/// <summary>x clamped between two bounds.</summary>
internal readonly struct Hardtanh(double min, double max) : IActivation
{
    public string Node => "HardtanhBackward0";

    public string Kernel => "hardtanh_cpu";

    public bool NeedsResult => true;

    public void Forward<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> =>
        Lanes.Map(x, y, new Value<T>(T.CreateTruncating(min), T.CreateTruncating(max)));

    public void Backward<T>(ReadOnlySpan<T> saved, ReadOnlySpan<T> grad, Span<T> result)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        Lanes.Zip(saved, grad, result, new Slope<T>(T.CreateTruncating(min), T.CreateTruncating(max)));

    private readonly struct Value<T>(T min, T max) : Lanes.IMap<T>
        where T : unmanaged
    {
        private readonly Vector<T> _lower = new(min);
        private readonly Vector<T> _upper = new(max);

        public Vector<T> Invoke(Vector<T> x)
        {
            var raised = Vector.ConditionalSelect(Vector.LessThan(x, _lower), _lower, x);
            return Vector.ConditionalSelect(Vector.GreaterThan(raised, _upper), _upper, raised);
        }
    }

    private readonly struct Slope<T>(T min, T max) : Lanes.IZip<T>
        where T : unmanaged
    {
        private readonly Vector<T> _lower = new(min);
        private readonly Vector<T> _upper = new(max);

        public Vector<T> Invoke(Vector<T> y, Vector<T> grad)
        {
            var outside = Vector.LessThanOrEqual(y, _lower) | Vector.GreaterThanOrEqual(y, _upper);
            return Vector.ConditionalSelect(outside, Vector<T>.Zero, grad);
        }
    }
}
