using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace Tutorial.Tests.Lessons;

public sealed class NnpackTests
{
    [Fact]
    public void Libtorch_itself_says_that_it_is_off()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only on Linux is the switch reached.");
        zeros(1).Dispose();                                     // loads torch

        var turnedOff = Nnpack.TurnOff();

        Assert.True(turnedOff);
        Assert.Equal(0, UserEnabled(GlobalContext()));
    }

    [DllImport("libtorch_cpu.so", EntryPoint = "_ZN2at13globalContextEv")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory)]
    private static extern nint GlobalContext();

    [DllImport("libtorch_cpu.so", EntryPoint = "_ZNK2at7Context17userEnabledNNPACKEv")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory)]
    private static extern byte UserEnabled(nint context);
}
