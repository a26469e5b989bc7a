// What cells call is static (the console, the current directory, the context of the cell), so tests run one at a time.
[assembly: Parallelization(Xunit.Sdk.ParallelMode.None)]
