using System.Numerics;
using NetDsl.Managed.Autograd;
using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations.Nn;

/// <summary>Rows of a table by index: nn.Embedding.</summary>
internal static class Lookup
{
    internal static Tensor Apply(Tensor table, Tensor indices, long? padding, bool byFrequency)
    {
        using var temporaries = Temporaries.Begin();
        CheckIndices(indices, "embedding");
        if (table.dim() != 2)
        {
            throw Errors.Native("'weight' must be 2-D");
        }
        Operands.CheckFloat(table, "embedding");
        var sizes = table.Impl.Sizes;
        var rows = Operands.Contiguous(indices.dtype == ScalarType.Int64 ? indices : indices.to(ScalarType.Int64));
        var values = Operands.Contiguous(table);
        var output = Factories.Empty([.. indices.Impl.Sizes, sizes[1]], table.dtype);
        if (table.dtype == ScalarType.Float32)
        {
            Gather<float>(values, rows, output);
        }
        else
        {
            Gather<double>(values, rows, output);
        }
        return temporaries.Keep(Tape.Record(output, "EmbeddingBackward0", [table], [rows], (context, gradient) =>
            [gradient.dtype == ScalarType.Float32
                ? Backward<float>(context.Saved(0), gradient, sizes, padding, byFrequency)
                : Backward<double>(context.Saved(0), gradient, sizes, padding, byFrequency)]));
    }

    /// <summary>The initial table: normally distributed, with zeros for the padding.</summary>
    internal static void Start(Tensor table, long? padding)
    {
        nn.init.normal_(table);
        if (padding is not { } index)
        {
            return;
        }
        using var _ = no_grad();
        using var row = table.select(0, index);
        row.zero_();
    }

    /// <summary>The padding's row; a negative index counts from the end.</summary>
    internal static long? Padding(string name, long? index, long count) =>
        index < -count || index >= count ? throw Errors.Native($"{name} must be within num_embeddings") : index < 0 ? index + count : index;

    /// <summary>The number of given vectors.</summary>
    internal static long Rows(Tensor embeddings)
    {
        ArgumentNullException.ThrowIfNull(embeddings);
        return embeddings.dim() == 2 ? embeddings.size(0) : throw Errors.Native("Embeddings parameter is expected to be 2-dimensional");
    }

    /// <summary>Given vectors as a parameter that shares their memory.</summary>
    internal static TorchSharp.Modules.Parameter Table(Tensor embeddings, bool freeze, Device? device, ScalarType? dtype)
    {
        using var values = embeddings.detach();
        return new(values.to(dtype ?? embeddings.dtype, device ?? embeddings.device), !freeze);
    }

    /// <summary>Rescales, in place, the rows that are read and exceed the maximum norm.</summary>
    internal static void Shorten(Tensor table, Tensor indices, double most, double normType)
    {
        CheckIndices(indices, "embedding_renorm_", 2);
        using var _ = no_grad();
        using var scope = NewDisposeScope();
        foreach (var index in indices.to(ScalarType.Int64).flatten().data<long>().Distinct())
        {
            if (index < 0 || index >= table.shape[0])
            {
                throw Errors.Native("index out of range in self");
            }
            var row = table.select(0, index);
            var norm = Norms.Apply(row, [], false, normType).to(ScalarType.Float64).item<double>();
            if (norm > most)
            {
                row.mul_(most / (norm + 1e-7));
            }
        }
    }

    internal static void CheckIndices(Tensor indices, string operation, int argument = 1)
    {
        if (indices.dtype is ScalarType.Int64 or ScalarType.Int32)
        {
            return;
        }
        throw Errors.Native($"Expected tensor for argument #{argument} 'indices' to have one of the following scalar types: Long, Int; "
            + $"but got torch.{DTypes.Name(indices.dtype)}Tensor instead (while checking arguments for {operation})");
    }

    private static void Gather<T>(Tensor table, Tensor indices, Tensor output) where T : unmanaged
    {
        int width = checked((int)table.Impl.Sizes[1]);
        Span<T> from = table.Impl.Extent<T>(), to = output.Impl.Extent<T>();
        var keys = indices.Impl.Extent<long>();
        for (int i = 0; i < (int)indices.Impl.Count; i++)
        {
            if (keys[i] < 0 || keys[i] >= table.Impl.Sizes[0])
            {
                throw Errors.Native("index out of range in self");
            }
            from.Slice(checked((int)keys[i] * width), width).CopyTo(to.Slice(i * width, width));
        }
    }

    private static Tensor Backward<T>(Tensor indices, Tensor gradient, long[] sizes, long? padding, bool byFrequency)
        where T : unmanaged, INumber<T>
    {
        int width = checked((int)sizes[1]);
        var g = Operands.Contiguous(gradient);
        var dTable = Factories.Zeros(sizes, gradient.dtype);
        Span<T> from = g.Impl.Extent<T>(), to = dTable.Impl.Extent<T>();
        var keys = indices.Impl.Extent<long>();
        var counts = new int[byFrequency ? sizes[0] : 0];
        var count = (int)indices.Impl.Count;
        for (int i = 0; i < count && byFrequency; i++)
        {
            counts[keys[i]]++;
        }
        for (int i = 0; i < count; i++)
        {
            if (keys[i] == padding)
            {
                continue;
            }
            var row = to.Slice((int)keys[i] * width, width);
            var share = byFrequency ? T.One / T.CreateChecked(counts[keys[i]]) : T.One;
            for (int j = 0; j < width; j++)
            {
                row[j] += share * from[i * width + j];
            }
        }
        return dTable;
    }
}
