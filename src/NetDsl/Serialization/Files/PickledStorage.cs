namespace NetDsl.Serialization;

/// <summary>A storage of PyTorch: elements in a row, in a file of the archive, which tensors are views of.</summary>
/// <param name="Type">The type of the elements.</param>
/// <param name="Count">Their number.</param>
/// <param name="File">Where they are.</param>
internal sealed record PickledStorage(ElementType Type, long Count, ZipEntry File)
{
    /// <summary>A view of the storage, as yet without a name.</summary>
    /// <param name="offset">The view's first element.</param>
    /// <param name="shape">Its sizes.</param>
    /// <param name="strides">For each dimension, how many elements of the storage apart two neighbours are.</param>
    /// <exception cref="InvalidDataException">The view does not lie in the storage.</exception>
    public StoredTensor View(long offset, long[] shape, long[] strides)
    {
        StoredTensor? view = null;
        view = new StoredTensor("", Type, shape, () => Open(view!, offset, strides)) { Verify = File.Verify };
        return shape.Length == strides.Length && offset >= 0 && !strides.Any(stride => stride < 0) && End(view, offset, strides) <= Count
            ? view
            : throw new InvalidDataException(
                $"A tensor {view} with the offset {offset} and the strides ({string.Join(", ", strides)}) leaves its storage of {Count}.");
    }

    private Stream Open(StoredTensor view, long offset, long[] strides)
    {
        var part = new WindowStream(
            File.Open(), offset * Type.Size, ((long)End(view, offset, strides) - offset) * Type.Size);
        return view.Count == 0 || IsContiguous(view.Shape, strides) ? part : new StridedStream(part, view, strides);
    }

    /// <summary>The place behind the view's last element.</summary>
    private static Int128 End(StoredTensor view, long offset, long[] strides)
    {
        Int128 end = offset;
        if (view.Count > 0)
        {
            end++;
            for (var dimension = 0; dimension < strides.Length; dimension++)
            {
                end += (Int128)(view.Shape[dimension] - 1) * strides[dimension];
            }
        }

        return end;
    }

    private static bool IsContiguous(long[] shape, long[] strides)
    {
        var expected = 1L;
        for (var dimension = shape.Length - 1; dimension >= 0; dimension--)
        {
            if (shape[dimension] != 1 && strides[dimension] != expected)
            {
                return false;
            }

            expected *= shape[dimension];
        }

        return true;
    }
}
