using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace Tutorial.Tests;

public sealed class KeptMemoryTests
{
    [Fact]
    public void A_large_tensor_is_no_mapping_of_its_own()
    {
        Assert.SkipUnless(GlibcsStatistics() is not null, "The C library is not glibc of 2.33 or later.");
        Assert.SkipUnless(KeptMemory.TurnOn(new Dictionary<string, string>()), "The setting was refused.");
        var before = GlibcsStatistics()!.Value.MappedBlocks;
        using var scope = NewDisposeScope();
        var tensors = Enumerable.Range(0, 4).Select(_ => empty(40 << 20, ScalarType.Byte)).ToArray();

        Assert.Equal(before, GlibcsStatistics()!.Value.MappedBlocks);
        Assert.All(tensors, tensor => Assert.Equal(40 << 20, tensor.numel()));
    }

    [Theory]
    [InlineData("MALLOC_MMAP_MAX_", "10")]
    [InlineData("MALLOC_MMAP_THRESHOLD_", "1000000")]
    [InlineData("MALLOC_TRIM_THRESHOLD_", "1000000")]
    [InlineData("MALLOC_TOP_PAD_", "1000000")]
    [InlineData("GLIBC_TUNABLES", "glibc.rtld.nns=4:glibc.malloc.mmap_max=10")]
    public void A_user_s_own_setting_is_kept(string name, string value) =>
        Assert.False(KeptMemory.TurnOn(new Dictionary<string, string> { [name] = value }));

    [Fact]
    public void A_user_s_setting_of_something_else_is_no_hindrance()
    {
        Assert.SkipUnless(GlibcsStatistics() is not null, "The C library is not glibc of 2.33 or later.");

        Assert.True(KeptMemory.TurnOn(new Dictionary<string, string> { ["GLIBC_TUNABLES"] = "glibc.rtld.nns=4" }));
    }

    private static Statistics? GlibcsStatistics() => OperatingSystem.IsLinux()
        && NativeLibrary.TryLoad("libc.so.6", out var library)
        && NativeLibrary.TryGetExport(library, "mallinfo2", out var address)
            ? Marshal.GetDelegateForFunctionPointer<ReadStatistics>(address)()
            : null;

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate Statistics ReadStatistics();

    /// <summary>glibc's <c>struct mallinfo2</c>: ten numbers, of which the fourth says how many blocks are mappings of their own.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Statistics
    {
        private readonly nint arena, freeChunks, fastChunks;
        public readonly nint MappedBlocks;
        private readonly nint mappedBytes, unused, fastBytes, usedBytes, freeBytes, topBytes;
    }
}
