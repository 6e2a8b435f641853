using System.Diagnostics.CodeAnalysis;
using TorchSharp.Modules;
using TorchSharp.Utils;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>
        /// A part of a network: its parameters, buffers and submodules, by name. Derive from <see cref="Module{T, TResult}"/>,
        /// assign submodules and parameters to fields, and call <see cref="RegisterComponents"/> at the end of the constructor.
        /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.Module.html"/>.
        /// </summary>
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields | DynamicallyAccessedMemberTypes.NonPublicFields)]
        public partial class Module : IDisposable
        {
            /// <summary>The submodules, in order of registration.</summary>
            protected OrderedDict<string, Module> _internal_submodules = [];

            /// <summary>The buffers, and whether each is part of the state dictionary.</summary>
            protected OrderedDict<string, (Tensor, bool)> _internal_buffers = [];

            /// <summary>The parameters, in order of registration.</summary>
            protected OrderedDict<string, Parameter> _internal_params = [];

            /// <summary>The device that parameters and buffers are on.</summary>
            protected DeviceType _deviceType = DeviceType.CPU;

            /// <summary>The index of that device, -1 for the CPU.</summary>
            protected int _deviceIndex = -1;

            /// <summary>The module's name, usually that of its class.</summary>
            protected string? name;

            private bool _training = true;

            /// <summary>A module without components, in training mode.</summary>
            /// <param name="name">The module's name, usually that of its class.</param>
            protected Module(string name) => this.name = name;

            /// <summary>Whether the module is in training mode, in which Dropout is active and norms use the batch's statistics.</summary>
            public virtual bool training => _training;

            /// <summary>Puts the module and its children into training mode, or into evaluation mode.</summary>
            public virtual void train(bool train = true)
            {
                _training = train;
                foreach (var (_, child) in named_children())
                {
                    child.train(train);
                }
            }

            /// <summary>Puts the module and its children into evaluation mode.</summary>
            public virtual void eval() => train(false);

            /// <summary>Calls a function on every submodule, children first, then on the module itself.</summary>
            /// <returns>The module.</returns>
            public virtual Module apply(Action<Module> fn)
            {
                foreach (var (_, child) in _internal_submodules)
                {
                    child.apply(fn);
                }
                fn(this);
                return this;
            }

            /// <summary>Clears the gradients of all parameters.</summary>
            /// <param name="set_to_none">Whether to set them to null; otherwise they are filled with zeros.</param>
            public virtual void zero_grad(bool set_to_none = true)
            {
                foreach (var parameter in parameters())
                {
                    using var grad = parameter.grad;
                    if (set_to_none)
                    {
                        parameter.grad = null;
                    }
                    else
                    {
                        grad?.zero_();
                    }
                }
            }

            /// <summary>The module's name.</summary>
            public virtual string GetName() => string.IsNullOrEmpty(name) ? GetType().Name : name;

            /// <summary>Disposes the parameters, the buffers and the submodules.</summary>
            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            /// <summary>Disposes the parameters, the buffers and the submodules.</summary>
            /// <param name="disposing">Always true: a module holds nothing that needs a finalizer.</param>
            protected virtual void Dispose(bool disposing)
            {
                if (!disposing)
                {
                    return;
                }
                foreach (var (_, (buffer, _)) in _internal_buffers)
                {
                    buffer.DetachFromDisposeScope().Dispose();
                }
                foreach (var (_, parameter) in _internal_params)
                {
                    parameter.DetachFromDisposeScope().Dispose();
                }
                foreach (var (_, child) in _internal_submodules)
                {
                    child.Dispose();
                }
            }
        }
    }
}
