using NetDsl.Managed.Operations;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The value of a one-element tensor.</summary>
        public Scalar ToScalar() => Elements.Scalar(this);

        /// <summary>Whether the value of a one-element tensor is not zero.</summary>
        public bool is_nonzero() => Elements.Single<double>(this) != 0;

        /// <summary>The element at a position, counted in row-major order.</summary>
        /// <typeparam name="T">The .NET type of the elements, which must be the tensor's.</typeparam>
        public T ReadCpuValue<T>(long i) where T : unmanaged =>
            data<T>()[i];

        /// <summary>The element at a position, counted in row-major order.</summary>
        public bool ReadCpuBool(long i) => ReadCpuValue<bool>(i);

        /// <summary>The element at a position, counted in row-major order.</summary>
        public byte ReadCpuByte(long i) => ReadCpuValue<byte>(i);

        /// <summary>The element at a position, counted in row-major order.</summary>
        public sbyte ReadCpuSByte(long i) => ReadCpuValue<sbyte>(i);

        /// <summary>The element at a position, counted in row-major order.</summary>
        public short ReadCpuInt16(long i) => ReadCpuValue<short>(i);

        /// <summary>The element at a position, counted in row-major order.</summary>
        public int ReadCpuInt32(long i) => ReadCpuValue<int>(i);

        /// <summary>The element at a position, counted in row-major order.</summary>
        public long ReadCpuInt64(long i) => ReadCpuValue<long>(i);

        /// <summary>The element at a position, counted in row-major order.</summary>
        public float ReadCpuSingle(long i) => ReadCpuValue<float>(i);

        /// <summary>The element at a position, counted in row-major order.</summary>
        public double ReadCpuDouble(long i) => ReadCpuValue<double>(i);

        /// <summary>The memory of a contiguous tensor as bytes. It must not be used after the tensor is disposed.</summary>
        public Span<byte> bytes
        {
            get => Elements.Bytes(this);
            set
            {
                var target = Elements.Bytes(this);
                if (value.Length != target.Length)
                {
                    throw new ArgumentException($"The tensor has {target.Length} bytes, but {value.Length} were given.", nameof(value));
                }
                value.CopyTo(target);
                Impl.Block.BumpVersion();
            }
        }

        /// <summary>A tensor without dimensions.</summary>
        public static implicit operator Tensor(Scalar scalar) => Elements.From(scalar);

        /// <summary>A tensor without dimensions.</summary>
        public static implicit operator Tensor(bool value) => Inputs.From<bool>([value], [], null, null, false, null);

        /// <summary>A vector of the given values.</summary>
        public static implicit operator Tensor(bool[] value) => Inputs.From<bool>(value, [value.Length], null, null, false, null);

        /// <summary>A tensor without dimensions.</summary>
        public static implicit operator Tensor(byte value) => Inputs.From<byte>([value], [], null, null, false, null);

        /// <summary>A vector of the given values.</summary>
        public static implicit operator Tensor(byte[] value) => Inputs.From<byte>(value, [value.Length], null, null, false, null);

        /// <summary>A tensor without dimensions.</summary>
        public static implicit operator Tensor(sbyte value) => Inputs.From<sbyte>([value], [], null, null, false, null);

        /// <summary>A vector of the given values.</summary>
        public static implicit operator Tensor(sbyte[] value) => Inputs.From<sbyte>(value, [value.Length], null, null, false, null);

        /// <summary>A tensor without dimensions.</summary>
        public static implicit operator Tensor(short value) => Inputs.From<short>([value], [], null, null, false, null);

        /// <summary>A vector of the given values.</summary>
        public static implicit operator Tensor(short[] value) => Inputs.From<short>(value, [value.Length], null, null, false, null);

        /// <summary>A tensor without dimensions.</summary>
        public static implicit operator Tensor(int value) => Inputs.From<int>([value], [], null, null, false, null);

        /// <summary>A vector of the given values.</summary>
        public static implicit operator Tensor(int[] value) => Inputs.From<int>(value, [value.Length], null, null, false, null);

        /// <summary>A tensor without dimensions.</summary>
        public static implicit operator Tensor(long value) => Inputs.From<long>([value], [], null, null, false, null);

        /// <summary>A vector of the given values.</summary>
        public static implicit operator Tensor(long[] value) => Inputs.From<long>(value, [value.Length], null, null, false, null);

        /// <summary>A tensor without dimensions.</summary>
        public static implicit operator Tensor(float value) => Inputs.From<float>([value], [], null, null, false, null);

        /// <summary>A vector of the given values.</summary>
        public static implicit operator Tensor(float[] value) => Inputs.From<float>(value, [value.Length], null, null, false, null);

        /// <summary>A tensor without dimensions.</summary>
        public static implicit operator Tensor(double value) => Inputs.From<double>([value], [], null, null, false, null);

        /// <summary>A vector of the given values.</summary>
        public static implicit operator Tensor(double[] value) => Inputs.From<double>(value, [value.Length], null, null, false, null);

        /// <summary>Whether the value of a one-element tensor is not zero.</summary>
        public static explicit operator bool(Tensor value) => value.ToBoolean();

        /// <summary>The value of a one-element tensor, converted.</summary>
        public static explicit operator byte(Tensor value) => value.ToByte();

        /// <summary>The value of a one-element tensor, converted.</summary>
        public static explicit operator sbyte(Tensor value) => value.ToSByte();

        /// <summary>The value of a one-element tensor, converted.</summary>
        public static explicit operator short(Tensor value) => value.ToInt16();

        /// <summary>The value of a one-element tensor, converted.</summary>
        public static explicit operator int(Tensor value) => value.ToInt32();

        /// <summary>The value of a one-element tensor, converted.</summary>
        public static explicit operator long(Tensor value) => value.ToInt64();

        /// <summary>The value of a one-element tensor, converted.</summary>
        public static explicit operator float(Tensor value) => value.ToSingle();

        /// <summary>The value of a one-element tensor, converted.</summary>
        public static explicit operator double(Tensor value) => value.ToDouble();
    }
}
