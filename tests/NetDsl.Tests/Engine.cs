using TorchSharp;

namespace NetDsl.Tests;

/// <summary>What engine stands behind TorchSharp's API.</summary>
internal static class Engine
{
    /// <summary>Whether it is TorchSharp itself, and not the managed engine.</summary>
    public static bool IsTorchSharp { get; } = typeof(torch.nn.Module).Assembly.GetName().Name == "TorchSharp";

    /// <summary>The reason to skip a test of what only libtorch can; null where this engine is libtorch.</summary>
    public static string? Refusal => IsTorchSharp ? null : "Only libtorch can.";
}

/// <summary>A test of what only libtorch can.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TorchSharpFactAttribute : FactAttribute
{
    public TorchSharpFactAttribute() => Skip = Engine.Refusal;
}

/// <summary>A test, with data, of what only libtorch can.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TorchSharpTheoryAttribute : TheoryAttribute
{
    public TorchSharpTheoryAttribute() => Skip = Engine.Refusal;
}
