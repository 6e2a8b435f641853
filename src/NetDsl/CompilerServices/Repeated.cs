using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using static TorchSharp.torch;

namespace NetDsl.CompilerServices;

/// <summary>
/// Modules in a row, as many as hyperparameters say: each reads what the one before it gives. The network registers them under keys of its
/// own. For generated code.
/// </summary>
/// <typeparam name="T">The modules' class.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Repeated<[DynamicallyAccessedMembers(OwnCode.Fields)] T>
    where T : nn.Module<Tensor, Tensor>
{
    /// <summary>Creates the modules.</summary>
    /// <param name="name">The first one's key, for the message.</param>
    /// <param name="count">How many they are.</param>
    /// <param name="create">Creates one, given its number from 0.</param>
    /// <param name="least">How many they must be: 1 where they change the shape, which the layers after them rely on.</param>
    /// <exception cref="ArgumentOutOfRangeException">There would be fewer.</exception>
    public Repeated(string name, long count, Func<int, T> create, int least = 0)
    {
        ArgumentNullException.ThrowIfNull(create);
        if (count < least || count > int.MaxValue)
        {
            var reason = least > 0 ? ", since the layers below it expect the shape that it gives" : "";
            throw new ArgumentOutOfRangeException(
                nameof(count), count, $"'{name}' is repeated {count} times. It must be {least} times or more{reason}.");
        }

        Modules = [.. Enumerable.Range(0, (int)count).Select(create)];
    }

    /// <summary>The modules.</summary>
    public IReadOnlyList<T> Modules { get; }

    /// <summary>The modules with their names, which count on from a first number.</summary>
    /// <param name="before">The text before the number.</param>
    /// <param name="first">The first number.</param>
    /// <param name="behind">The text behind the number.</param>
    /// <returns>Each module's name, and the module.</returns>
    public IEnumerable<(string Name, nn.Module? Module)> Named(string before, int first, string behind = "") =>
        Modules.Select((module, turn) => (Key(before, first + turn, behind), (nn.Module?)module));

    /// <summary>Calls them one after the other.</summary>
    /// <param name="input">The first one's input.</param>
    /// <returns>The last one's output; the input itself, by another handle, where there are none.</returns>
    public Tensor Call(Tensor input) => Call(input, static (module, value) => module.CallUnlessFused(value));

    /// <summary>Calls them one after the other, where they are written by hand.</summary>
    /// <param name="input">The first one's input.</param>
    /// <returns>The last one's output; the input itself, by another handle, where there are none.</returns>
    public Tensor CallOwn(Tensor input) => Call(input, static (module, value) => OwnCode.Call(module, value));

    /// <summary>Calls them one after the other, each with a checkpoint.</summary>
    /// <param name="input">The first one's input.</param>
    /// <returns>The last one's output; the input itself, by another handle, where there are none.</returns>
    public Tensor CallCheckpointed(Tensor input) => Call(
        input, static (module, value) => Checkpoint.Call(module, given => module.CallUnlessFused(given[0]), value));

    /// <summary>Calls them one after the other, each with a checkpoint, where they are written by hand.</summary>
    /// <param name="input">The first one's input.</param>
    /// <returns>The last one's output; the input itself, by another handle, where there are none.</returns>
    public Tensor CallOwnCheckpointed(Tensor input) => Call(input, static (module, value) => Checkpoint.CallOwn(module, value));

    /// <summary>Tells a graph of them.</summary>
    /// <param name="graph">The graph's builder.</param>
    /// <param name="before">The text before the number in their keys.</param>
    /// <param name="first">The first number.</param>
    /// <param name="behind">The text behind it.</param>
    /// <param name="input">What the first one reads.</param>
    /// <param name="shape">The shape that each of them gives.</param>
    /// <returns>What the last one gives.</returns>
    public GraphValue Describe(GraphBuilder graph, string before, int first, string behind, GraphValue input, long[] shape)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return Named(before, first, behind).Aggregate(input, (value, item) => graph.Module(item.Name, item.Module, value, shape));
    }

    private static string Key(string before, int number, string behind) =>
        before + number.ToString(CultureInfo.InvariantCulture) + behind;

    private Tensor Call(Tensor input, Func<T, Tensor, Tensor> call)
    {
        ArgumentNullException.ThrowIfNull(input);
        var value = input.alias();
        foreach (var module in Modules)
        {
            value = call(module, value).Freeing(value);
        }

        return value;
    }
}
