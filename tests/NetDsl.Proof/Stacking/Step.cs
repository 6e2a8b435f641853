using System.Globalization;
using NetDsl.Proof.Language;
using static TorchSharp.torch;

namespace NetDsl.Proof.Stacking;

/// <summary>One layer at one call: its input and its arguments, computed from the hyperparameters.</summary>
/// <param name="Element">The layer.</param>
/// <param name="Input">The current value.</param>
/// <param name="Key">Its key.</param>
/// <param name="IsFeatureMap">Whether its input has its channels first.</param>
/// <param name="Hyperparameters">The hyperparameters.</param>
/// <param name="Weights">The weights.</param>
/// <param name="Tap">Finds a tap's value.</param>
internal sealed record Step(
    Element Element, Tensor Input, string Key, bool IsFeatureMap, IReadOnlyDictionary<string, object> Hyperparameters, Weights Weights,
    Func<string, Tensor> Tap)
{
    /// <summary>The learnt values, which have no batch.</summary>
    public IReadOnlyDictionary<string, Tensor> Parameters { get; init; } = new Dictionary<string, Tensor>();

    /// <summary>The max poolings above, by their names.</summary>
    public IReadOnlyDictionary<string, Step> Pools { get; init; } = new Dictionary<string, Step>();

    /// <summary>The key of the network or block around it, with a dot behind; empty for the outermost one.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>The input's axes but the batch.</summary>
    public int Rank => (int)Input.dim() - 1;

    /// <summary>The axes that a window slides over.</summary>
    public int Spatial => Rank - 1;

    public long Channels => Rank > 0 ? Input.shape[1] : throw new ArgumentException("There are no channels.");

    public long Last => Rank > 0 ? Input.shape[^1] : throw new ArgumentException("There are no features.");

    /// <summary>The axis of channels or features, where none is given.</summary>
    public int UsualAxis => IsFeatureMap ? 1 : Rank;

    public bool Flag(string name, bool otherwise) => Element[name] is FlagValue flag ? flag.Is : otherwise;

    public double Real(string name, double otherwise) => Element[name] switch
    {
        RealValue real => real.Number,
        Expression expression => Convert.ToDouble(expression.Evaluate(Hyperparameters), CultureInfo.InvariantCulture),
        _ => otherwise,
    };

    public long Whole(string name, long otherwise) => Element[name] is Expression expression ? Number(expression) : otherwise;

    public T Member<T>(string name, T otherwise)
        where T : struct, Enum => Element[name] switch
        {
            MemberValue { Member: T member } => member,
            Named hyperparameter => (T)hyperparameter.Evaluate(Hyperparameters),
            _ => otherwise,
        };

    public bool Is(string name) => Element[name] is not null;

    /// <summary>A size for each of some axes: one for all, or one for each.</summary>
    public long[] Sizes(string name, long otherwise, int count)
    {
        var sizes = Element[name] switch
        {
            ListValue list => [.. list.Items.Select(item => Number((Expression)item))],
            Expression expression => [Number(expression)],
            _ => new[] { otherwise },
        };
        return sizes.Length == 1 ? [.. Enumerable.Repeat(sizes[0], count)]
            : sizes.Length == count ? sizes
            : throw new ArgumentException($"{name} has {sizes.Length} sizes for {count} axes.");
    }

    /// <summary>Numbers as they are given.</summary>
    public long[] Wholes(string name) => [.. Element.List(name).Select(item => Number((Expression)item))];

    public double[] Reals(string name) => Element[name] switch
    {
        ListValue list => [.. list.Items.Select(item => ((RealValue)item).Number)],
        RealValue real => [real.Number],
        _ => [],
    };

    /// <summary>The value that a name stands for.</summary>
    public Tensor Tapped(string name) => Tap(Element.Text(name) ?? throw new ArgumentException($"{name} is missing."));

    /// <summary>The values that one name or several stand for.</summary>
    public List<Tensor> TappedAll(string name) =>
        Element.Text(name) is { } one ? [Tap(one)] : [.. Element.List(name).Select(item => Tap(((NameValue)item).Name))];

    public T Module<T>(Func<T> create)
        where T : nn.Module => Weights.Module(Key, create);

    private long Number(Expression expression) => expression.Evaluate(Hyperparameters) is long whole
        ? whole
        : throw new ArgumentException($"{expression} is no whole number.");
}
