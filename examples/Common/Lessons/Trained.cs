namespace NetDsl.Examples;

/// <summary>A training that is over.</summary>
public interface ITrained
{
    /// <summary>The network's name.</summary>
    string Name { get; }

    /// <summary>How it was trained.</summary>
    Training Training { get; }
}

/// <summary>A network and how it was trained.</summary>
/// <param name="Name">The training's name.</param>
/// <param name="Network">The network.</param>
/// <param name="Training">How it was trained.</param>
public sealed record Trained<T>(string Name, T Network, Training Training) : ITrained, IDisposable
    where T : Network
{
    /// <inheritdoc/>
    public void Dispose()
    {
        Training.Dispose();
        Network.Dispose();
    }
}
