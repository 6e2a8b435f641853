using System.Reflection;
using static TorchSharp.torch;

namespace NetDsl.Managed.Tests.Goldens;

/// <summary>Says how the engine is called for each op name of one theme of golden values.</summary>
internal interface IGoldenOps
{
    void AddTo(GoldenOps ops);
}

/// <summary>Every op name of the golden values with its call.</summary>
internal sealed class GoldenOps
{
    private readonly Dictionary<string, Func<Tensor[], GoldenArguments, Tensor[]>> _calls = new(StringComparer.Ordinal);

    /// <summary>All ops of all <see cref="IGoldenOps"/> in this assembly.</summary>
    internal static GoldenOps All { get; } = Collect();

    /// <param name="name">The case's op.</param>
    /// <param name="call">Gets the inputs, null where the case has none, and the arguments.</param>
    internal void Add(string name, Func<Tensor[], GoldenArguments, Tensor> call) => Add(name, (x, a) => [call(x, a)]);

    internal void Add(string name, Func<Tensor[], GoldenArguments, Tensor[]> call) => _calls.Add(name, call);

    internal Tensor[] Call(GoldenCase golden, Tensor[] inputs, ScalarType precision)
        => Call(golden.Op, inputs, golden.Arguments(precision));

    internal Tensor[] Call(string op, Tensor[] inputs, GoldenArguments arguments)
    {
        Assert.True(_calls.ContainsKey(op), $"No {nameof(IGoldenOps)} maps the op '{op}'.");
        return _calls[op](inputs, arguments);
    }

    private static GoldenOps Collect()
    {
        var ops = new GoldenOps();
        var themes = Assembly.GetExecutingAssembly().GetTypes().Where(t => t.IsClass && t.IsAssignableTo(typeof(IGoldenOps)));
        foreach (var theme in themes)
        {
            ((IGoldenOps)Activator.CreateInstance(theme)!).AddTo(ops);
        }
        return ops;
    }
}
