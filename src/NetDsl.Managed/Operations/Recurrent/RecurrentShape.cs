namespace NetDsl.Managed.Operations.Recurrent;

/// <summary>The sizes of one recurrent layer's pass over a sequence.</summary>
internal readonly record struct RecurrentShape(RecurrentKind Kind, bool IsReverse, int Steps, int Batch, int Input, int Hidden)
{
    internal int Gates => Kind.Gates() * Hidden;

    /// <summary>The number of values in the states of a batch.</summary>
    internal int State => Batch * Hidden;

    /// <summary>The index of the initial state among the steps' states: before them, or after them for the reverse direction.</summary>
    internal int First => IsReverse ? Steps : 0;

    /// <summary>The step at a position in the order of computation, with the indices of the states before and after it.</summary>
    internal (int Time, int Before, int After) At(int index)
    {
        var time = IsReverse ? Steps - 1 - index : index;
        return IsReverse ? (time, time + 1, time) : (time, time, time + 1);
    }
}
