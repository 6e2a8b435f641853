namespace NetDsl.Benchmarks.Networks;

/// <summary>A network that is run again and again: it predicts a batch, or makes a training step.</summary>
internal interface IWork : IDisposable
{
    /// <summary>Runs it once, and how long that takes in milliseconds.</summary>
    double Run();
}
