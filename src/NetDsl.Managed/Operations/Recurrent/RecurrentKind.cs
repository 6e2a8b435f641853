namespace NetDsl.Managed.Operations.Recurrent;

/// <summary>Which cell a recurrent layer repeats.</summary>
internal enum RecurrentKind
{
    Tanh,
    Relu,
    Lstm,
    Gru,
}

internal static class RecurrentKinds
{
    /// <summary>The number of rows of the weights, as a multiple of the hidden size.</summary>
    internal static int Gates(this RecurrentKind kind) => kind switch
    {
        RecurrentKind.Lstm => 4,
        RecurrentKind.Gru => 3,
        _ => 1,
    };
}
