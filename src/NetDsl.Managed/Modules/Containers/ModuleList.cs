using System.Collections;

namespace TorchSharp.Modules
{
    /// <summary>
    /// Modules in a row, registered as children <c>"0"</c>, <c>"1"</c>, …
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.ModuleList.html"/>.
    /// </summary>
    /// <typeparam name="T">The modules' type.</typeparam>
    public class ModuleList<T> : torch.nn.Module, IList<T>
        where T : torch.nn.Module
    {
        private readonly List<T> _list;

        /// <summary>A list of the modules given.</summary>
        public ModuleList(params T[] modules) : base(nameof(ModuleList<T>))
        {
            _list = [.. modules];
            Number();
        }

        /// <summary>The number of modules.</summary>
        public int Count => _list.Count;

        /// <summary>Always false.</summary>
        public bool IsReadOnly => false;

        /// <summary>The module at a position.</summary>
        public T this[int index]
        {
            get => _list[index];
            set
            {
                _list[index] = value;
                Number();
            }
        }

        /// <summary>Adds a module at the end.</summary>
        public void Add(T item) => append(item);

        /// <summary>Adds modules at the end.</summary>
        public void append(params T[] parameters) => extend(parameters);

        /// <summary>Adds modules at the end.</summary>
        public void extend(IEnumerable<T> modules)
        {
            _list.AddRange(modules);
            Number();
        }

        /// <summary>Puts a module at a position.</summary>
        public void Insert(int index, T item)
        {
            _list.Insert(index, item);
            Number();
        }

        /// <summary>Removes a module; false when it is not in the list.</summary>
        public bool Remove(T item)
        {
            var found = _list.Remove(item);
            Number();
            return found;
        }

        /// <summary>Removes the module at a position.</summary>
        public void RemoveAt(int index)
        {
            _list.RemoveAt(index);
            Number();
        }

        /// <summary>Removes all modules.</summary>
        public void Clear()
        {
            _list.Clear();
            Number();
        }

        /// <summary>Whether a module is in the list.</summary>
        public bool Contains(T item) => _list.Contains(item);

        /// <summary>The position of a module, or -1.</summary>
        public int IndexOf(T item) => _list.IndexOf(item);

        /// <summary>Copies the modules in order.</summary>
        public void CopyTo(T[] array, int arrayIndex) => _list.CopyTo(array, arrayIndex);

        /// <summary>The modules in order.</summary>
        public IEnumerator<T> GetEnumerator() => _list.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        private void Number()
        {
            ClearModules();
            for (var i = 0; i < _list.Count; i++)
            {
                register_module($"{i}", _list[i]);
            }
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Modules in a row, registered as children <c>"0"</c>, <c>"1"</c>, …</summary>
            public static Modules.ModuleList<Module> ModuleList(params Module[] modules) => new(modules);

            /// <summary>Modules in a row, registered as children <c>"0"</c>, <c>"1"</c>, …</summary>
            public static Modules.ModuleList<T> ModuleList<T>(params T[] modules) where T : Module =>
                new(modules);
        }
    }
}
