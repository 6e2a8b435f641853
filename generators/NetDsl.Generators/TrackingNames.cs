namespace NetDsl.Generators;

/// <summary>The generator's steps, by the names under which a test finds whether they ran again.</summary>
internal static class TrackingNames
{
    public const string Networks = nameof(Networks);
    public const string Plans = nameof(Plans);
    public const string Sources = nameof(Sources);
}
