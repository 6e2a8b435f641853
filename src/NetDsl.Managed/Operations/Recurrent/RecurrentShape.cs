namespace NetDsl.Managed.Operations.Recurrent;

/// <summary>The sizes of one recurrent layer's pass over a sequence.</summary>
internal readonly record struct RecurrentShape(RecurrentKind Kind, bool IsReverse, int Steps, int Batch, int Input, int Hidden)
{
    internal int Gates => Kind.Gates() * Hidden;

    /// <summary>How many numbers the states of a batch are.</summary>
    internal int State => Batch * Hidden;

    /// <summary>Where the first state lies among the steps' states: in front, or behind them for the reverse direction.</summary>
    internal int First => IsReverse ? Steps : 0;

    /// <summary>The step that comes at a place in the order of computation, with the places of the states around it.</summary>
    internal (int Time, int Before, int After) At(int index)
    {
        var time = IsReverse ? Steps - 1 - index : index;
        return IsReverse ? (time, time + 1, time) : (time, time, time + 1);
    }
}
