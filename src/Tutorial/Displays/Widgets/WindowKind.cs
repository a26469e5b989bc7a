namespace Tutorial;

/// <summary>What is done with the pixels under a window.</summary>
internal enum WindowKind
{
    /// <summary>Each is multiplied with a kernel's value, and the products are added.</summary>
    Convolution,

    /// <summary>The largest is kept.</summary>
    Max,

    /// <summary>Their mean is kept.</summary>
    Average,
}
