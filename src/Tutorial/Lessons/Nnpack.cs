using System.Runtime.InteropServices;

namespace Tutorial;

/// <summary>
/// NNPACK, one of the libraries that libtorch convolves with. For single small images libtorch asks for it on each call; on processors
/// that NNPACK does not know (some virtual machines) each call then writes a warning to standard error. It is never the faster
/// choice for these lessons, and PyTorch turns it off with <c>torch.backends.nnpack.set_flags</c>, which TorchSharp does not offer.
/// </summary>
internal static class Nnpack
{
    /// <summary>Turns it off for this process. Call it when torch is loaded; where libtorch has no such switch nothing happens.</summary>
    /// <returns>Whether it is off now.</returns>
    public static bool TurnOff()
    {
        // C++ names as GCC and Clang mangle them: at::globalContext() and at::Context::setUserEnabledNNPACK(bool).
        if (!OperatingSystem.IsLinux()
            || !NativeLibrary.TryLoad("libtorch_cpu.so", out var torch)
            || !NativeLibrary.TryGetExport(torch, "_ZN2at13globalContextEv", out var globalContext)
            || !NativeLibrary.TryGetExport(torch, "_ZN2at7Context20setUserEnabledNNPACKEb", out var setUserEnabled))
        {
            return false;
        }

        var context = Marshal.GetDelegateForFunctionPointer<GlobalContext>(globalContext)();
        Marshal.GetDelegateForFunctionPointer<SetUserEnabled>(setUserEnabled)(context, 0);
        return true;
    }

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate nint GlobalContext();

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate void SetUserEnabled(nint context, byte enabled);
}
