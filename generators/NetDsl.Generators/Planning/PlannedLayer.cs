using NetDsl.Generators.Common;
using NetDsl.Generators.Layers;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Planning;

/// <summary>One layer with the planner's decisions.</summary>
/// <param name="Key">Its name in state_dict; dots nest.</param>
/// <param name="Field">Its field.</param>
/// <param name="Facts">What it is.</param>
/// <param name="Inputs">The values it reads: the network's inputs come first, then the layers' outputs.</param>
internal sealed record PlannedLayer(string Key, string Field, LayerFacts Facts, EquatableArray<int> Inputs)
{
    /// <summary>Whether it has a bias; null where that is not the planner's to say.</summary>
    public bool? HasBias { get; init; }

    /// <summary>It overwrites its input.</summary>
    public bool IsInPlace { get; init; }

    /// <summary>Why it is so, for the reader of the generated code; empty where nothing needs saying.</summary>
    public string Note { get; init; } = "";

    /// <summary>The values that nobody reads after it.</summary>
    public EquatableArray<int> LastReads { get; init; } = EquatableArray<int>.Empty;

    /// <summary>What gives its parameters other values than its module does.</summary>
    public EquatableArray<Initialization> Initialization { get; init; } = EquatableArray<Initialization>.Empty;

    /// <summary>Its trained numbers.</summary>
    public Dim Parameters => HasBias == true && Facts.Bias is { } bias ? Facts.Weights + bias.Size : Facts.Weights;
}
