using System.Numerics;
using System.Numerics.Tensors;
using NetDsl.Managed.Autograd;
using Tensor = TorchSharp.torch.Tensor;

namespace NetDsl.Managed.Operations;

/// <summary>The activation functions that are tensor methods. Their backward functions pass over memory once.</summary>
internal static class Activations
{
    internal static readonly Unary Relu = new(
        "ReluBackward0", UnaryLoop.Run<ReluOp>, Saves.Output, (g, y) => With<ReluGradient>(g, y!), KeepsIntegers: true);

    internal static readonly Unary Sigmoid = new(
        "SigmoidBackward0", UnaryLoop.RunFloat<SigmoidOp>, Saves.Output, (g, y) => With<SigmoidGradient>(g, y!));

    internal static readonly Unary Tanh = new(
        "TanhBackward0", UnaryLoop.RunFloat<TanhOp>, Saves.Output, (g, y) => With<TanhGradient>(g, y!));

    internal static readonly Unary Silu = new(
        "SiluBackward0", UnaryLoop.RunFloat<SiluOp>, Saves.Input, (g, x) => SiluGradient(g, x!), Kernel: "silu_cpu");

    internal static readonly Unary Gelu = new(
        "GeluBackward0", UnaryLoop.RunFunction<GeluOp>, Saves.Input, (g, x) => With(g, x!, BinaryLoop.RunScalar<GeluGradient>),
        Kernel: "GeluKernelImpl");

    internal static readonly Unary GeluByTanh = new(
        "GeluBackward0", UnaryLoop.RunFunction<GeluByTanhOp>, Saves.Input,
        (g, x) => With(g, x!, BinaryLoop.RunScalar<GeluByTanhGradient>), Kernel: "GeluKernelImpl");

    internal static readonly Unary LogSigmoid = new(
        "LogSigmoidBackward0", UnaryLoop.RunFunction<LogSigmoidOp>, Saves.Input, (g, x) => g.mul(Sigmoid.Apply(Negate.Apply(x!))),
        Kernel: "log_sigmoid_cpu");

    internal static Unary GeluOf(TorchSharp.Modules.GELU.Approximate approximate) =>
        approximate == TorchSharp.Modules.GELU.Approximate.tanh ? GeluByTanh : Gelu;

    /// <summary>The gradient from the output's gradient and one other tensor of its shape and type.</summary>
    internal static Tensor With<TOp>(Tensor gradient, Tensor other) where TOp : IBinary => With(gradient, other, BinaryLoop.Run<TOp>);

    internal static Tensor With(Tensor gradient, Tensor other, Elementwise.Loop loop)
    {
        var (g, x) = (gradient.Impl, other.Impl);
        if (!Gradients.IsExclusive(g) || !x.IsContiguous || g.DType != x.DType || !g.Sizes.AsSpan().SequenceEqual(x.Sizes))
        {
            return Elementwise.Compute(loop, gradient, other, gradient.dtype);
        }
        // The gradient is unshared: it becomes the result, which saves a pass over memory.
        loop(g, x, g);
        return gradient;
    }

    // x·σ(x) has the derivative σ·(1 + x·(1 - σ)).
    private static Tensor SiluGradient(Tensor gradient, Tensor x)
    {
        var sigmoid = Sigmoid.Apply(x);
        return gradient.mul(sigmoid.mul(x.mul(sigmoid.neg().add(1)).add(1)));
    }

    private readonly struct ReluOp : IUnary
    {
        public static void Run<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, INumber<T> => TensorPrimitives.Max(x, T.Zero, y);
    }

    private readonly struct ReluGradient : IBinary
    {
        public static T Run<T>(T gradient, T output) where T : unmanaged, INumber<T> => output > T.Zero ? gradient : T.Zero;

        public static Vector<T> Run<T>(Vector<T> gradient, Vector<T> output) where T : unmanaged, INumber<T> =>
            Vector.ConditionalSelect(Vector.GreaterThan(output, Vector<T>.Zero), gradient, Vector<T>.Zero);
    }

    private readonly struct SigmoidOp : IFloatUnary
    {
        public static void Run<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> =>
            TensorPrimitives.Sigmoid(x, y);
    }

    private readonly struct SigmoidGradient : IBinary
    {
        public static T Run<T>(T gradient, T output) where T : unmanaged, INumber<T> => gradient * output * (T.One - output);

        public static Vector<T> Run<T>(Vector<T> gradient, Vector<T> output) where T : unmanaged, INumber<T> =>
            gradient * output * (Vector<T>.One - output);
    }

    private readonly struct TanhOp : IFloatUnary
    {
        public static void Run<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> =>
            TensorPrimitives.Tanh(x, y);
    }

    private readonly struct TanhGradient : IBinary
    {
        public static T Run<T>(T gradient, T output) where T : unmanaged, INumber<T> => gradient * (T.One - output * output);

        public static Vector<T> Run<T>(Vector<T> gradient, Vector<T> output) where T : unmanaged, INumber<T> =>
            gradient * (Vector<T>.One - output * output);
    }

    private readonly struct SiluOp : IFloatUnary
    {
        public static void Run<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T>
        {
            const int Piece = 128;
            Span<T> sigmoid = stackalloc T[Piece];
            for (var from = 0; from < x.Length; from += Piece)
            {
                var part = x.Slice(from, Math.Min(Piece, x.Length - from));
                TensorPrimitives.Sigmoid(part, sigmoid);
                TensorPrimitives.Multiply(part, sigmoid[..part.Length], y[from..]);
            }
        }
    }

    private readonly struct GeluOp : IFloatFunction
    {
        public static T Run<T>(T x) where T : unmanaged, IFloatingPointIeee754<T>
        {
            var value = double.CreateTruncating(x);
            return T.CreateTruncating(value * SpecialFunctions.Phi<T>(value));
        }
    }

    private readonly struct GeluGradient : IScalarBinary
    {
        public static T Run<T>(T gradient, T x) where T : unmanaged, INumber<T>
        {
            var value = double.CreateTruncating(x);
            var density = Math.Exp(-0.5 * value * value) / Math.Sqrt(2 * Math.PI);
            return gradient * T.CreateTruncating(SpecialFunctions.Phi<T>(value) + value * density);
        }
    }

    private readonly struct GeluByTanhOp : IFloatFunction
    {
        public static T Run<T>(T x) where T : unmanaged, IFloatingPointIeee754<T>
        {
            var value = double.CreateTruncating(x);
            return T.CreateTruncating(0.5 * value * (1 + Math.Tanh(Inner(value))));
        }

        /// <summary>√(2/π)·(x + 0.044715·x³).</summary>
        internal static double Inner(double x) => Math.Sqrt(2 / Math.PI) * (x + Cubic * x * x * x);

        internal const double Cubic = 0.044715;
    }

    private readonly struct GeluByTanhGradient : IScalarBinary
    {
        public static T Run<T>(T gradient, T x) where T : unmanaged, INumber<T>
        {
            var value = double.CreateTruncating(x);
            var tanh = Math.Tanh(GeluByTanhOp.Inner(value));
            var slope = Math.Sqrt(2 / Math.PI) * (1 + 3 * GeluByTanhOp.Cubic * value * value);
            return gradient * T.CreateTruncating(0.5 * (1 + tanh) + 0.5 * value * (1 - tanh * tanh) * slope);
        }
    }

    private readonly struct LogSigmoidOp : IFloatFunction
    {
        public static T Run<T>(T x) where T : unmanaged, IFloatingPointIeee754<T> =>
            T.Min(x, T.Zero) - SpecialFunctions.Log1p(T.Exp(-T.Abs(x)));
    }
}
