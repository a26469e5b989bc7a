using Xunit.Sdk;
using Xunit.v3;

// torch keeps one random state, one number of threads and one count of live tensors for the whole process: tests that run beside each other
// would move each other's.
[assembly: Parallelization(Mode = ParallelMode.None)]
