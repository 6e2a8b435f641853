namespace NetDsl.Managed.Kernels;

/// <summary>A matrix in memory: element (i, j) is at <c>Data[i * RowStride + j * ColumnStride]</c>.</summary>
internal readonly unsafe struct Matrix<T>(T* data, nint rowStride, nint columnStride) where T : unmanaged
{
    internal readonly T* Data = data;
    internal readonly nint RowStride = rowStride;
    internal readonly nint ColumnStride = columnStride;

    internal Matrix<T> Transposed => new(Data, ColumnStride, RowStride);

    internal Matrix<T> From(nint row, nint column) => new(Data + row * RowStride + column * ColumnStride, RowStride, ColumnStride);

    /// <summary>The same memory with a concrete element type.</summary>
    internal Matrix<TOther> As<TOther>() where TOther : unmanaged => new((TOther*)Data, RowStride, ColumnStride);
}
