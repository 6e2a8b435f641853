namespace NetDsl.Generators.Layers;

/// <summary>
/// How much of its input a layer's output keeps, each grade with all before it. The rules of good practice look through layers that keep
/// enough.
/// </summary>
internal enum Keeps
{
    /// <summary>Nothing that the rules ask for.</summary>
    Nothing,

    /// <summary>The sign: what is never negative stays so.</summary>
    Sign,

    /// <summary>Some of its values: each number of the output is one of the input.</summary>
    Range,

    /// <summary>All of its values, moved at most.</summary>
    Values,

    /// <summary>Everything in evaluation: the output is the input.</summary>
    Everything,
}
