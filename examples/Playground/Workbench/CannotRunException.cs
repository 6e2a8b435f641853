namespace NetDsl.Playground;

/// <summary>A network cannot run here; the message says what to change.</summary>
public sealed class CannotRunException : Exception
{
    /// <summary>With what to change.</summary>
    public CannotRunException(string message)
        : base(message)
    {
    }

    /// <summary>With what to change, and why.</summary>
    public CannotRunException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
