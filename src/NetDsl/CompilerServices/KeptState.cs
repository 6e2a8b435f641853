using System.Collections;
using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace NetDsl.CompilerServices;

/// <summary>
/// The tensors that a hand-written module keeps: its parameters and buffers, and those in its fields, alone or in tuples, arrays and
/// collections. The modules in it keep theirs, too, but for networks, which see to that themselves.
/// </summary>
internal readonly struct KeptState
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly ConcurrentDictionary<Type, KeptField[]> Fields = new();

    private readonly nn.Module _owner;
    private readonly List<BufferField> _buffers;

    private KeptState(nn.Module owner, List<BufferField> buffers)
    {
        _owner = owner;
        _buffers = buffers;
    }

    /// <summary>The state before a call.</summary>
    public static KeptState Of(nn.Module owner) =>
        new(owner, Held(owner, withTensors: false).Cast<nn.Module>().SelectMany(BufferFields).ToList());

    /// <summary>
    /// After the call: takes all tensors out of their dispose scopes, and registers those buffers anew whose field was assigned.
    /// </summary>
    public void Keep()
    {
        foreach (var (module, field, buffer, names, isPersistent) in _buffers)
        {
            if (field.Info.GetValue(module) is Tensor { IsInvalid: false } assigned && !ReferenceEquals(assigned, buffer))
            {
                foreach (var name in names)
                {
                    ConditionallyRegisterBuffer(module, name, assigned, isPersistent);
                }
            }
        }

        foreach (var tensor in Held(_owner, withTensors: true).OfType<Tensor>())
        {
            tensor.DetachFromDisposeScope();
        }
    }

    /// <summary>The fields of a module that hold one of its buffers.</summary>
    private static IEnumerable<BufferField> BufferFields(nn.Module module)
    {
        var saved = module.named_buffers(recurse: false, include_nonpersistent: false).ToList();
        foreach (var field in FieldsOf(module.GetType()))
        {
            if (field.Info.GetValue(module) is not Tensor { IsInvalid: false } buffer)
            {
                continue;
            }

            // TorchSharp lists a tensor under the first of its names alone, and registers a field under its own name, too.
            var names = saved.Where(item => ReferenceEquals(item.buffer, buffer)).Select(item => item.name).ToList();
            var isPersistent = names.Count > 0;
            if (!names.Contains(field.Name) && ReferenceEquals(module.get_buffer(field.Name), buffer))
            {
                names.Add(field.Name);
            }

            if (names.Count > 0)
            {
                yield return new(module, field, buffer, names, isPersistent);
            }
        }
    }

    /// <summary>The module, the modules in it, and their tensors where these are asked for.</summary>
    private static List<object> Held(nn.Module owner, bool withTensors)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var held = new List<object>();
        Add(owner);
        return held;

        void Add(object? value)
        {
            switch (value)
            {
                case Tensor { IsInvalid: false } when withTensors && seen.Add(value):
                    held.Add(value);
                    break;
                case nn.Module module when seen.Add(value):
                    AddModule(module);
                    break;
                case ITuple tuple:
                    for (var index = 0; index < tuple.Length; index++)
                    {
                        Add(tuple[index]);
                    }

                    break;
                case IDictionary dictionary:
                    AddAll(dictionary.Values);
                    break;
                case ICollection collection:
                    AddAll(collection);
                    break;
            }
        }

        void AddAll(IEnumerable values)
        {
            foreach (var value in values)
            {
                Add(value);
            }
        }

        void AddModule(nn.Module module)
        {
            // The layers of a network are generated, or are called on their own.
            var isNetwork = IsNetwork(module.GetType());
            if (isNetwork && module != owner)
            {
                return;
            }

            held.Add(module);
            if (withTensors)
            {
                AddAll(module.buffers(recurse: false));
                AddAll(module.parameters(recurse: false));
            }

            foreach (var field in FieldsOf(module.GetType()))
            {
                if (withTensors || field.MayHoldModules)
                {
                    Add(field.Info.GetValue(module));
                }
            }

            if (!isNetwork)
            {
                AddAll(module.children());
            }
        }
    }

    /// <summary>The fields of a class, and of its bases outside the libraries, that may hold tensors.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2070:Unrecognized reflection pattern",
        Justification = "OwnCode.Call keeps the fields of the class that it calls. Those of base classes and of modules in it are the " +
            "program's to keep, as for TorchSharp's RegisterComponents: docs/nativeaot.md.")]
    private static KeptField[] FieldsOf(Type type) => Fields.GetOrAdd(type, static type => OwnClasses(type)
        .SelectMany(current => current.GetFields(Declared))
        .Select(field => new KeptField(
            field, field.GetCustomAttribute<ComponentNameAttribute>()?.Name ?? field.Name, MayHold(field.FieldType, IsOwnModule)))
        .Where(field => field.MayHoldModules || MayHold(field.Info.FieldType, typeof(Tensor).IsAssignableFrom))
        .ToArray());

    private static bool MayHold(Type type, Predicate<Type> isMeant) =>
        isMeant(type) ||
        (type.IsArray && MayHold(type.GetElementType()!, isMeant)) ||
        (type.IsGenericType && !typeof(Delegate).IsAssignableFrom(type) &&
            Array.Exists(type.GetGenericArguments(), argument => MayHold(argument, isMeant)));

    /// <summary>Whether a value of the type can be a module of the program.</summary>
    private static bool IsOwnModule(Type type) => typeof(nn.Module).IsAssignableFrom(type) && (type.IsAbstract || !IsLibrary(type));

    private static bool IsNetwork(Type type) => OwnClasses(type).LastOrDefault()?.BaseType?.Assembly == typeof(Network).Assembly;

    /// <summary>The class and its bases, up to the first of TorchSharp or this library.</summary>
    private static IEnumerable<Type> OwnClasses(Type type)
    {
        for (var current = type; current is not null && !IsLibrary(current); current = current.BaseType)
        {
            yield return current;
        }
    }

    private static bool IsLibrary(Type type) => type.Assembly == typeof(nn.Module).Assembly || type.Assembly == typeof(Network).Assembly;

    [UnsafeAccessor(UnsafeAccessorKind.Method)]
    private static extern void ConditionallyRegisterBuffer(nn.Module module, string name, Tensor? value, bool persistent);

    /// <summary>A field that may hold tensors, alone or in modules.</summary>
    /// <param name="Info">The field.</param>
    /// <param name="Name">The name under which TorchSharp registers it.</param>
    /// <param name="MayHoldModules">Whether it may hold modules.</param>
    private sealed record KeptField(FieldInfo Info, string Name, bool MayHoldModules);

    /// <summary>A field that holds a registered buffer.</summary>
    private sealed record BufferField(nn.Module Module, KeptField Field, Tensor Buffer, List<string> Names, bool IsPersistent);
}
