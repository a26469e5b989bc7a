using static TorchSharp.torch;

namespace Tutorial;

/// <summary>
/// Whether an NVIDIA GPU may multiply matrices and convolve in TF32. libtorch keeps one setting for the whole process, and allows it for
/// convolutions but not for matrices unless told otherwise; disposing this puts back what was set before.
/// </summary>
internal sealed class TF32 : IDisposable
{
    private readonly bool matrices = backends.cuda.matmul.allow_tf32;
    private readonly bool convolutions = backends.cudnn.allow_tf32;

    /// <summary>Sets both.</summary>
    public TF32(bool allowed) => (backends.cuda.matmul.allow_tf32, backends.cudnn.allow_tf32) = (allowed, allowed);

    public void Dispose() => (backends.cuda.matmul.allow_tf32, backends.cudnn.allow_tf32) = (matrices, convolutions);
}
