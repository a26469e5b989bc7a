using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Tutorial.Tests;

public sealed class IdleThreadsTests
{
    [Fact]
    public void Native_code_sees_the_setting_once_the_library_is_loaded()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "libgomp is libtorch's thread library on Linux only.");
        RuntimeHelpers.RunModuleConstructor(typeof(Trainer).Module.ModuleHandle);

        Assert.SkipWhen(
            Environment.GetEnvironmentVariable("OMP_WAIT_POLICY") is not null,
            "OMP_WAIT_POLICY is set, and a user's own setting is kept.");

        var setting = Environment.GetEnvironmentVariable("GOMP_SPINCOUNT") ?? "2000";           // a user's own setting is kept

        Assert.Equal(setting, Marshal.PtrToStringUTF8(GetEnvironment("GOMP_SPINCOUNT\0"u8.ToArray())));
    }

    [DllImport("libc", EntryPoint = "getenv", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint GetEnvironment(byte[] name);
}
