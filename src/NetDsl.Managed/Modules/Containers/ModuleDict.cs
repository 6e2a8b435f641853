using System.Collections;
using System.Diagnostics.CodeAnalysis;
using TorchSharp.Utils;

namespace TorchSharp.Modules
{
    /// <summary>
    /// Modules by name, each registered as a child of that name.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.ModuleDict.html"/>.
    /// </summary>
    /// <typeparam name="T">The modules' type.</typeparam>
    public class ModuleDict<T> : torch.nn.Module, IDictionary<string, T>, IList<(string, T)>
        where T : torch.nn.Module
    {
        private readonly OrderedDict<string, T> _modules = [];

        /// <summary>An empty dictionary.</summary>
        public ModuleDict() : base(nameof(ModuleDict<T>))
        {
        }

        /// <summary>The number of modules.</summary>
        public int Count => _modules.Count;

        /// <summary>Always false.</summary>
        public bool IsReadOnly => false;

        /// <summary>The names, in order.</summary>
        public ICollection<string> Keys => _modules.Keys;

        /// <summary>The modules, in order.</summary>
        public ICollection<T> Values => _modules.Values;

        /// <summary>Name and module at a position.</summary>
        public (string, T) this[int index]
        {
            get => _modules[index];
            set => Change(() => _modules[index] = value);
        }

        /// <summary>The module of a name; setting a new name adds it at the end.</summary>
        public T this[string key]
        {
            get => _modules[key];
            set => Change(() => _modules[key] = value);
        }

        /// <summary>Adds a module at the end.</summary>
        /// <exception cref="ArgumentException">The name is taken.</exception>
        public void Add(string key, T value) => Insert(Count, (key, value));

        /// <summary>Adds a module at the end.</summary>
        /// <exception cref="ArgumentException">The name is taken.</exception>
        public void Add((string, T) item) => Insert(Count, item);

        /// <summary>Adds a module at the end.</summary>
        /// <exception cref="ArgumentException">The name is taken.</exception>
        public void Add(KeyValuePair<string, T> item) => Insert(Count, (item.Key, item.Value));

        /// <summary>Puts a module at a position.</summary>
        /// <exception cref="ArgumentException">The name is taken.</exception>
        public void Insert(int index, (string, T) item) => Change(() => _modules.Insert(index, item));

        /// <summary>Removes the module of a name; false when there is none.</summary>
        public bool Remove(string key)
        {
            var found = _modules.ContainsKey(key);
            Change(() => _modules.Remove(key));
            return found;
        }

        /// <summary>Removes a module; false when it is not there under this name.</summary>
        public bool Remove((string, T) item) => Contains(item) && Remove(item.Item1);

        /// <summary>Removes a module; false when it is not there under this name.</summary>
        public bool Remove(KeyValuePair<string, T> item) => Remove((item.Key, item.Value));

        /// <summary>Removes the module at a position.</summary>
        public void RemoveAt(int index) => Change(() => _modules.RemoveAt(index));

        /// <summary>Removes all modules.</summary>
        public void Clear() => Change(_modules.Clear);

        /// <summary>Removes all modules.</summary>
        public void clear() => Clear();

        /// <summary>Whether there is a module of that name.</summary>
        public bool ContainsKey(string key) => _modules.ContainsKey(key);

        /// <summary>Whether a module is there under this name.</summary>
        public bool Contains((string, T) item) => _modules.Contains(item);

        /// <summary>Whether a module is there under this name.</summary>
        public bool Contains(KeyValuePair<string, T> item) => _modules.Contains(item);

        /// <summary>Gives the module of a name, if there is one.</summary>
        public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value) => _modules.TryGetValue(key, out value);

        /// <summary>The position of an entry, or -1.</summary>
        public int IndexOf((string, T) item) => _modules.IndexOf(item);

        /// <summary>Copies the entries in order.</summary>
        public void CopyTo((string, T)[] array, int arrayIndex) => _modules.CopyTo(array, arrayIndex);

        /// <summary>Copies the entries in order.</summary>
        public void CopyTo(KeyValuePair<string, T>[] array, int arrayIndex) => _modules.CopyTo(array, arrayIndex);

        /// <summary>The entries, in order.</summary>
        public IEnumerator<(string, T)> items() => _modules.items();

        /// <summary>The names, in order.</summary>
        public IEnumerable<string> keys() => _modules.keys();

        /// <summary>The modules, in order.</summary>
        public IEnumerable<T> values() => _modules.values();

        /// <summary>The entries, in order.</summary>
        public IEnumerator<(string, T)> GetEnumerator() => _modules.GetEnumerator();

        IEnumerator<KeyValuePair<string, T>> IEnumerable<KeyValuePair<string, T>>.GetEnumerator() =>
            ((IEnumerable<KeyValuePair<string, T>>)_modules).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        private void Change(Action change)
        {
            change();
            ClearModules();
            foreach (var (key, module) in _modules)
            {
                register_module(key, module);
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
            /// <summary>Modules by name, each registered as a child of that name.</summary>
            public static Modules.ModuleDict<Module> ModuleDict(params (string, Module)[] modules) => ModuleDict<Module>(modules);

            /// <summary>Modules by name, each registered as a child of that name.</summary>
            public static Modules.ModuleDict<T> ModuleDict<T>(params (string, T)[] modules)
                where T : Module
            {
                var result = new Modules.ModuleDict<T>();
                foreach (var entry in modules)
                {
                    result.Add(entry);
                }
                return result;
            }
        }
    }
}
