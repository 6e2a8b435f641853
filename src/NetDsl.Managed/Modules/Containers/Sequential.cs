using System.Runtime.CompilerServices;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// Modules in sequence, each called with the output of the previous one.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.Sequential.html"/>.
    /// </summary>
    public class Sequential : nn.Module<Tensor, Tensor>
    {
        /// <summary>Modules under names of their own.</summary>
        protected internal Sequential(params (string name, nn.Module<Tensor, Tensor> submodule)[] modules) : base(nameof(Sequential))
        {
            foreach (var (name, submodule) in modules)
            {
                append(name, submodule);
            }
        }

        /// <summary>Modules named <c>"0"</c>, <c>"1"</c>, …</summary>
        protected internal Sequential(params nn.Module<Tensor, Tensor>[] modules) : base(nameof(Sequential))
        {
            foreach (var module in modules)
            {
                append(module);
            }
        }

        /// <summary>The number of modules.</summary>
        public int Count => _internal_submodules.Count;

        /// <summary>The module at a position.</summary>
        [IndexerName("SequentialItems")]
        public nn.IModule<Tensor, Tensor> this[int index] => (nn.IModule<Tensor, Tensor>)_internal_submodules[index].Item2;

        /// <summary>The modules from a position up to another, left out; they are shared, not copied.</summary>
        /// <exception cref="IndexOutOfRangeException">A position is outside.</exception>
        [IndexerName("SequentialItems")]
        public Sequential this[(int? start, int? end) index] => Slice(index.start ?? 0, index.end ?? Count);

        /// <summary>The modules from a position up to another, left out; they are shared, not copied.</summary>
        /// <exception cref="IndexOutOfRangeException">A position is outside.</exception>
        [IndexerName("SequentialItems")]
        public Sequential this[Range index] => Slice(index.Start.GetOffset(Count), index.End.GetOffset(Count));

        /// <summary>Adds a module at the end, named by its position.</summary>
        /// <returns>The container.</returns>
        public Sequential append(nn.IModule<Tensor, Tensor> module) => append($"{Count}", module);

        /// <summary>Adds a module at the end.</summary>
        /// <returns>The container.</returns>
        public Sequential append(string name, nn.IModule<Tensor, Tensor> module)
        {
            register_module(name, (nn.Module)module);
            return this;
        }

        /// <summary>Calls the modules in sequence; intermediate tensors are disposed.</summary>
        public override Tensor forward(Tensor tensor)
        {
            if (Count == 0)
            {
                return tensor.alias();
            }
            var result = tensor;
            foreach (var (_, module) in _internal_submodules)
            {
                var input = result;
                result = ((nn.IModule<Tensor, Tensor>)module).call(input);
                // A module may return its input.
                if (!ReferenceEquals(input, tensor) && !ReferenceEquals(input, result))
                {
                    input.Dispose();
                }
            }
            return result;
        }

        private Sequential Slice(int start, int end)
        {
            foreach (var position in (ReadOnlySpan<int>)[start, end])
            {
                if ((uint)position > (uint)Count)
                {
                    throw new IndexOutOfRangeException($"{position} is not a valid index.");
                }
            }
            var result = nn.Sequential();
            for (var i = start; i < end; i++)
            {
                var (name, module) = _internal_submodules[i];
                result.register_module(name, module);
            }
            return result;
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>An empty container, which returns its input.</summary>
            public static Modules.Sequential Sequential() => new(Array.Empty<Module<Tensor, Tensor>>());

            /// <summary>Modules one after the other, named <c>"0"</c>, <c>"1"</c>, …</summary>
            public static Modules.Sequential Sequential(params Module<Tensor, Tensor>[] modules) => new(modules);

            /// <summary>Modules one after the other, named <c>"0"</c>, <c>"1"</c>, …</summary>
            public static Modules.Sequential Sequential(IEnumerable<Module<Tensor, Tensor>> modules) => new(modules.ToArray());

            /// <summary>Modules one after the other, under names of their own.</summary>
            public static Modules.Sequential Sequential(params (string name, Module<Tensor, Tensor> submodule)[] modules) => new(modules);

            /// <summary>Modules one after the other, under names of their own.</summary>
            public static Modules.Sequential Sequential(IEnumerable<(string name, Module<Tensor, Tensor> submodule)> modules) =>
                new(modules.ToArray());

            /// <summary>Modules one after the other, under names of their own.</summary>
            public static Modules.Sequential Sequential(params Tuple<string, Module<Tensor, Tensor>>[] modules) =>
                Sequential(modules.AsEnumerable());

            /// <summary>Modules one after the other, under names of their own.</summary>
            public static Modules.Sequential Sequential(IEnumerable<Tuple<string, Module<Tensor, Tensor>>> modules) =>
                Sequential(modules.Select(module => (module.Item1, module.Item2)));
        }
    }
}
