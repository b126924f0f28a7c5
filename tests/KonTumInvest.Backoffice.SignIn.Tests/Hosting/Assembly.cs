// Umbraco keeps one service provider per process, so there is one site at a time.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
