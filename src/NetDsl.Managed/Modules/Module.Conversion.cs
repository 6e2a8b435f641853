using NetDsl.Managed.Storage;
using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        // A converted parameter or buffer stays the same tensor object with new contents, so that fields, optimizers and tied modules keep
        // it.
        public partial class Module
        {
            /// <summary>Converts parameters and buffers of floating-point type, and moves all of them.</summary>
            /// <returns>The module.</returns>
            /// <exception cref="ArgumentException">The type is no floating-point type.</exception>
            /// <exception cref="InvalidOperationException">The device is not the CPU.</exception>
            protected internal virtual Module _to(Device device, ScalarType dtype, bool non_blocking)
            {
                CheckType(dtype);
                CheckDevice(device.type);
                _toEpilog(device, dtype, non_blocking);
                return this;
            }

            /// <summary>Moves parameters and buffers.</summary>
            /// <returns>The module.</returns>
            /// <exception cref="InvalidOperationException">The device is not the CPU.</exception>
            protected internal virtual Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking)
            {
                CheckDevice(deviceType);
                _toEpilog(deviceType, -1, non_blocking);
                return this;
            }

            /// <summary>Converts parameters and buffers of floating-point type.</summary>
            /// <returns>The module.</returns>
            /// <exception cref="ArgumentException">The type is no floating-point type.</exception>
            protected internal virtual Module _to(ScalarType dtype, bool non_blocking)
            {
                CheckType(dtype);
                _toEpilog(dtype, non_blocking);
                return this;
            }

            /// <summary>Converts and moves parameters and buffers to the type and the device of a tensor.</summary>
            /// <returns>The module.</returns>
            public Module _to(Tensor other, bool non_blocking) => _to(other.device, other.dtype, non_blocking);

            /// <summary>Converts the parameters, the buffers and the children.</summary>
            protected void _toEpilog(ScalarType dtype, bool non_blocking) => _toEpilog(dtype, null, non_blocking);

            /// <summary>Converts and moves the parameters, the buffers and the children.</summary>
            protected void _toEpilog(Device device, ScalarType dtype, bool non_blocking) => _toEpilog(dtype, device, non_blocking);

            /// <summary>Moves the parameters, the buffers and the children.</summary>
            protected void _toEpilog(DeviceType deviceType, int deviceIndex, bool non_blocking) =>
                _toEpilog(null, new Device(deviceType, deviceIndex), non_blocking);

            /// <summary>Converts and moves the parameters, the buffers and the children.</summary>
            /// <param name="dtype">The type; unchanged if null.</param>
            /// <param name="device">The device; unchanged if null.</param>
            /// <param name="non_blocking">Without meaning on the CPU.</param>
            protected virtual void _toEpilog(ScalarType? dtype, Device? device, bool non_blocking)
            {
                foreach (var (_, child) in named_children())
                {
                    if (dtype is { } type && device is not null)
                    {
                        child._to(device, type, non_blocking);
                    }
                    else if (dtype is { } only)
                    {
                        child._to(only, non_blocking);
                    }
                    else if (device is not null)
                    {
                        child._to(device.type, device.index, non_blocking);
                    }
                }
                foreach (var (_, parameter) in _internal_params)
                {
                    Convert(parameter, dtype);
                }
                foreach (var (_, (buffer, _)) in _internal_buffers)
                {
                    Convert(buffer, dtype);
                }
            }

            /// <summary>A parameter converted and moved, with its gradient.</summary>
            /// <returns>Whether it changed; otherwise <paramref name="p"/> is null.</returns>
            protected static bool ReplaceParameter(ScalarType? dtype, Device? device, Parameter param, out Parameter? p)
            {
                p = null;
                CheckDevice(device?.type ?? DeviceType.CPU);
                if (dtype is not { } type || type == param.dtype || !DTypes.IsFloat(param.dtype))
                {
                    return false;
                }
                using var _ = no_grad();
                p = (Parameter)new Parameter(param.to(type), param.requires_grad).DetachFromDisposeScope();
                using var grad = param.grad;
                if (grad is not null)
                {
                    p.grad = grad.to(type);
                }
                return true;
            }

            /// <summary>A buffer converted and moved.</summary>
            /// <returns>Whether it changed; otherwise <paramref name="result"/> is null.</returns>
            protected static bool ReplaceBuffer(ScalarType? dtype, Device? device, Tensor buffer, out Tensor? result)
            {
                result = null;
                CheckDevice(device?.type ?? DeviceType.CPU);
                if (dtype is not { } type || type == buffer.dtype || !DTypes.IsFloat(buffer.dtype))
                {
                    return false;
                }
                result = buffer.to(type).DetachFromDisposeScope();
                return true;
            }

            /// <summary>The default device and type of constructors.</summary>
            protected static (Device device, ScalarType dtype) GetDefaultDeviceAndType(Device? device = null, ScalarType? dtype = null) =>
                (device ?? get_default_device(), dtype ?? get_default_dtype());

            private static void Convert(Tensor tensor, ScalarType? dtype)
            {
                if (dtype is not { } type || type == tensor.dtype || !DTypes.IsFloat(tensor.dtype))
                {
                    return;
                }
                using var _ = no_grad();
                using var converted = tensor.to(type);
                using var grad = tensor.grad;
                using var convertedGrad = grad?.to(type);
                var requiresGrad = tensor.requires_grad;
                tensor.ReplaceData(converted.Impl.AddReference());
                tensor.requires_grad_(requiresGrad);
                if (convertedGrad is not null)
                {
                    tensor.grad = convertedGrad;
                }
            }

            private static void CheckType(ScalarType dtype)
            {
                if (!DTypes.IsIntegral(dtype) && dtype != ScalarType.Bool)
                {
                    return;
                }
                throw new ArgumentException(
                    $"nn.Module.to only accepts floating point or complex types, but got desired dtype={dtype}");
            }

            private static void CheckDevice(DeviceType type)
            {
                if (type != DeviceType.CPU)
                {
                    throw new InvalidOperationException($"{type} is not available.");
                }
            }
        }
    }
}
