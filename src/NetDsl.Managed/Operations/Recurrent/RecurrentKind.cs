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
    /// <summary>How many times the hidden size its weights have rows.</summary>
    internal static int Gates(this RecurrentKind kind) => kind switch
    {
        RecurrentKind.Lstm => 4,
        RecurrentKind.Gru => 3,
        _ => 1,
    };
}
