// The largest networks fill gigabytes: one after the other.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
