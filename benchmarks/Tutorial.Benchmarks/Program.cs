using BenchmarkDotNet.Running;
using Tutorial.Benchmarks;

return args is ["training", .. var settings]
    ? TrainingComparison.Run(settings)
    : BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args).Any(summary => summary.HasCriticalValidationErrors) ? 1 : 0;
