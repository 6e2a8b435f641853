namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            /// <summary>All parameters and persistent buffers by name. They are the module's own tensors, not copies.</summary>
            /// <param name="destination">The dictionary to fill; a new one by default.</param>
            /// <param name="prefix">The prefix of every name, followed by a dot.</param>
            public virtual Dictionary<string, Tensor> state_dict(Dictionary<string, Tensor>? destination = null, string? prefix = null)
            {
                destination ??= [];
                foreach (var (name, parameter) in named_parameters())
                {
                    destination.TryAdd(Prefixed(name), parameter);
                }
                foreach (var (name, buffer) in named_buffers(include_nonpersistent: false))
                {
                    destination.TryAdd(Prefixed(name), buffer);
                }
                // A tensor shared by two children is listed under both names.
                foreach (var (name, child) in _internal_submodules)
                {
                    child.state_dict(destination, Prefixed(name));
                }
                return destination;

                string Prefixed(string name) => string.IsNullOrEmpty(prefix) ? name : $"{prefix}.{name}";
            }

            /// <summary>Copies values into the parameters and buffers.</summary>
            /// <param name="source">The values by name.</param>
            /// <param name="strict">Whether the names must be the same as those of <see cref="state_dict"/>.</param>
            /// <param name="skip">Names that are neither copied nor compared.</param>
            /// <returns>The missing and the unexpected names.</returns>
            /// <exception cref="InvalidOperationException">The names differ, and <paramref name="strict"/> is set.</exception>
            public virtual (IList<string> missing_keys, IList<string> unexpected_keyes) load_state_dict(
                Dictionary<string, Tensor> source, bool strict = true, IList<string>? skip = null)
            {
                skip ??= [];
                var destination = state_dict();
                var missing = destination.Keys.Where(key => !source.ContainsKey(key) && !skip.Contains(key)).ToList();
                var unexpected = source.Keys.Where(key => !destination.ContainsKey(key) && !skip.Contains(key)).ToList();
                if (strict && missing.Count + unexpected.Count > 0)
                {
                    throw new InvalidOperationException("The loaded state_dict is not identical to the target dictionary."
                        + Listed(" Missing: ", missing) + Listed(" Unexpected: ", unexpected));
                }

                using var _ = no_grad();
                foreach (var (key, value) in source)
                {
                    if (!skip.Contains(key) && destination.TryGetValue(key, out var target))
                    {
                        target.copy_(value);
                    }
                }
                return (missing, unexpected);

                static string Listed(string head, List<string> names) => names.Count == 0 ? "" : $"{head}{string.Join(", ", names)}.";
            }
        }
    }
}
