using BenchmarkDotNet.Running;
using Tutorial.Benchmarks;

if (args is ["training", .. var settings])
    return TrainingComparison.Run(settings);

// A word for a group, or BenchmarkDotNet's own arguments.
var chosen = args is ["data"] ? new[] { "--filter", "*LoadCifar10*" } : args;
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(chosen);
return 0;
