using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace NewsClaims.Kernels;

/// <summary>Hints to the processor about memory; results never depend on them.</summary>
internal static class Cache
{
    /// <summary>Bytes that come together on nearly every processor.</summary>
    public const int Line = 64;

    /// <summary>Asks for a place in memory that is needed soon. Says nothing where there is no such instruction.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Prefetch<T>(ref T place)
        where T : unmanaged
    {
        if (Sse.IsSupported)
            Sse.Prefetch0(Unsafe.AsPointer(ref place));
    }
}
