using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace NewsClaims.Models;

/// <summary>Reads the values of a model section in the order <see cref="SectionWriter"/> wrote them. Every read is bounded by the section.</summary>
internal ref struct SectionReader
{
    private readonly string _section;
    private readonly ReadOnlyMemory<byte> _payload;
    private ReadOnlySpan<byte> _rest;

    public SectionReader(string section, ReadOnlyMemory<byte> payload)
    {
        _section = section;
        _payload = payload;
        _rest = payload.Span;
    }

    public byte ReadByte() => Take(1)[0];

    public int ReadInt32() => BinaryPrimitives.ReadInt32LittleEndian(Take(4));

    public float ReadSingle() => BinaryPrimitives.ReadSingleLittleEndian(Take(4));

    /// <summary>A count that <see cref="SectionWriter.WriteInt32"/> wrote, checked to lie in 0 to <paramref name="max"/>.</summary>
    public int ReadCount(int max)
    {
        int count = ReadInt32();
        if (count < 0 || count > max)
            throw new InvalidModelException(
                $"Section \"{_section}\" gives a count of {count}; expected 0 to {max}. The file is damaged or made by another version; get it again or train again.");
        return count;
    }

    public string ReadString()
    {
        int length = ReadCount(_rest.Length);
        return Encoding.UTF8.GetString(Take(length));
    }

    public string[] ReadStrings()
    {
        string[] strings = new string[ReadCount(_rest.Length / 4)];
        for (int i = 0; i < strings.Length; i++)
            strings[i] = ReadString();
        return strings;
    }

    /// <summary>An array of a primitive type of fixed size, with its length before it.</summary>
    public T[] ReadArray<T>()
        where T : unmanaged
    {
        int size = Marshal.SizeOf<T>();
        int count = ReadCount(_rest.Length / size);
        T[] values = new T[count];
        Take(count * size).CopyTo(MemoryMarshal.AsBytes(values.AsSpan()));
        if (!BitConverter.IsLittleEndian && size > 1)
            ReverseBytes(MemoryMarshal.AsBytes(values.AsSpan()), size);
        return values;
    }

    /// <summary>What <see cref="SectionWriter.WriteAscending"/> wrote. Damage may put the numbers out of order.</summary>
    public uint[] ReadAscending() => AscendingPlanes.Read(Planes(sizeof(uint)));

    /// <summary>What <see cref="SectionWriter.WriteSmall"/> wrote.</summary>
    public short[] ReadSmall()
    {
        ReadOnlySpan<byte> planes = Planes(sizeof(short));
        short[] values = new short[planes.Length / sizeof(short)];
        ReadOnlySpan<byte> low = planes[..values.Length], high = planes[values.Length..];
        for (int i = 0; i < values.Length; i++)
            values[i] = (short)(low[i] | (high[i] << 8));
        return values;
    }

    /// <summary>An array of a primitive type of fixed size where it lies, with its length before it; a copy where numbers are stored in another order.</summary>
    public ReadOnlySpan<T> ReadSpan<T>()
        where T : unmanaged
    {
        if (!BitConverter.IsLittleEndian)
            return ReadArray<T>();
        int count = ReadCount(_rest.Length / Marshal.SizeOf<T>());
        return MemoryMarshal.Cast<byte, T>(Take(count * Marshal.SizeOf<T>()));
    }

    /// <summary>An array of bytes where it lies, with its length before it: a part of the section, not a copy.</summary>
    public ReadOnlyMemory<byte> ReadBytes()
    {
        int count = ReadCount(_rest.Length);
        int start = _payload.Length - _rest.Length;
        return _payload.Slice(start, Take(count).Length);
    }

    /// <summary>Checks that nothing is left.</summary>
    public readonly void End()
    {
        if (!_rest.IsEmpty)
            throw new InvalidModelException(
                $"Section \"{_section}\" holds {_rest.Length} bytes more than expected; it was made by another version. Train again.");
    }

    internal static void ReverseBytes(Span<byte> bytes, int size)
    {
        for (int i = 0; i < bytes.Length; i += size)
            bytes.Slice(i, size).Reverse();
    }

    // The bytes of numbers of so many bytes each.
    private ReadOnlySpan<byte> Planes(int size)
    {
        int count = ReadCount(_rest.Length);
        if (count % size != 0)
            throw new InvalidModelException($"Section \"{_section}\" has {count} bytes for numbers of {size} bytes each; the file is damaged, get it again or train again.");
        return Take(count);
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > _rest.Length)
            throw new InvalidModelException(
                $"Section \"{_section}\" ends {count - _rest.Length} bytes too early; it was cut short or made by another version. Get it again or train again.");
        ReadOnlySpan<byte> taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }
}
