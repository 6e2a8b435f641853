using System.Collections;
using NetDsl.Generators.Common;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>Collects the arguments of a module, without those that equal its defaults.</summary>
/// <param name="perAxis">
/// The module's arguments that have one size per axis. If each has the same size on every axis, all are written as numbers, otherwise all
/// as tuples, since TorchSharp has overloads for either form only.
/// </param>
internal sealed class ModuleArguments(params EquatableArray<Dim>[] perAxis) : IEnumerable<ModuleArgument>
{
    private readonly List<ModuleArgument> _items = [];
    private readonly bool _areNumbers = Array.TrueForAll(perAxis, sizes => sizes.Distinct().Count() == 1);

    public static EquatableArray<ModuleArgument> None => EquatableArray<ModuleArgument>.Empty;

    public void Add(ArgumentValue value) => _items.Add(new(null, value));

    public void Add(Dim value) => Add(new SizeValue(value));

    public void Add(EquatableArray<Dim> perAxis) => Add(Sizes(perAxis));

    public void Add(string parameter, EquatableArray<Dim> perAxis, int unless) =>
        Add(parameter, Sizes(perAxis), when: perAxis.Any(size => size != unless));

    public void Add(string parameter, EquatableArray<Dim> perAxis, EquatableArray<Dim> unless) =>
        Add(parameter, Sizes(perAxis), when: !perAxis.Equals(unless));

    public void Add(string parameter, long value, long unless) => Add(parameter, (Dim)value, (Dim)unless);

    public void Add(string parameter, Dim value, Dim unless) => Add(parameter, value, when: value != unless);

    public void Add(string parameter, Real value, double unless) => Add(parameter, value, when: !unless.Equals(value.Value));

    public void Add(string parameter, bool value, bool unless) => Add(parameter, new SwitchValue(value), when: value != unless);

    /// <summary>A member of one of TorchSharp's enums.</summary>
    public void Add(string parameter, string type, string member, string unless) =>
        Add(parameter, new MemberValue($"TorchSharp.{type}", member), when: member != unless);

    public void Add(string parameter, ArgumentValue value, bool when)
    {
        if (when)
        {
            _items.Add(new(parameter, value));
        }
    }

    public EquatableArray<ModuleArgument> ToArray() => _items.ToEquatableArray();

    public IEnumerator<ModuleArgument> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private SizesValue Sizes(EquatableArray<Dim> perAxis) => new(perAxis, _areNumbers);
}
