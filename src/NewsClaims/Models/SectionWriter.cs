using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace NewsClaims.Models;

/// <summary>Writes the values of a model section; <see cref="SectionReader"/> reads them in the same order.</summary>
internal sealed class SectionWriter
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    /// <summary>What has been written so far; not to be kept over further writing.</summary>
    public ReadOnlyMemory<byte> Payload => _bytes.WrittenMemory;

    public void WriteByte(byte value)
    {
        _bytes.GetSpan(1)[0] = value;
        _bytes.Advance(1);
    }

    public void WriteInt32(int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(_bytes.GetSpan(4), value);
        _bytes.Advance(4);
    }

    public void WriteSingle(float value)
    {
        BinaryPrimitives.WriteSingleLittleEndian(_bytes.GetSpan(4), value);
        _bytes.Advance(4);
    }

    public void WriteString(string value)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(value);
        WriteInt32(bytes.Length);
        _bytes.Write(bytes);
    }

    public void WriteStrings(IReadOnlyCollection<string> values)
    {
        WriteInt32(values.Count);
        foreach (string value in values)
            WriteString(value);
    }

    /// <summary>Numbers that ascend, each once, as <see cref="AscendingPlanes"/>.</summary>
    public void WriteAscending(ReadOnlySpan<uint> values) => WriteArray<byte>(AscendingPlanes.Of(values));

    /// <summary>Numbers of both signs, the low byte of all before the high one: where most are small, the file packs well.</summary>
    public void WriteSmall(ReadOnlySpan<short> values)
    {
        byte[] planes = new byte[values.Length * sizeof(short)];
        for (int i = 0; i < values.Length; i++)
        {
            planes[i] = (byte)values[i];
            planes[values.Length + i] = (byte)(values[i] >> 8);
        }

        WriteArray<byte>(planes);
    }

    /// <summary>An array of a primitive type of fixed size, with its length before it.</summary>
    public void WriteArray<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        WriteInt32(values.Length);
        ReadOnlySpan<byte> bytes = MemoryMarshal.AsBytes(values);
        Span<byte> destination = _bytes.GetSpan(bytes.Length + 1)[..bytes.Length];
        bytes.CopyTo(destination);
        int size = Marshal.SizeOf<T>();
        if (!BitConverter.IsLittleEndian && size > 1)
            SectionReader.ReverseBytes(destination, size);
        _bytes.Advance(bytes.Length);
    }
}
