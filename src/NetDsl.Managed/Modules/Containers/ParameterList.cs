using System.Collections;

namespace TorchSharp.Modules
{
    /// <summary>
    /// Parameters in a row, named <c>"0"</c>, <c>"1"</c>, …
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.ParameterList.html"/>.
    /// </summary>
    public class ParameterList : torch.nn.Module, IList<Parameter>
    {
        private readonly List<Parameter> _list;

        /// <summary>A list of the parameters given.</summary>
        public ParameterList(params Parameter[] parameters) : base(nameof(ParameterList))
        {
            _list = [.. parameters];
            Number();
        }

        /// <summary>The number of parameters.</summary>
        public int Count => _list.Count;

        /// <summary>Always false.</summary>
        public bool IsReadOnly => false;

        /// <summary>The parameter at a position.</summary>
        public Parameter this[int index]
        {
            get => _list[index];
            set
            {
                _list[index] = value;
                Number();
            }
        }

        /// <summary>Adds a parameter at the end.</summary>
        public void Add(Parameter item) => append(item);

        /// <summary>Adds parameters at the end.</summary>
        public void append(params Parameter[] parameters) => extend(parameters);

        /// <summary>Adds parameters at the end.</summary>
        public void extend(IEnumerable<Parameter> parameters)
        {
            _list.AddRange(parameters);
            Number();
        }

        /// <summary>Puts a parameter at a position.</summary>
        public void Insert(int index, Parameter item)
        {
            _list.Insert(index, item);
            Number();
        }

        /// <summary>Removes a parameter; false when it is not in the list.</summary>
        public bool Remove(Parameter item)
        {
            var position = IndexOf(item);
            if (position >= 0)
            {
                RemoveAt(position);
            }
            return position >= 0;
        }

        /// <summary>Removes the parameter at a position.</summary>
        public void RemoveAt(int index)
        {
            _list.RemoveAt(index);
            Number();
        }

        /// <summary>Removes all parameters.</summary>
        public void Clear()
        {
            _list.Clear();
            Number();
        }

        /// <summary>Whether a parameter is in the list.</summary>
        public bool Contains(Parameter item) => IndexOf(item) >= 0;

        /// <summary>The position of a parameter, or -1. Others with the same values are other parameters.</summary>
        public int IndexOf(Parameter item) => _list.FindIndex(parameter => ReferenceEquals(parameter, item));

        /// <summary>Copies the parameters in order.</summary>
        public void CopyTo(Parameter[] array, int arrayIndex) => _list.CopyTo(array, arrayIndex);

        /// <summary>The parameters in order.</summary>
        public IEnumerator<Parameter> GetEnumerator() => _list.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        private void Number()
        {
            _internal_params.Clear();
            for (var i = 0; i < _list.Count; i++)
            {
                register_parameter($"{i}", _list[i]);
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
            /// <summary>Parameters in a row, named <c>"0"</c>, <c>"1"</c>, …</summary>
            public static Modules.ParameterList ParameterList(params Modules.Parameter[] parameters) => new(parameters);
        }
    }
}
