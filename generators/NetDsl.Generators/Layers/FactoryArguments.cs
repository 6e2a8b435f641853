using System.Collections;
using NetDsl.Generators.Common;
using NetDsl.Generators.Planning;

namespace NetDsl.Generators.Layers;

/// <summary>The arguments of a torch.nn factory as C#, without those that equal its defaults.</summary>
/// <param name="sizes">
/// All sizes a dimension that the factory takes: where each is the same in every dimension they are written as numbers, otherwise all
/// as tuples, since TorchSharp's overloads take the one or the other.
/// </param>
internal sealed class FactoryArguments(params EquatableArray<Dim>[] sizes) : IEnumerable<string>
{
    private readonly List<string> _items = [];
    private readonly bool _areNumbers = Array.TrueForAll(sizes, item => item.Distinct().Count() == 1);

    public void Add(string value) => _items.Add(value);

    public void Add(Dim value) => _items.Add(value.Code);

    public void Add(EquatableArray<Dim> value) => _items.Add(Sizes(value));

    public void Add(string name, EquatableArray<Dim> value, int unless) => Add(name, Sizes(value), value.Any(size => size != unless));

    public void Add(string name, EquatableArray<Dim> value, EquatableArray<Dim> unless) => Add(name, Sizes(value), !value.Equals(unless));

    public void Add(string name, long value, long unless) => Add(name, (Dim)value, (Dim)unless);

    public void Add(string name, Dim value, Dim unless) => Add(name, value.Code, value != unless);

    public void Add(string name, Real value, double unless) => Add(name, value.Code, !unless.Equals(value.Value));

    public void Add(string name, bool value, bool unless) => Add(name, Text.Of(value), value != unless);

    public void Add(string name, string value, bool when)
    {
        if (when)
        {
            _items.Add($"{name}: {value}");
        }
    }

    public EquatableArray<string> ToArray() => _items.ToEquatableArray();

    public IEnumerator<string> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private string Sizes(EquatableArray<Dim> value) => _areNumbers ? value[0].Code : $"({Planning.Sizes.Join(value)})";
}
