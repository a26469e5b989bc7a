using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Tutorial.Tests;

public sealed class SleepingThreadsTests
{
    [Fact]
    public void Native_code_sees_the_setting_once_the_library_is_loaded()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "libgomp is libtorch's thread library on Linux only.");
        RuntimeHelpers.RunModuleConstructor(typeof(Trainer).Module.ModuleHandle);

        var setting = Environment.GetEnvironmentVariable("OMP_WAIT_POLICY") ?? "PASSIVE";        // a user's own setting is kept

        Assert.Equal(setting, Marshal.PtrToStringUTF8(GetEnvironment("OMP_WAIT_POLICY\0"u8.ToArray())));
    }

    [DllImport("libc", EntryPoint = "getenv", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint GetEnvironment(byte[] name);
}
