using BenchmarkDotNet.Running;
using Tutorial.Benchmarks;

if (args is ["training", .. var settings])
    return TrainingComparison.Run(settings);

if (args is ["devices", .. var options])
    return DeviceComparison.Run(options);

if (args is ["costs", .. var choices])
    return TrainingCosts.Run(choices);

if (args is ["lessons", .. var report])
    return LessonTimes.Run(report);

// A word for a group, or BenchmarkDotNet's own arguments.
var chosen = args switch
{
    ["data"] => ["--filter", "*LoadCifar10*"],
    ["pictures"] => ["--filter", "*LoadPictures*"],
    ["start"] => ["--filter", "*BareProcess*", "*KernelStart*", "*SmallCells*", "*LibraryStart*"],
    _ => args,
};
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(chosen);
return 0;
