// The console and torch's random stream are one for all.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
