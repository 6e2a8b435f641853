using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>A bias with <paramref name="Size"/> values, which the factory calls <paramref name="Parameter"/>.</summary>
/// <param name="Parameter">The factory's parameter.</param>
/// <param name="Size">Its number of values.</param>
/// <param name="Given">The user's setting; null for automatic.</param>
/// <param name="IsPerChannel">It adds one constant to each channel, which a norm after it cancels.</param>
internal sealed record BiasSlot(string Parameter, Dim Size, bool? Given, bool IsPerChannel);

/// <summary>An in-place form.</summary>
/// <param name="Given">The user's setting; null for automatic.</param>
/// <param name="WhereSafe">Use it wherever it is safe, without a setting.</param>
internal sealed record InPlaceSlot(bool? Given, bool WhereSafe);

/// <summary>The layer that a weight belongs to.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Field">Its field.</param>
internal sealed record WeightOwner(string Key, string Field);
