using NetDsl.Generators.Common;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>A parameter that the network itself registers.</summary>
/// <param name="Sizes">Its shape.</param>
internal abstract record ParameterCreation(EquatableArray<Dim> Sizes);

/// <summary>It is filled with one value.</summary>
internal sealed record ConstantParameter(Real Start, EquatableArray<Dim> Sizes) : ParameterCreation(Sizes);

/// <summary>It is drawn from a normal distribution with mean 0.</summary>
internal sealed record NormalParameter(double Deviation, EquatableArray<Dim> Sizes) : ParameterCreation(Sizes);
