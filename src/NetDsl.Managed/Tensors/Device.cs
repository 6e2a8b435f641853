namespace TorchSharp;

public static partial class torch
{
    /// <summary>The device of a tensor. See https://pytorch.org/docs/stable/tensor_attributes.html#torch-device.</summary>
    public class Device
    {
        /// <summary>Reads a description such as "cpu" or "cuda:0".</summary>
        public Device(string description)
        {
            ArgumentNullException.ThrowIfNull(description);
            var colon = description.IndexOf(':');
            type = Parse(colon < 0 ? description : description[..colon]);
            index = colon < 0 ? -1 : int.Parse(description.AsSpan(colon + 1), provider: System.Globalization.CultureInfo.InvariantCulture);
        }

        /// <summary>A device by the name of its type, "cpu" or "cuda", and its index.</summary>
        public Device(string deviceType, int index = -1)
        {
            type = Parse(deviceType);
            this.index = index;
        }

        /// <summary>A device by its type and index.</summary>
        public Device(DeviceType deviceType, int index = -1)
        {
            type = deviceType;
            this.index = index;
        }

        /// <summary>The CUDA device with this index.</summary>
        public Device(int index)
            : this(DeviceType.CUDA, index)
        {
        }

        /// <summary>The kind of device.</summary>
        public DeviceType type { get; }

        /// <summary>The index of the device; -1 is the current one.</summary>
        public int index { get; }

        /// <summary>The description that <see cref="Device(string)"/> reads.</summary>
        public override string ToString()
        {
            var name = type.ToString().ToLowerInvariant();
            return type == DeviceType.CPU || index == -1 ? name : FormattableString.Invariant($"{name}:{index}");
        }

        /// <summary>Reads a description such as "cpu" or "cuda:0".</summary>
        public static implicit operator Device(string description) => new(description);

        private static DeviceType Parse(string name) => Enum.Parse<DeviceType>(name.ToUpperInvariant());
    }

    /// <summary>The CPU, the only device of the managed engine.</summary>
    public static readonly Device CPU = new(DeviceType.CPU);

    /// <summary>The device of tensors without data, which the managed engine does not have.</summary>
    public static readonly Device META = new(DeviceType.META);

    /// <summary>The current CUDA device, which the managed engine does not have.</summary>
    public static Device CUDA { get; } = new(DeviceType.CUDA);

    /// <summary>The Metal device, which the managed engine does not have.</summary>
    public static Device MPS { get; } = new(DeviceType.MPS);

    /// <summary>Reads a description such as "cpu" or "cuda:0".</summary>
    public static Device device(string description) => new(description);

    /// <summary>A device by the name of its type and its index.</summary>
    public static Device device(string deviceType, int index = -1) => new(deviceType, index);

    /// <summary>A device by its type and index.</summary>
    public static Device device(DeviceType deviceType, int index = -1) => new(deviceType, index);

    /// <summary>The CUDA device with this index.</summary>
    public static Device device(int index) => new(index);
}
