// Two browsers at once starve each other on a small machine.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
