using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>A bias of <paramref name="Size"/> numbers, named <paramref name="Parameter"/> in the factory.</summary>
/// <param name="Parameter">The factory's parameter.</param>
/// <param name="Size">How many numbers it holds.</param>
/// <param name="Given">What the user asked for; null for automatic.</param>
/// <param name="IsPerChannel">It adds one constant to each channel, which a norm after it subtracts again.</param>
internal sealed record BiasSlot(string Parameter, Dim Size, bool? Given, bool IsPerChannel);

/// <summary>An in-place form.</summary>
/// <param name="Given">What the user asked for; null for automatic.</param>
/// <param name="WhereSafe">Taken wherever it is safe, without being asked for.</param>
internal sealed record InPlaceSlot(bool? Given, bool WhereSafe);
