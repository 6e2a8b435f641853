using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            /// <summary>The parameters, each once: the module's own, then its children's, prefixed with their names.</summary>
            /// <param name="recurse">Whether to include those of the children.</param>
            public virtual IEnumerable<(string name, Parameter parameter)> named_parameters(bool recurse = true)
            {
                var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
                foreach (var entry in _internal_params)
                {
                    if (seen.Add(entry.Item2))
                    {
                        yield return entry;
                    }
                }
                if (!recurse)
                {
                    yield break;
                }
                foreach (var (childName, child) in _internal_submodules)
                {
                    foreach (var (name, parameter) in child.named_parameters(true))
                    {
                        if (seen.Add(parameter))
                        {
                            yield return ($"{childName}.{name}", parameter);
                        }
                    }
                }
            }

            /// <summary>The parameters, each once, in the order of <see cref="named_parameters"/>.</summary>
            public virtual IEnumerable<Parameter> parameters(bool recurse = true) =>
                named_parameters(recurse).Select(entry => entry.parameter);

            /// <summary>The buffers, each once: the module's own, then its children's, prefixed with their names.</summary>
            /// <param name="recurse">Whether to include those of the children.</param>
            /// <param name="include_nonpersistent">Whether to include buffers outside the state dictionary.</param>
            public virtual IEnumerable<(string name, Tensor buffer)> named_buffers(bool recurse = true, bool include_nonpersistent = true)
            {
                var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
                foreach (var (name, (buffer, persistent)) in _internal_buffers)
                {
                    if ((persistent || include_nonpersistent) && seen.Add(buffer))
                    {
                        yield return (name, buffer);
                    }
                }
                if (!recurse)
                {
                    yield break;
                }
                foreach (var (childName, child) in _internal_submodules)
                {
                    foreach (var (name, buffer) in child.named_buffers(true, include_nonpersistent))
                    {
                        if (seen.Add(buffer))
                        {
                            yield return ($"{childName}.{name}", buffer);
                        }
                    }
                }
            }

            /// <summary>The buffers, each once, in the order of <see cref="named_buffers"/>.</summary>
            public virtual IEnumerable<Tensor> buffers(bool recurse = true, bool include_nonpersistent = true) =>
                named_buffers(recurse, include_nonpersistent).Select(entry => entry.buffer);

            /// <summary>The direct children.</summary>
            public virtual IEnumerable<(string name, Module module)> named_children() => _internal_submodules;

            /// <summary>The direct children.</summary>
            public virtual IEnumerable<Module> children() => named_children().Select(entry => entry.module);

            /// <summary>All submodules: first the children, then those of each child.</summary>
            public virtual IEnumerable<(string name, Module module)> named_modules()
            {
                foreach (var entry in _internal_submodules)
                {
                    yield return entry;
                }
                foreach (var (childName, child) in _internal_submodules)
                {
                    foreach (var (name, module) in child.named_modules())
                    {
                        yield return ($"{childName}.{name}", module);
                    }
                }
            }

            /// <summary>All submodules, in the order of <see cref="named_modules"/>.</summary>
            public virtual IEnumerable<Module> modules() => named_modules().Select(entry => entry.module);

            /// <summary>Whether there is a parameter of that name; <c>"child.weight"</c> looks into a child.</summary>
            public virtual bool has_parameter(string target) => get_parameter(target) is not null;

            /// <summary>Whether there is a buffer of that name; <c>"child.running_mean"</c> looks into a child.</summary>
            public virtual bool has_buffer(string target) => get_buffer(target) is not null;

            /// <summary>The parameter of that name, or null; <c>"child.weight"</c> looks into a child.</summary>
            public virtual Parameter? get_parameter(string target) =>
                _internal_params.TryGetValue(target, out var parameter)
                    ? parameter
                    : Below(target, (child, rest) => child.get_parameter(rest));

            /// <summary>The buffer of that name, or null; <c>"child.running_mean"</c> looks into a child.</summary>
            public virtual Tensor? get_buffer(string target) =>
                _internal_buffers.TryGetValue(target, out var buffer)
                    ? buffer.Item1
                    : Below(target, (child, rest) => child.get_buffer(rest));

            private TFound? Below<TFound>(string target, Func<Module, string, TFound?> find)
                where TFound : class
            {
                var dot = target.IndexOf('.');
                if (dot < 0)
                {
                    return null;
                }
                foreach (var (name, child) in named_children())
                {
                    if (name.AsSpan().SequenceEqual(target.AsSpan(0, dot)))
                    {
                        return find(child, target[(dot + 1)..]);
                    }
                }
                return null;
            }
        }
    }
}
