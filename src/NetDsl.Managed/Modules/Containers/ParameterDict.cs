using System.Collections;
using System.Diagnostics.CodeAnalysis;
using TorchSharp.Utils;

namespace TorchSharp.Modules
{
    /// <summary>
    /// Parameters by name.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.ParameterDict.html"/>.
    /// </summary>
    public class ParameterDict : torch.nn.Module, IDictionary<string, Parameter>, IList<(string, Parameter)>
    {
        private readonly OrderedDict<string, Parameter> _parameters = [];

        /// <summary>An empty dictionary.</summary>
        public ParameterDict() : base(nameof(ParameterDict))
        {
        }

        /// <summary>The number of parameters.</summary>
        public int Count => _parameters.Count;

        /// <summary>Always false.</summary>
        public bool IsReadOnly => false;

        /// <summary>The names, in order.</summary>
        public ICollection<string> Keys => _parameters.Keys;

        /// <summary>The parameters, in order.</summary>
        public ICollection<Parameter> Values => _parameters.Values;

        /// <summary>Name and parameter at a position.</summary>
        public (string, Parameter) this[int index]
        {
            get => _parameters[index];
            set => Change(() => _parameters[index] = value);
        }

        /// <summary>The parameter of a name; setting a new name adds it at the end.</summary>
        public Parameter this[string key]
        {
            get => _parameters[key];
            set => Change(() => _parameters[key] = value);
        }

        /// <summary>Adds a parameter at the end.</summary>
        /// <exception cref="ArgumentException">The name is taken.</exception>
        public void Add(string key, Parameter value) => Insert(Count, (key, value));

        /// <summary>Adds a parameter at the end.</summary>
        /// <exception cref="ArgumentException">The name is taken.</exception>
        public void Add((string, Parameter) item) => Insert(Count, item);

        /// <summary>Adds a parameter at the end.</summary>
        /// <exception cref="ArgumentException">The name is taken.</exception>
        public void Add(KeyValuePair<string, Parameter> item) => Insert(Count, (item.Key, item.Value));

        /// <summary>Puts a parameter at a position.</summary>
        /// <exception cref="ArgumentException">The name is taken.</exception>
        public void Insert(int index, (string, Parameter) item) => Change(() => _parameters.Insert(index, item));

        /// <summary>Removes the parameter of a name; false when there is none.</summary>
        public bool Remove(string key)
        {
            var found = _parameters.ContainsKey(key);
            Change(() => _parameters.Remove(key));
            return found;
        }

        /// <summary>Removes a parameter; false when it is not there under this name.</summary>
        public bool Remove((string, Parameter) item) => Contains(item) && Remove(item.Item1);

        /// <summary>Removes a parameter; false when it is not there under this name.</summary>
        public bool Remove(KeyValuePair<string, Parameter> item) => Remove((item.Key, item.Value));

        /// <summary>Removes the parameter at a position.</summary>
        public void RemoveAt(int index) => Change(() => _parameters.RemoveAt(index));

        /// <summary>Removes all parameters.</summary>
        public void Clear() => Change(_parameters.Clear);

        /// <summary>Removes all parameters.</summary>
        public void clear() => Clear();

        /// <summary>Whether there is a parameter of that name.</summary>
        public bool ContainsKey(string key) => _parameters.ContainsKey(key);

        /// <summary>Whether a parameter is there under this name.</summary>
        public bool Contains((string, Parameter) item) =>
            TryGetValue(item.Item1, out var parameter) && ReferenceEquals(parameter, item.Item2);

        /// <summary>Whether a parameter is there under this name.</summary>
        public bool Contains(KeyValuePair<string, Parameter> item) => Contains((item.Key, item.Value));

        /// <summary>Gives the parameter of a name, if there is one.</summary>
        public bool TryGetValue(string key, [MaybeNullWhen(false)] out Parameter value) => _parameters.TryGetValue(key, out value);

        /// <summary>The position of an entry, or -1.</summary>
        public int IndexOf((string, Parameter) item) => Contains(item) ? Keys.ToList().IndexOf(item.Item1) : -1;

        /// <summary>Copies the entries in order.</summary>
        public void CopyTo((string, Parameter)[] array, int arrayIndex) => _parameters.CopyTo(array, arrayIndex);

        /// <summary>Copies the entries in order.</summary>
        public void CopyTo(KeyValuePair<string, Parameter>[] array, int arrayIndex) => _parameters.CopyTo(array, arrayIndex);

        /// <summary>The entries, in order.</summary>
        public IEnumerator<(string, Parameter)> items() => _parameters.items();

        /// <summary>The names, in order.</summary>
        public IEnumerable<string> keys() => _parameters.keys();

        /// <summary>The parameters, in order.</summary>
        public IEnumerable<Parameter> values() => _parameters.values();

        /// <summary>The entries, in order.</summary>
        public IEnumerator<(string, Parameter)> GetEnumerator() => _parameters.GetEnumerator();

        IEnumerator<KeyValuePair<string, Parameter>> IEnumerable<KeyValuePair<string, Parameter>>.GetEnumerator() =>
            ((IEnumerable<KeyValuePair<string, Parameter>>)_parameters).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        private void Change(Action change)
        {
            change();
            _internal_params.Clear();
            foreach (var (key, parameter) in _parameters)
            {
                register_parameter(key, parameter);
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
            /// <summary>Parameters by name.</summary>
            public static Modules.ParameterDict ParameterDict(params (string, Modules.Parameter)[] parameters)
            {
                var result = new Modules.ParameterDict();
                foreach (var entry in parameters)
                {
                    result.Add(entry);
                }
                return result;
            }
        }
    }
}
