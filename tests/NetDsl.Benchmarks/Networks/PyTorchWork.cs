using System.Diagnostics;
using System.Globalization;

namespace NetDsl.Benchmarks.Networks;

/// <summary>A network in a Python process, which runs it whenever it is asked to, and takes the time itself.</summary>
internal sealed class PyTorchWork : IWork
{
    private readonly TwinFolder _twin;
    private readonly Process _python;

    /// <summary>Starts Python.</summary>
    /// <param name="contest">The network.</param>
    /// <param name="python">The Python.</param>
    /// <param name="arguments">The script and its arguments.</param>
    public PyTorchWork(Contest contest, string python, Func<TwinFolder, string[]> arguments)
    {
        _twin = new TwinFolder(contest);
        _python = Processes.Start(python, arguments(_twin));
    }

    public double Run()
    {
        _python.StandardInput.WriteLine();
        return double.Parse(
            _python.StandardOutput.ReadLine() ?? throw new InvalidOperationException("PyTorch's half of the comparison ended early."),
            CultureInfo.InvariantCulture);
    }

    public void Dispose()
    {
        _python.StandardInput.Close();
        _python.WaitForExit();
        _python.Dispose();
        _twin.Dispose();
    }
}
