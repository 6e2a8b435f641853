namespace NetDsl;

/// <summary>A module that shows what it gives, whatever its type of output.</summary>
internal interface IWatched
{
    /// <summary>Has a function see each output of a call.</summary>
    /// <returns>What ends it.</returns>
    Action Watch(Action<object?> seen);
}
