using NetDsl.Generators.Declarations;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>How a layer's weight is computed from what is trained.</summary>
/// <param name="Name">The library's module around the layer.</param>
/// <param name="Function">The function of torch.nn.utils.parametrizations.</param>
internal sealed record Parametrization(string Name, string Function)
{
    private const string Setting = nameof(Parametrization);

    private static readonly Parametrization WeightNorm = new(nameof(WeightNorm), "weight_norm");
    private static readonly Parametrization SpectralNorm = new(nameof(SpectralNorm), "spectral_norm");

    /// <summary>Whether the layer, as far as its attribute tells, computes otherwise in training than in evaluation.</summary>
    public static bool FollowsMode(AttributeSpec attribute) => attribute[Setting] is EnumValue { Member: nameof(SpectralNorm) };

    /// <summary>That of an attribute; null where there is none.</summary>
    public static Parametrization? Read(LayerContext context) =>
        context.Member(Setting, "None", nameof(WeightNorm), nameof(SpectralNorm)) switch
        {
            nameof(WeightNorm) => WeightNorm,
            nameof(SpectralNorm) => SpectralNorm,
            _ => null,
        };

    /// <summary>A layer with its weight computed so.</summary>
    /// <param name="facts">The layer.</param>
    /// <param name="parametrization">The parametrization; null for none.</param>
    /// <param name="places">The size of the weight's first axis, each place of which has a length.</param>
    public static LayerFacts Of(LayerFacts facts, Parametrization? parametrization, Dim places) =>
        facts.Module is not { } module || parametrization is null
            ? facts
            : facts with
            {
                Module = module with { Type = module.Type with { Parametrization = parametrization } },
                Weights = parametrization == WeightNorm ? facts.Weights + places : facts.Weights,
            };
}
