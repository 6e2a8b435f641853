using TorchSharp;

namespace NetDsl.Tests.Departures;

/// <summary>A row of docs/engines.md that a test shows: where TorchSharp on libtorch departs from PyTorch.</summary>
/// <param name="row">The row's first cell.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RowAttribute(string row) : Attribute
{
    public string Row => row;
}

internal static class Departure
{
    public static bool IsLibtorch => typeof(torch).Assembly.GetName().Name == "TorchSharp";

    /// <summary>Checks that libtorch departs, and that the managed engine does not.</summary>
    /// <param name="isAsPyTorch">Whether the engine does what PyTorch does.</param>
    public static void Shows(bool isAsPyTorch)
    {
        if (IsLibtorch)
        {
            Assert.False(
                isAsPyTorch,
                "TorchSharp now does as PyTorch: remove this row from docs/engines.md, its test, and what generated code does about it.");
        }
        else
        {
            Assert.True(isAsPyTorch, "The managed engine does not do as PyTorch.");
        }
    }

    /// <summary>Whether something throws.</summary>
    public static bool Throws(Action action)
    {
        try
        {
            action();
            return false;
        }
        catch (Exception error) when (error is not Xunit.Sdk.XunitException)
        {
            return true;
        }
    }
}
