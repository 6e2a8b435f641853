namespace NetDsl.Managed.Kernels;

/// <summary>
/// Goes through several strided operands of one shape together, row by row. Dimensions that lie behind each other in
/// all operands are joined first, so contiguous operands are one single row.
/// </summary>
internal sealed class StridedLoop
{
    private readonly int _operands;
    private readonly long[] _sizes;
    private readonly long[] _strides;

    /// <param name="shape">The common shape.</param>
    /// <param name="operandStrides">The strides of each operand, in elements; 0 where it repeats.</param>
    internal StridedLoop(ReadOnlySpan<long> shape, params ReadOnlySpan<long[]> operandStrides)
    {
        _operands = operandStrides.Length;
        var joined = new List<long>();
        var steps = new List<long>();
        for (var d = shape.Length - 1; d >= 0; d--)
        {
            if (shape[d] == 1)
            {
                continue;
            }
            if (joined.Count > 0 && Continues(operandStrides, d, joined[^1], steps))
            {
                joined[^1] *= shape[d];
                continue;
            }
            joined.Add(shape[d]);
            foreach (var operand in operandStrides)
            {
                steps.Add(operand[d]);
            }
        }
        if (joined.Count == 0)
        {
            joined.Add(1);
            foreach (var _ in operandStrides)
            {
                steps.Add(1);
            }
        }
        _sizes = [.. joined];
        _strides = [.. steps];
        var rows = 1L;
        foreach (var size in _sizes.AsSpan(1))
        {
            rows *= size;
        }
        Rows = checked((int)rows);
        RowLength = checked((int)_sizes[0]);
    }

    /// <summary>The body for one row: the offset of each operand's first element, and the number of elements.</summary>
    internal delegate void Row(ReadOnlySpan<long> offsets, int length);

    internal int Rows { get; }

    internal int RowLength { get; }

    /// <summary>The stride within a row.</summary>
    internal long Step(int operand) => _strides[operand];

    /// <summary>Runs over all rows, on several threads where each gets at least <paramref name="grain"/> elements.</summary>
    internal void Run(int grain, Row body)
    {
        if (Rows == 1)
        {
            Work.For(RowLength, grain, (from, to) =>
            {
                Span<long> offsets = stackalloc long[_operands];
                for (var i = 0; i < _operands; i++)
                {
                    offsets[i] = from * _strides[i];
                }
                body(offsets, to - from);
            });
            return;
        }
        if (RowLength > 0)
        {
            Work.For(Rows, Math.Max(grain / RowLength, 1), (from, to) => RunRows(from, to, body));
        }
    }

    private void RunRows(int from, int to, Row body)
    {
        Span<long> offsets = stackalloc long[_operands];
        Span<long> index = stackalloc long[_sizes.Length];
        offsets.Clear();
        long rest = from;
        for (var d = 1; d < _sizes.Length; d++)
        {
            index[d] = rest % _sizes[d];
            rest /= _sizes[d];
            Move(offsets, d, index[d]);
        }
        for (var row = from; row < to; row++)
        {
            body(offsets, RowLength);
            for (var d = 1; d < _sizes.Length; d++)
            {
                if (++index[d] < _sizes[d])
                {
                    Move(offsets, d, 1);
                    break;
                }
                Move(offsets, d, 1 - _sizes[d]);
                index[d] = 0;
            }
        }
    }

    private void Move(Span<long> offsets, int dimension, long count)
    {
        for (var i = 0; i < _operands; i++)
        {
            offsets[i] += count * _strides[dimension * _operands + i];
        }
    }

    private static bool Continues(ReadOnlySpan<long[]> operandStrides, int dimension, long size, List<long> steps)
    {
        for (var i = 0; i < operandStrides.Length; i++)
        {
            if (operandStrides[i][dimension] != steps[steps.Count - operandStrides.Length + i] * size)
            {
                return false;
            }
        }
        return true;
    }
}
