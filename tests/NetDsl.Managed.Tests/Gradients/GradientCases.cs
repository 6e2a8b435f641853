using System.Reflection;
using static TorchSharp.torch;

namespace NetDsl.Managed.Tests.Gradients;

/// <summary>Names the functions of one theme whose gradients are checked.</summary>
internal interface IGradientCases
{
    void AddTo(GradientCases cases);
}

/// <summary>Every function with the point at which its gradient is checked.</summary>
internal sealed class GradientCases
{
    private readonly Dictionary<string, (Func<Tensor[], Tensor> Function, Func<Tensor[]> Inputs)> _cases = new(StringComparer.Ordinal);

    /// <summary>All cases of all <see cref="IGradientCases"/> in this assembly.</summary>
    internal static GradientCases All { get; } = Collect();

    internal IEnumerable<string> Names => _cases.Keys;

    /// <param name="name">Says op and variant; no two are the same.</param>
    /// <param name="function">The function of the inputs; what it returns may have any shape.</param>
    /// <param name="inputs">Makes the inputs, see <see cref="Samples"/>.</param>
    internal void Add(string name, Func<Tensor[], Tensor> function, Func<Tensor[]> inputs) => _cases.Add(name, (function, inputs));

    internal (Func<Tensor[], Tensor> Function, Tensor[] Inputs) Get(string name) => (_cases[name].Function, _cases[name].Inputs());

    private static GradientCases Collect()
    {
        var all = new GradientCases();
        var themes = Assembly.GetExecutingAssembly().GetTypes().Where(t => t.IsClass && t.IsAssignableTo(typeof(IGradientCases)));
        foreach (var theme in themes)
        {
            ((IGradientCases)Activator.CreateInstance(theme)!).AddTo(all);
        }
        return all;
    }
}
