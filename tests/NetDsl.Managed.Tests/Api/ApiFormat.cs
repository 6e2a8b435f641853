using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace NetDsl.Managed.Tests.Api;

/// <summary>Writes types and members as the lines of <c>torchsharp.txt</c> have them.</summary>
internal static class ApiFormat
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>Whether users of the assembly see the type.</summary>
    internal static bool IsVisible(Type type)
        => type.IsNested
            ? (type.IsNestedPublic || type.IsNestedFamily || type.IsNestedFamORAssem) && IsVisible(type.DeclaringType!)
            : type.IsPublic;

    /// <summary>The line of the type itself: its kind, its name and its base class where that is not the kind's own.</summary>
    internal static string Line(Type type) => Kind(type) + Obsolete(type);

    private static string Kind(Type type)
    {
        var name = ApiName.Of(type);
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
        return type.BaseType is { } parent && parent != typeof(object) ? $"{kind} {name} : {ApiName.Of(parent)}" : $"{kind} {name}";
    }

    /// <summary>The lines of the public and protected members that the type itself declares.</summary>
    internal static IEnumerable<(MemberInfo Member, string Line)> Members(Type type)
    {
        var owner = ApiName.Of(type);
        return Declarations(type).Select(item => (item.Member, $"{owner}.{item.Text}{Obsolete(item.Member)}"));
    }

    private static IEnumerable<(MemberInfo Member, string Text)> Declarations(Type type)
    {
        if (type.IsEnum)
        {
            foreach (var value in type.GetFields(BindingFlags.Public | BindingFlags.Static))
            {
                yield return (value, $"{value.Name} = {Convert.ToInt64(value.GetRawConstantValue(), CultureInfo.InvariantCulture)}");
            }
            yield break;
        }
        foreach (var constructor in type.GetConstructors(Declared).Where(c => IsVisible(c) && !c.IsStatic))
        {
            yield return (constructor, $".ctor({Parameters(constructor)}){(constructor.IsPublic ? "" : " protected")}");
        }
        foreach (var field in type.GetFields(Declared).Where(f => f.IsPublic || f.IsFamily || f.IsFamilyOrAssembly))
        {
            yield return (field, Field(field));
        }
        foreach (var property in type.GetProperties(Declared))
        {
            if (property.GetAccessors(true).FirstOrDefault(IsVisible) is { } accessor)
            {
                yield return (property, Property(property, accessor));
            }
        }
        foreach (var @event in type.GetEvents(Declared).Where(e => IsVisible(e.AddMethod!)))
        {
            yield return (@event, $"{@event.Name} : {ApiName.Of(@event)} event");
        }
        foreach (var method in type.GetMethods(Declared).Where(m => IsVisible(m) && !IsAccessor(m)))
        {
            yield return (method, Method(method));
        }
    }

    private static string Field(FieldInfo field)
    {
        var modifiers = field switch
        {
            { IsLiteral: true } => $" const = {Value(field.GetRawConstantValue(), field.FieldType)}",
            { IsStatic: true } => " static",
            _ => "",
        };
        return $"{field.Name} : {ApiName.Of(field)} field{modifiers}";
    }

    private static string Property(PropertyInfo property, MethodInfo accessor)
    {
        // NullabilityInfoContext cannot read a property's own parameters, but its accessor's.
        var index = accessor.GetParameters()[..property.GetIndexParameters().Length];
        var name = index.Length == 0 ? property.Name : $"{property.Name}[{string.Join(", ", index.Select(Parameter))}]";
        var accessors = (property.GetMethod, property.SetMethod) switch
        {
            ({ } get, { } set) when IsVisible(get) && set.IsPublic => "{ get; set; }",
            (null, _) => "{ set; }",
            _ => "{ get; }",
        };
        return $"{name} : {ApiName.Of(property)} {accessors}{(accessor.IsStatic ? " static" : "")}";
    }

    private static string Method(MethodInfo method)
    {
        var generic = method.IsGenericMethod ? $"<{string.Join(',', method.GetGenericArguments().Select(ApiName.Of))}>" : "";
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
        return $"{method.Name}{generic}({Parameters(method)}) : {ApiName.Of(method.ReturnParameter)}{modifiers}";
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
        var value = parameter.HasDefaultValue ? $"={Value(parameter.DefaultValue, parameter.ParameterType)}" : "";
        return $"{prefix}{ApiName.Of(parameter)} {parameter.Name}{value}";
    }

    private static string Value(object? value, Type declared)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        return value switch
        {
            null => "null",
            string text => $"\"{text}\"",
            bool flag => flag ? "true" : "false",
            _ when type.IsEnum => Enum.ToObject(type, value).ToString()!,
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString()!,
        };
    }

    private static string Obsolete(MemberInfo member) => member.GetCustomAttribute<ObsoleteAttribute>(false) switch
    {
        null => "",
        { IsError: true } => " obsolete error",
        _ => " obsolete",
    };

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    /// <summary>Accessors have their property's or event's line; operators, also special to the compiler, have their own.</summary>
    private static bool IsAccessor(MethodInfo method)
        => (method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal))
            || method.IsDefined(typeof(CompilerGeneratedAttribute), false);
}
