using NetDsl.Generators.Common;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>A parameter that the network holds itself.</summary>
/// <param name="Sizes">Its shape.</param>
internal abstract record ParameterCreation(EquatableArray<Dim> Sizes);

/// <summary>It starts as one number.</summary>
internal sealed record ConstantParameter(Real Start, EquatableArray<Dim> Sizes) : ParameterCreation(Sizes);

/// <summary>It starts normally distributed around 0.</summary>
internal sealed record NormalParameter(double Deviation, EquatableArray<Dim> Sizes) : ParameterCreation(Sizes);
