using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace NetDsl.Managed.Tests.Api;

/// <summary>Writes types and members as the lines of <c>torchsharp.txt</c> have them.</summary>
internal static class ApiFormat
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(string)] = "string",
        [typeof(object)] = "object",
    };

    /// <summary>The line of the type itself: its kind, its name and its base class where that is not the kind's own.</summary>
    internal static string Line(Type type)
    {
        var name = Name(type);
        if (type.IsEnum)
        {
            return $"enum {name}";
        }
        if (type.IsInterface)
        {
            return $"interface {name}";
        }
        if (type.IsValueType)
        {
            return $"struct {name}";
        }
        if (typeof(Delegate).IsAssignableFrom(type))
        {
            return $"delegate {name}";
        }
        if (type is { IsAbstract: true, IsSealed: true })
        {
            return $"static class {name}";
        }
        var kind = type.IsAbstract ? "abstract class" : "class";
        return type.BaseType is { } parent && parent != typeof(object) ? $"{kind} {name} : {Name(parent)}" : $"{kind} {name}";
    }

    /// <summary>The lines of the public and protected members that the type itself declares.</summary>
    internal static IEnumerable<(MemberInfo Member, string Line)> Members(Type type)
    {
        var owner = Name(type);
        if (type.IsEnum)
        {
            foreach (var value in type.GetFields(BindingFlags.Public | BindingFlags.Static))
            {
                yield return (
                    value, $"{owner}.{value.Name} = {Convert.ToInt64(value.GetRawConstantValue(), CultureInfo.InvariantCulture)}");
            }
            yield break;
        }
        foreach (var constructor in type.GetConstructors(Declared).Where(c => IsVisible(c) && !c.IsStatic))
        {
            yield return (constructor, $"{owner}..ctor({Parameters(constructor)}){(constructor.IsPublic ? "" : " protected")}");
        }
        foreach (var field in type.GetFields(Declared).Where(f => f.IsPublic || f.IsFamily || f.IsFamilyOrAssembly))
        {
            yield return (field, $"{owner}.{field.Name} : {Name(field.FieldType)} field{(field.IsStatic ? " static" : "")}");
        }
        foreach (var property in type.GetProperties(Declared))
        {
            if (property.GetAccessors(true).FirstOrDefault(IsVisible) is { } accessor)
            {
                yield return (property, $"{owner}.{Property(property, accessor)}");
            }
        }
        foreach (var @event in type.GetEvents(Declared).Where(e => IsVisible(e.AddMethod!)))
        {
            yield return (@event, $"{owner}.{@event.Name} : {Name(@event.EventHandlerType!)} event");
        }
        foreach (var method in type.GetMethods(Declared).Where(m => IsVisible(m) && !IsAccessor(m)))
        {
            yield return (method, $"{owner}.{Method(method)}");
        }
    }

    internal static string Name(Type type)
    {
        if (type.IsByRef)
        {
            return Name(type.GetElementType()!);
        }
        if (type.IsArray)
        {
            return $"{Name(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]";
        }
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return $"{Name(underlying)}?";
        }
        if (type.IsGenericParameter)
        {
            return type.Name;
        }
        return Keywords.TryGetValue(type, out var keyword) ? keyword : FullName(type);
    }

    private static string FullName(Type type)
    {
        // A nested type repeats its parents' type arguments in front of its own.
        var arguments = new Queue<string>(type.GetGenericArguments().Select(Name));
        var chain = new Stack<Type>();
        for (var current = type; current is not null; current = current.DeclaringType)
        {
            chain.Push(current);
        }
        var parts = chain.Select(part =>
        {
            var tick = part.Name.IndexOf('`');
            if (tick < 0)
            {
                return part.Name;
            }
            var count = int.Parse(part.Name.AsSpan(tick + 1), CultureInfo.InvariantCulture);
            return $"{part.Name[..tick]}<{string.Join(", ", Enumerable.Range(0, count).Select(_ => arguments.Dequeue()))}>";
        });
        return string.Join('.', parts.Prepend(type.Namespace));
    }

    private static string Property(PropertyInfo property, MethodInfo accessor)
    {
        var index = property.GetIndexParameters();
        var name = index.Length == 0 ? property.Name : $"{property.Name}[{string.Join(", ", index.Select(Parameter))}]";
        var accessors = (property.GetMethod, property.SetMethod) switch
        {
            ({ } get, { } set) when IsVisible(get) && set.IsPublic => "{ get; set; }",
            (null, _) => "{ set; }",
            _ => "{ get; }",
        };
        return $"{name} : {Name(property.PropertyType)} {accessors}{(accessor.IsStatic ? " static" : "")}";
    }

    private static string Method(MethodInfo method)
    {
        var generic = method.IsGenericMethod ? $"<{string.Join(',', method.GetGenericArguments().Select(Name))}>" : "";
        var modifiers = "";
        if (method.IsStatic)
        {
            modifiers += " static";
        }
        if (method.IsAbstract)
        {
            modifiers += " abstract";
        }
        else if (method is { IsVirtual: true, IsFinal: false })
        {
            modifiers += " virtual";
        }
        if (!method.IsPublic)
        {
            modifiers += " protected";
        }
        return $"{method.Name}{generic}({Parameters(method)}) : {Name(method.ReturnType)}{modifiers}";
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        var prefix = parameter switch
        {
            { IsOut: true } => "out ",
            { ParameterType.IsByRef: true } => "ref ",
            _ when parameter.IsDefined(typeof(ParamArrayAttribute), false) => "params ",
            _ => "",
        };
        var value = parameter.HasDefaultValue ? $"={Default(parameter)}" : "";
        return $"{prefix}{Name(parameter.ParameterType)} {parameter.Name}{value}";
    }

    private static string Default(ParameterInfo parameter)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        return parameter.DefaultValue switch
        {
            null => "null",
            string text => $"\"{text}\"",
            bool flag => flag ? "true" : "false",
            var value when type.IsEnum => Enum.ToObject(type, value).ToString()!,
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            var other => other.ToString()!,
        };
    }

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    /// <summary>Accessors have their property's or event's line; operators, also special to the compiler, have their own.</summary>
    private static bool IsAccessor(MethodInfo method)
        => (method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal))
            || method.IsDefined(typeof(CompilerGeneratedAttribute), false);
}
