namespace NewsClaims.Models;

/// <summary>
/// Numbers that ascend, each once, as differences: first the lowest byte of all, then the next. The high ones are nearly all 0, so that they pack
/// well.
/// </summary>
internal static class AscendingPlanes
{
    /// <summary>The planes of the numbers, one after another.</summary>
    public static byte[] Of(ReadOnlySpan<uint> values)
    {
        byte[] planes = new byte[values.Length * sizeof(uint)];
        uint before = 0;
        for (int i = 0; i < values.Length; i++)
        {
            uint difference = values[i] - before;
            for (int b = 0; b < sizeof(uint); b++)
                planes[(b * values.Length) + i] = (byte)(difference >> (8 * b));
            before = values[i];
        }

        return planes;
    }

    /// <summary>The numbers of planes, four bytes each. Damage may put them out of order.</summary>
    public static uint[] Read(ReadOnlySpan<byte> planes)
    {
        uint[] values = new uint[planes.Length / sizeof(uint)];
        ReadOnlySpan<byte> first = planes[..values.Length], second = planes.Slice(values.Length, values.Length);
        ReadOnlySpan<byte> third = planes.Slice(2 * values.Length, values.Length), fourth = planes.Slice(3 * values.Length, values.Length);
        uint value = 0;
        for (int i = 0; i < values.Length; i++)
        {
            unchecked
            {
                values[i] = value += first[i] | ((uint)second[i] << 8) | ((uint)third[i] << 16) | ((uint)fourth[i] << 24);
            }
        }

        return values;
    }
}
