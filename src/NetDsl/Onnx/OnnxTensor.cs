using System.Runtime.InteropServices;
using NetDsl.Serialization;
using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.Onnx;

/// <summary>An initializer: a parameter, a buffer or a constant with its values.</summary>
/// <param name="value">What nodes read.</param>
/// <param name="values">Its values.</param>
internal sealed class OnnxTensor(OnnxValue value, IPayload values)
{
    // Tensors below this size stay in the model's file: onnxruntime reads shapes and axes from there.
    private const long LeastExternal = 1024;

    // onnxruntime maps external data into memory where it lies on a page of its own.
    private const long Page = 4096;

    /// <summary>What nodes read.</summary>
    public OnnxValue Value => value;

    /// <summary>Its values.</summary>
    public IPayload Values => values;

    /// <summary>Whether its values lie in a file of their own where the model is large.</summary>
    public bool MayBeExternal => values.Length >= LeastExternal;

    /// <summary>Where the first page begins that is at or behind a place.</summary>
    public static long PageAt(long place) => (place + Page - 1) / Page * Page;

    /// <summary>The message <c>TensorProto</c>.</summary>
    /// <param name="external">The file of the values and their place in it; null where they are in the message.</param>
    public ProtobufMessage ToMessage((string File, long Offset)? external)
    {
        var message = new ProtobufMessage();
        foreach (var size in value.Dims)
        {
            message.Integer(1, size);
        }

        message.Integer(2, (long)value.Type).Text(8, value.Name);
        if (external is not var (file, offset))
        {
            return message.Nested(9, values);
        }

        Entry("location", file);
        Entry("offset", FormattableString.Invariant($"{offset}"));
        Entry("length", FormattableString.Invariant($"{values.Length}"));
        return message.Integer(14, 1);

        void Entry(string key, string text) => message.Nested(13, new ProtobufMessage().Text(1, key).Text(2, text));
    }

    /// <summary>Numbers that are there.</summary>
    internal sealed class Numbers<T>(T[] values) : IPayload
        where T : unmanaged
    {
        /// <inheritdoc/>
        public long Length => MemoryMarshal.AsBytes<T>(values).Length;

        /// <inheritdoc/>
        public void WriteTo(Stream stream) => stream.Write(MemoryMarshal.AsBytes<T>(values));
    }

    /// <summary>The values of a tensor on any device, real numbers as float32.</summary>
    internal sealed class Elements(Tensor values) : IPayload
    {
        private readonly ScalarType _type = values.is_floating_point() ? ScalarType.Float32 : values.dtype;

        /// <inheritdoc/>
        public long Length => values.numel() * _type.ElementSize();

        /// <inheritdoc/>
        public void WriteTo(Stream stream)
        {
            using var elements = new TensorStream(values, _type);
            elements.CopyTo(stream);
        }
    }
}
