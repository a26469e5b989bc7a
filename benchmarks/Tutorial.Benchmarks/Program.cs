using BenchmarkDotNet.Running;

// A word for a group, or BenchmarkDotNet's own arguments.
var chosen = args is ["data"] ? new[] { "--filter", "*LoadCifar10*" } : args;
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(chosen);
