using NetDsl.Managed.Serialization;
using NetDsl.Serialization;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        // The file: the number of tensors, then for each its name and the tensor as TensorExtensionMethods.Save writes it.
        public partial class Module
        {
            /// <summary>Writes the state dictionary to a file.</summary>
            /// <param name="location">The file, made new.</param>
            /// <param name="skip">Names left out.</param>
            /// <returns>The module.</returns>
            public Module save(string location, IList<string>? skip = null)
            {
                using var stream = File.Create(location);
                return save(stream, skip);
            }

            /// <summary>Writes the state dictionary to a stream, and closes it.</summary>
            /// <returns>The module.</returns>
            public Module save(Stream stream, IList<string>? skip = null)
            {
                using var writer = new BinaryWriter(stream);
                return save(writer, skip);
            }

            /// <summary>Writes the state dictionary.</summary>
            /// <returns>The module.</returns>
            public Module save(BinaryWriter writer, IList<string>? skip = null)
            {
                save_state_dict(writer, state_dict(), skip);
                return this;
            }

            /// <summary>Writes tensors with their names, in the format that <c>load</c> reads.</summary>
            /// <param name="writer">Where to write.</param>
            /// <param name="sd">The tensors by name.</param>
            /// <param name="skip">Names left out.</param>
            public static void save_state_dict(BinaryWriter writer, Dictionary<string, Tensor> sd, IList<string>? skip = null)
            {
                var entries = sd.Where(entry => skip is null || !skip.Contains(entry.Key)).ToList();
                Leb128.Write(writer, entries.Count);
                foreach (var (name, tensor) in entries)
                {
                    writer.Write(name);
                    tensor.Save(writer);
                }
            }

            /// <summary>Reads parameters and buffers from a file.</summary>
            /// <param name="location">The file.</param>
            /// <param name="strict">Whether the names in the file must be exactly the module's.</param>
            /// <param name="skip">Names that keep their values.</param>
            /// <param name="loadedParameters">Receives every name in the file, and whether the module has it.</param>
            /// <returns>The module.</returns>
            /// <exception cref="FileNotFoundException">There is no such file.</exception>
            /// <exception cref="ArgumentException">Names, types or shapes differ.</exception>
            public virtual Module load(string location, bool strict = true, IList<string>? skip = null, Dictionary<string,
                bool>? loadedParameters = null)
            {
                if (!File.Exists(location))
                {
                    throw new FileNotFoundException(location);
                }
                using var stream = File.OpenRead(location);
                return load(stream, strict, skip, loadedParameters);
            }

            /// <summary>Reads parameters and buffers from a stream, and closes it.</summary>
            /// <exception cref="ArgumentException">Names, types or shapes differ.</exception>
            public Module load(Stream stream, bool strict = true, IList<string>? skip = null, Dictionary<string,
                bool>? loadedParameters = null)
            {
                using var reader = new BinaryReader(stream);
                return load(reader, strict, skip, loadedParameters);
            }

            /// <summary>Reads parameters and buffers. The whole file is checked first: one that does not fit changes nothing.</summary>
            /// <exception cref="InvalidDataException">The file is of another kind, truncated or damaged.</exception>
            /// <exception cref="ArgumentException">Names, types or shapes differ.</exception>
            public virtual Module load(BinaryReader reader, bool strict = true, IList<string>? skip = null, Dictionary<string,
                bool>? loadedParameters = null)
            {
                return CheckedLoading.Load(this, reader, strict, skip, Read);

                Module Read(BinaryReader whole)
                {
                    var targets = state_dict();
                    for (var left = Leb128.Read(whole); left > 0; left--)
                    {
                        var key = whole.ReadString();
                        var found = targets.TryGetValue(key, out var target);
                        if (found && skip?.Contains(key) != true)
                        {
                            target!.Load(whole);
                        }
                        else
                        {
                            TensorFile.Skip(whole);
                        }

                        loadedParameters?.Add(key, found);
                    }

                    return this;
                }
            }

            /// <summary>Makes a module and reads its parameters and buffers from a file.</summary>
            public static Module Create<T>(string path)
                where T : Module, new() => new T().load(path);
        }
    }
}
