namespace NetDsl.Generators;

/// <summary>The names of the generator's pipeline steps, by which tests check that they were cached.</summary>
internal static class TrackingNames
{
    public const string Networks = nameof(Networks);
    public const string Plans = nameof(Plans);
    public const string Sources = nameof(Sources);
}
