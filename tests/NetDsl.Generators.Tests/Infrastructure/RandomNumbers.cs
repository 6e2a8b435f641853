namespace NetDsl.Generators.Tests;

/// <summary>Tests that compare random numbers: the default generator is the process's, so nothing else may draw while they run.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class RandomNumbers
{
    public const string Name = "Random numbers";
}
