using NetDsl.Managed.Autograd;
using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations;

/// <summary>Reordered elements: flip, roll, tile, and in-place changes of shape.</summary>
internal static class Reshaping
{
    internal static Tensor Flip(Tensor x, long[] dims)
    {
        using var temporaries = Temporaries.Begin();
        var result = x;
        using (GradMode.Set(false))
        {
            foreach (var dim in dims)
            {
                var d = Shapes.Dim(dim, x.Impl.Sizes.Length);
                if (x.Impl.Sizes.Length > 0)
                {
                    result = Indexing.IndexSelect(result, d, Factories.Range(x.Impl.Sizes[d] - 1, -1, x.Impl.Sizes[d]));
                }
            }
        }
        var fresh = new Tensor(Gradients.Copy(result.Impl, x.dtype));
        return temporaries.Keep(Tape.Record(fresh, "FlipBackward0", [x], [], (_, gradient) => [Flip(gradient, dims)]));
    }

    internal static Tensor Roll(Tensor x, long[] shifts, long[] dims)
    {
        using var temporaries = Temporaries.Begin();
        if (dims.Length == 0 && shifts.Length == 1)
        {
            return temporaries.Keep(Viewing.Reshape(Roll(Viewing.Reshape(x, [-1]), shifts, [0]), x.Impl.Sizes));
        }
        if (shifts.Length != dims.Length)
        {
            throw Errors.Native($"shifts and dimensions must align. shifts: {shifts.Length}, dims:{dims.Length}");
        }
        var result = x;
        for (var i = 0; i < dims.Length; i++)
        {
            var d = Shapes.Dim(dims[i], x.Impl.Sizes.Length);
            var size = x.Impl.Sizes[d];
            if (size == 0)
            {
                continue;
            }
            var start = ((size - shifts[i]) % size + size) % size;
            result = Joining.Concatenate([Slicing.Narrow(result, d, start, size - start), Slicing.Narrow(result, d, 0, start)], d);
        }
        return temporaries.Keep(ReferenceEquals(result, x) ? Copying.Clone(x) : result);
    }

    internal static Tensor Tile(Tensor x, long[] times)
    {
        var missing = x.Impl.Sizes.Length - times.Length;
        return Joining.Repeat(x, missing > 0 ? [.. Enumerable.Repeat(1L, missing), .. times] : times);
    }

    /// <summary>Gives a tensor the geometry and grad_fn of a view of it.</summary>
    internal static Tensor Become(Tensor x, Tensor view)
    {
        using (view)
        {
            if (Tape.IsNeeded(x))
            {
                Tape.CheckInPlace(x);
            }
            var (impl, from) = (x.Impl, view.Impl);
            impl.Become(from.Block, from.Sizes, from.Strides, from.Offset);
            if (from.Autograd.Function is { } function)
            {
                impl.Autograd.SetFunction(function, from.Autograd.OutputIndex);
            }
            return x;
        }
    }
}
