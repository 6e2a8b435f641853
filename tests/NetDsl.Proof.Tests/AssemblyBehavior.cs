// The default random generator and the counts of tensors are the process's: tests that use them cannot run side by side.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
