// One site at a time: Umbraco keeps one service provider in a process.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
