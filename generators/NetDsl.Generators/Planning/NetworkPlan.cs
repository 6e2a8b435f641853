using NetDsl.Generators.Common;
using NetDsl.Generators.Layers;
using NetDsl.Generators.Reading;

namespace NetDsl.Generators.Planning;

/// <summary>Everything that the generated half of a network says, decided.</summary>
/// <param name="Class">The class that it belongs to.</param>
/// <param name="Input">The shape of its input.</param>
/// <param name="Layers">Its layers, in order.</param>
/// <param name="Result">The value that it gives back: 0 is its input, i + 1 the output of layer i.</param>
/// <param name="IsSkeleton">The declaration has errors: only what lets the rest of the user's program compile is written.</param>
internal sealed record NetworkPlan(ClassSpec Class, Shape Input, EquatableArray<PlannedLayer> Layers, int Result, bool IsSkeleton)
{
    /// <summary>The layers that are modules.</summary>
    public IEnumerable<PlannedLayer> Modules => Layers.Where(layer => layer.Facts.IsModule);

    public Shape Output => Result == 0 ? Input : Layers[Result - 1].Facts.Output;
}

/// <summary>One layer with the planner's decisions.</summary>
/// <param name="Key">Its name in state_dict; dots nest.</param>
/// <param name="Field">Its field.</param>
/// <param name="Facts">What it is.</param>
/// <param name="HasBias">Whether it has a bias; null where that is not the planner's to say.</param>
/// <param name="IsInPlace">It overwrites its input.</param>
/// <param name="Note">Why it is so, for the reader of the generated code; empty where nothing needs saying.</param>
/// <param name="Inputs">The values it reads: 0 is the network's input, i + 1 the output of layer i.</param>
/// <param name="Frees">The values that nobody reads after it.</param>
/// <param name="Initialization">What gives its parameters other values than its factory does, <c>{field}</c> for the module.</param>
internal sealed record PlannedLayer(
    string Key, string Field, LayerFacts Facts, bool? HasBias, bool IsInPlace, string Note, EquatableArray<int> Inputs,
    EquatableArray<int> Frees, EquatableArray<string> Initialization)
{
    public long Parameters => Facts.Weights + (HasBias == true ? Facts.Bias!.Size : 0);
}
