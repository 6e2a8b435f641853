using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace NetDsl.Managed.Tests.Api;

/// <summary>
/// Types as C# writes them, with the names of tuple elements. <c>?</c> follows a reference that may be null, and <c>~</c> one whose
/// declaration does not say whether it may.
/// </summary>
internal sealed class ApiName
{
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

    // The compiler lists the names of a tuple's elements before those of tuples within.
    private readonly Queue<string?> _elementNames;

    private ApiName(ICustomAttributeProvider? declaration)
        => _elementNames = new(
            declaration?.GetCustomAttributes(typeof(TupleElementNamesAttribute), false).Cast<TupleElementNamesAttribute>().FirstOrDefault()
                ?.TransformNames ?? []);

    internal static string Of(Type type) => new ApiName(null).Write(type, null);

    internal static string Of(ParameterInfo parameter)
        => new ApiName(parameter).Write(parameter.ParameterType, new NullabilityInfoContext().Create(parameter));

    internal static string Of(FieldInfo field) => new ApiName(field).Write(field.FieldType, new NullabilityInfoContext().Create(field));

    internal static string Of(PropertyInfo property)
        => new ApiName(property).Write(property.PropertyType, new NullabilityInfoContext().Create(property));

    internal static string Of(EventInfo @event)
        => new ApiName(@event).Write(@event.EventHandlerType!, new NullabilityInfoContext().Create(@event));

    private string Write(Type type, NullabilityInfo? nullability)
    {
        if (type.IsByRef)
        {
            return Write(type.GetElementType()!, nullability);
        }
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return $"{Bare(underlying, nullability)}?";
        }
        var mark = nullability?.ReadState switch
        {
            // Whether a type parameter may be null is a matter of its argument.
            _ when type.IsValueType || type.IsGenericParameter => "",
            NullabilityState.Nullable => "?",
            NullabilityState.Unknown => "~",
            _ => "",
        };
        return Bare(type, nullability) + mark;
    }

    private string Bare(Type type, NullabilityInfo? nullability)
    {
        if (type.IsArray)
        {
            return $"{Write(type.GetElementType()!, nullability?.ElementType)}[{new string(',', type.GetArrayRank() - 1)}]";
        }
        if (type.IsGenericParameter)
        {
            return type.Name;
        }
        return type.IsAssignableTo(typeof(ITuple)) && type.IsValueType && type.IsGenericType
            ? Tuple(type, nullability)
            : Keywords.GetValueOrDefault(type) ?? FullName(type, nullability);
    }

    private string Tuple(Type type, NullabilityInfo? nullability)
    {
        var elements = type.GetGenericArguments();
        var names = elements.Select(_ => _elementNames.TryDequeue(out var name) && name is not null ? $" {name}" : "").ToArray();
        return $"({string.Join(", ", elements.Select((element, i) => Argument(element, nullability, i) + names[i]))})";
    }

    private string Argument(Type type, NullabilityInfo? nullability, int index)
        => Write(type, nullability?.GenericTypeArguments.ElementAtOrDefault(index));

    private string FullName(Type type, NullabilityInfo? nullability)
    {
        // A nested type repeats its parents' type arguments in front of its own.
        var arguments = new Queue<string>(type.GetGenericArguments().Select((argument, i) => Argument(argument, nullability, i)));
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
}
