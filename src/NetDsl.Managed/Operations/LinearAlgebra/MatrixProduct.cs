using System.Numerics;
using NetDsl.Managed.Autograd;
using NetDsl.Managed.Kernels;
using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations;

/// <summary>Products of matrices: mm, bmm, mv, dot and matmul, which chooses between them.</summary>
internal static class MatrixProduct
{
    internal static Tensor Apply(Tensor a, Tensor b)
    {
        if (a.Impl.Sizes.Length != 2)
        {
            throw Errors.Native("self must be a matrix");
        }
        if (b.Impl.Sizes.Length != 2)
        {
            throw Errors.Native("mat2 must be a matrix");
        }
        return Tape.Record(Compute(a.Impl, b.Impl), "MmBackward0", [a, b], [Tape.IsNeeded(b) ? a : null, Tape.IsNeeded(a) ? b : null],
            (context, gradient) =>
            [
                context.Needs(0) ? Compute(gradient.Impl, T(context.Saved(1))) : null,
                context.Needs(1) ? Compute(T(context.Saved(0)), gradient.Impl) : null,
            ]);
    }

    /// <summary>One product for each matrix of a batch.</summary>
    internal static Tensor Batched(Tensor a, Tensor b)
    {
        var (x, y) = (a.Impl.Sizes, b.Impl.Sizes);
        if (x.Length != 3 || y.Length != 3)
        {
            throw Errors.Native($"batch{(x.Length != 3 ? 1 : 2)} must be a 3D tensor");
        }
        if (x[0] != y[0] || x[2] != y[1])
        {
            throw Errors.Native($"Expected size for first two dimensions of batch2 tensor to be: [{x[0]}, {x[2]}] but got: "
                + $"[{y[0]}, {y[1]}].");
        }
        return Tape.Record(ComputeBatched(a.Impl, b.Impl), "BmmBackward0", [a, b],
            [Tape.IsNeeded(b) ? a : null, Tape.IsNeeded(a) ? b : null],
            (context, gradient) =>
            [
                context.Needs(0) ? ComputeBatched(gradient.Impl, T(context.Saved(1))) : null,
                context.Needs(1) ? ComputeBatched(T(context.Saved(0)), gradient.Impl) : null,
            ]);
    }

    internal static Tensor Dot(Tensor a, Tensor b)
    {
        if (a.Impl.Sizes.Length != 1 || b.Impl.Sizes.Length != 1)
        {
            throw Errors.Native($"1D tensors expected, but got {a.Impl.Sizes.Length}D and {b.Impl.Sizes.Length}D tensors");
        }
        if (a.Impl.Count != b.Impl.Count)
        {
            throw Errors.Native(
                $"inconsistent tensor size, expected tensor {Shapes.Text(a.Impl.Sizes)} and src {Shapes.Text(b.Impl.Sizes)} "
                + $"to have the same number of elements, but got {a.Impl.Count} and {b.Impl.Count} elements respectively");
        }
        CheckTypes(a.Impl, b.Impl, "dot");
        using var temporaries = Temporaries.Begin();
        return temporaries.Keep(Sum.Apply(Multiply.Apply(a, b), [], keepDim: false, a.dtype));
    }

    internal static Tensor Vector(Tensor matrix, Tensor vector)
    {
        if (matrix.Impl.Sizes.Length != 2 || vector.Impl.Sizes.Length != 1)
        {
            throw Errors.Native($"vector + matrix @ vector expected, got {vector.Impl.Sizes.Length}, {matrix.Impl.Sizes.Length}, "
                + vector.Impl.Sizes.Length);
        }
        if (matrix.Impl.Sizes[1] != vector.Impl.Sizes[0])
        {
            throw Errors.Native($"size mismatch, got input ({matrix.Impl.Sizes[0]}), mat ({matrix.Impl.Sizes[0]}x{matrix.Impl.Sizes[1]}), "
                + $"vec ({vector.Impl.Sizes[0]})");
        }
        using var temporaries = Temporaries.Begin();
        return temporaries.Keep(Viewing.Squeeze(Apply(matrix, Viewing.Unsqueeze(vector, 1)), 1));
    }

    /// <summary>Vectors, matrices, or batches of matrices whose batch dimensions are broadcast.</summary>
    internal static Tensor Matmul(Tensor a, Tensor b)
    {
        var (x, y) = (a.Impl.Sizes, b.Impl.Sizes);
        if (x.Length == 0 || y.Length == 0)
        {
            throw Errors.Native($"both arguments to matmul need to be at least 1D, but they are {x.Length}D and {y.Length}D");
        }
        if (x.Length == 1 && y.Length == 1)
        {
            return Dot(a, b);
        }
        if (x.Length == 2 && y.Length == 2)
        {
            return Apply(a, b);
        }
        if (x.Length == 2 && y.Length == 1)
        {
            return Vector(a, b);
        }
        using var temporaries = Temporaries.Begin();
        if (y.Length <= 2)
        {
            // All rows of all matrices are multiplied by the same matrix: one product.
            var rows = Viewing.Reshape(a, [-1, x[^1]]);
            if (y.Length == 1)
            {
                return temporaries.Keep(Viewing.Reshape(Vector(rows, b), x[..^1]));
            }
            return temporaries.Keep(Viewing.Reshape(Apply(rows, b), [.. x[..^1], y[1]]));
        }
        var left = x.Length == 1 ? Viewing.Unsqueeze(a, 0) : a;
        var product = BroadcastBatches(left, b);
        return temporaries.Keep(x.Length == 1 ? Viewing.Squeeze(product, -2) : product);
    }

    /// <summary>beta · input + alpha · mat1 · mat2.</summary>
    internal static Tensor Addmm(Tensor input, Tensor mat1, Tensor mat2, float beta, float alpha)
    {
        using var temporaries = Temporaries.Begin();
        return temporaries.Keep(Weighted(input, Apply(mat1, mat2), beta, alpha));
    }

    internal static Tensor Addmv(Tensor input, Tensor matrix, Tensor vector, float beta, float alpha)
    {
        using var temporaries = Temporaries.Begin();
        return temporaries.Keep(Weighted(input, Vector(matrix, vector), beta, alpha));
    }

    internal static Tensor Baddbmm(Tensor input, Tensor batch1, Tensor batch2, float beta, float alpha)
    {
        using var temporaries = Temporaries.Begin();
        return temporaries.Keep(Weighted(input, Batched(batch1, batch2), beta, alpha));
    }

    internal static Tensor Outer(Tensor a, Tensor b)
    {
        if (a.Impl.Sizes.Length != 1 || b.Impl.Sizes.Length != 1)
        {
            throw Errors.Native($"outer: Expected 1-D argument, but got {(a.Impl.Sizes.Length != 1 ? a : b).Impl.Sizes.Length}-D");
        }
        using var temporaries = Temporaries.Begin();
        return temporaries.Keep(Multiply.Apply(Viewing.Unsqueeze(a, 1), b));
    }

    internal static Tensor Trace(Tensor x)
    {
        if (x.Impl.Sizes.Length != 2)
        {
            throw Errors.Native("trace: expected a matrix, but got tensor with dim " + x.Impl.Sizes.Length);
        }
        using var temporaries = Temporaries.Begin();
        return temporaries.Keep(Sum.Apply(Slicing.Diagonal(x, 0, 0, 1), [], keepDim: false, null));
    }

    /// <summary>beta · input + alpha · product; the input is not read where beta is 0.</summary>
    internal static Tensor Weighted(Tensor input, Tensor product, float beta, float alpha)
    {
        var scaled = alpha == 1 ? product : Multiply.Apply(product, alpha);
        if (beta == 0)
        {
            return scaled;
        }
        return Add.Apply(scaled, beta == 1 ? input : Multiply.Apply(input, beta));
    }

    /// <summary>The product without history.</summary>
    internal static Tensor Compute(TensorImpl a, TensorImpl b)
    {
        if (a.Sizes[1] != b.Sizes[0])
        {
            throw Errors.Native($"mat1 and mat2 shapes cannot be multiplied ({a.Sizes[0]}x{a.Sizes[1]} and {b.Sizes[0]}x{b.Sizes[1]})");
        }
        CheckTypes(a, b, "mat1 and mat2");
        var output = TensorImpl.Allocate([a.Sizes[0], b.Sizes[1]], a.DType);
        switch (a.DType)
        {
            case ScalarType.Float32: Typed<float>(a, b, output, 0); break;
            case ScalarType.Float64: Typed<double>(a, b, output, 0); break;
            case ScalarType.Int64: Typed<long>(a, b, output, 0); break;
            case ScalarType.Int32: Typed<int>(a, b, output, 0); break;
            default: throw Errors.Native($"\"addmm_impl_cpu_\" not implemented for '{DTypes.Name(a.DType)}'");
        }
        return new Tensor(output);
    }

    private static Tensor BroadcastBatches(Tensor a, Tensor b)
    {
        var (x, y) = (a.Impl.Sizes, b.Impl.Sizes);
        var batch = Shapes.Broadcast(x.AsSpan(..^2), y.AsSpan(..^2));
        if (x[^1] != y[^2])
        {
            throw Errors.Native($"Expected size for first two dimensions of batch2 tensor to be: [{Shapes.Count(batch)}, {x[^1]}] but got: "
                + $"[{Shapes.Count(batch)}, {y[^2]}].");
        }
        var count = Shapes.Count(batch);
        var left = Viewing.Reshape(Viewing.Expand(a, [.. batch, x[^2], x[^1]]), [count, x[^2], x[^1]]);
        var right = Viewing.Reshape(Viewing.Expand(b, [.. batch, y[^2], y[^1]]), [count, y[^2], y[^1]]);
        return Viewing.Reshape(Batched(left, right), [.. batch, x[^2], y[^1]]);
    }

    private static Tensor ComputeBatched(TensorImpl a, TensorImpl b)
    {
        CheckTypes(a, b, "batch1 and batch2");
        var output = TensorImpl.Allocate([a.Sizes[0], a.Sizes[1], b.Sizes[2]], a.DType);
        for (var i = 0L; i < a.Sizes[0]; i++)
        {
            switch (a.DType)
            {
                case ScalarType.Float32: Typed<float>(a, b, output, i); break;
                case ScalarType.Float64: Typed<double>(a, b, output, i); break;
                case ScalarType.Int64: Typed<long>(a, b, output, i); break;
                default: throw Errors.Native($"\"bmm\" not implemented for '{DTypes.Name(a.DType)}'");
            }
        }
        return new Tensor(output);
    }

    private static unsafe void Typed<T>(TensorImpl a, TensorImpl b, TensorImpl output, long batch) where T : unmanaged, INumber<T>
    {
        var (m, k, n) = ((int)a.Sizes[^2], (int)a.Sizes[^1], (int)b.Sizes[^1]);
        if (m == 0 || n == 0)
        {
            return;
        }
        if (k == 0)
        {
            Fill.Zero(output);
            return;
        }
        var batched = a.Sizes.Length == 3;
        var left = new Matrix<T>(a.Pointer<T>() + (batched ? batch * a.Strides[0] : 0), (nint)a.Strides[^2], (nint)a.Strides[^1]);
        var right = new Matrix<T>(b.Pointer<T>() + (batched ? batch * b.Strides[0] : 0), (nint)b.Strides[^2], (nint)b.Strides[^1]);
        Gemm.Multiply(m, n, k, left, right, output.Pointer<T>() + batch * m * n, n, accumulate: false);
        GC.KeepAlive(a);
        GC.KeepAlive(b);
        GC.KeepAlive(output);
    }

    private static TensorImpl T(Tensor x) => Viewing.Transpose(x, -2, -1).Impl;

    private static void CheckTypes(TensorImpl a, TensorImpl b, string what)
    {
        if (a.DType != b.DType)
        {
            throw Errors.Native($"{what} must have the same dtype, but got {DTypes.Name(a.DType)} and {DTypes.Name(b.DType)}");
        }
    }
}
