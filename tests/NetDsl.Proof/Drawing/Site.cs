using NetDsl.Proof.Language;
using NetDsl.Proof.Stacking;

namespace NetDsl.Proof.Drawing;

/// <summary>Where an element is drawn: the value that it will read, and the names that it may use.</summary>
/// <param name="Draw">Draws.</param>
/// <param name="Walk">The layers so far, which have run.</param>
/// <param name="Parameters">The hyperparameters.</param>
/// <param name="Blocks">The blocks that may be used.</param>
/// <param name="Number">A number of its own, for names.</param>
internal sealed record Site(Draw Draw, Walk Walk, IReadOnlyList<Parameter> Parameters, IReadOnlyList<Class> Blocks, int Number)
{
    /// <summary>The elements above.</summary>
    public IReadOnlyList<Element> Above { get; init; } = [];

    /// <summary>Whether sizes of the input are not numbers.</summary>
    public bool HasOpenSizes { get; init; }

    public IReadOnlyDictionary<string, object> Samples { get; } =
        Parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Sample);

    /// <summary>The current value's shape without the batch.</summary>
    public long[] Shape { get; } = Walk.Current.shape[1..];

    public int Rank => Shape.Length;

    public long Channels => Rank > 0 ? Shape[0] : 1;

    public long Last => Rank > 0 ? Shape[^1] : 1;

    /// <summary>The axes that a window slides over.</summary>
    public int Spatial => Math.Max(Rank - 1, 1);

    /// <summary>Few are out of range.</summary>
    public Value Size(int least, int most) => Draw.Chance(2) ? new Whole(Draw.Pick(-1, 0, 100))
        : Draw.Chance(15) && Expression(least, most) is { } expression ? expression
        : new Whole(Draw.Int(least, most));

    /// <summary>A divisor of a size, mostly.</summary>
    public Value Divisor(long size)
    {
        var divisors = Enumerable.Range(1, (int)Math.Max(size, 1)).Where(divisor => size % divisor == 0).ToList();
        return Draw.Chance(80) ? new Whole(Draw.Pick<int>(divisors)) : Size(1, 4);
    }

    /// <summary>One size for all axes, or one for each.</summary>
    public Value Sizes(int least, int most) => Draw.Chance(60) ? Size(least, most) : List(Spatial, least, most);

    /// <summary>As many sizes as there are axes, or one.</summary>
    public ListValue Window(int least, int most) => List(Draw.Chance(60) ? 1 : Spatial, least, most);

    public ListValue List(int count, int least, int most) =>
        new([.. Enumerable.Range(0, Draw.Chance(3) ? Draw.Int(0, 4) : count).Select(_ => Size(least, most))]);

    /// <summary>An axis, the batch being 0.</summary>
    public Value Axis() => new Whole(Draw.Chance(4) ? Draw.Int(-5, 5)
        : Draw.Chance(50) ? Draw.Int(1, Math.Max(Rank, 1))
        : -Draw.Int(1, Math.Max(Rank, 1)));

    /// <summary>A share, or a hyperparameter.</summary>
    public Value Share()
    {
        var real = Parameters.Where(parameter => parameter.IsReal).ToList();
        return real.Count > 0 && Draw.Chance(30)
            ? Draw.Chance(70)
                ? new Named(Draw.Pick<Parameter>(real).Name)
                : new Term('/', new Named(Draw.Pick<Parameter>(real).Name), new Whole(2))
            : Real(0.0, 0.1, 0.25, 0.5, 0.9);
    }

    public Value Real(params ReadOnlySpan<double> usual) =>
        new RealValue(Draw.Chance(3) ? Draw.Pick(-1.0, 0.0, 1.0, 30.0) : Draw.Pick(usual));

    /// <summary>A tap's name, mostly of one that is there.</summary>
    public Value Tap()
    {
        var names = Walk.Taps.Keys.Where(name => name is not (Stacking.Samples.Mask or Stacking.Samples.Lengths)).ToList();
        return new NameValue(names.Count > 0 && !Draw.Chance(2) ? Draw.Pick<string>(names) : "nowhere");
    }

    /// <summary>An input of its name; seldom where there is none.</summary>
    public Value Input(string name) => new NameValue(Walk.Taps.ContainsKey(name) ? name : "nowhere");

    /// <summary>A name that a layer above has, or may have.</summary>
    public Value LayerAbove() => new NameValue(Draw.Pick<string>(
        ["fc1", "embedding1", .. Above.Select(element => element.Text("Name")).OfType<string>()]));

    public ListValue Taps(int least, int most) => new([.. Enumerable.Range(0, Draw.Int(least, most)).Select(_ => Tap())]);

    /// <summary>A condition over the hyperparameters.</summary>
    public Value Condition()
    {
        var flags = Parameters.Where(parameter => parameter.Type == "bool").ToList();
        return flags.Count > 0 && Draw.Chance(70)
                ? new ConditionValue(new Named(Draw.Pick<Parameter>(flags).Name), null, null, Draw.Chance(30))
            : Expression(1, 20) is { } expression
                ? new ConditionValue(expression, Draw.Pick("==", "!=", "<", ">="), new Whole(Draw.Int(1, 8)), Draw.Chance(20))
            : new NameValue("nothing");
    }

    /// <summary>An expression over whole hyperparameters with a value in a range; null where there is none.</summary>
    public Expression? Expression(long least, long most)
    {
        var whole = Parameters.Where(parameter => parameter.IsWhole).Select(parameter => new Named(parameter.Name)).ToList();
        for (var trial = 0; whole.Count > 0 && trial < 6; trial++)
        {
            var expression = Expression(whole, depth: Draw.Int(0, 3));
            if (Size(expression) is { } value && value >= least && value <= most)
            {
                return expression;
            }
        }

        return null;
    }

    /// <summary>An expression's value; null where it is no size.</summary>
    private long? Size(Expression expression)
    {
        try
        {
            return expression.Evaluate(Samples) as long?;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private Expression Expression(List<Named> whole, int depth)
    {
        if (depth == 0)
        {
            return Draw.Pick<Named>(whole);
        }

        var sign = Draw.Pick('+', '-', '*', '/');
        Expression right = sign == '/' || Draw.Chance(70) ? new Whole(Draw.Int(1, 4)) : Expression(whole, depth - 1);
        return new Term(sign, Expression(whole, depth - 1), right);
    }
}
