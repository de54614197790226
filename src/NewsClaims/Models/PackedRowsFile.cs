using System.Runtime.InteropServices;
using NewsClaims.Kernels;

namespace NewsClaims.Models;

/// <summary>Tables of features and their rows in a model section. They are used where they lie.</summary>
internal static class PackedRowsFile
{
    /// <param name="writer">Where to write.</param>
    /// <param name="features">The features in ascending order, each once.</param>
    /// <param name="rows">Their rows, in the same order.</param>
    /// <param name="columns">Numbers in a row.</param>
    public static void Write(SectionWriter writer, ReadOnlySpan<uint> features, ReadOnlySpan<sbyte> rows, int columns)
    {
        (byte[] counts, byte[] tags) = FeatureIndex.Pack(features);
        byte[] room = PackedRows.Room(features.Length, columns);
        MemoryMarshal.AsBytes(rows).CopyTo(room);
        writer.WriteArray<byte>(counts);
        writer.WriteArray<byte>(tags);
        writer.WriteArray<byte>(room);
    }

    /// <summary>The table at the reader's place.</summary>
    /// <exception cref="InvalidModelException">The table's parts do not fit together.</exception>
    public static PackedRows Read(ref SectionReader reader, int columns)
    {
        ReadOnlyMemory<byte> counts = reader.ReadBytes(), tags = reader.ReadBytes(), rows = reader.ReadBytes();
        return (FeatureIndex.Over(counts.Span, tags) is { } index ? PackedRows.Over(index, rows, columns) : null)
            ?? throw new InvalidModelException("The rows of a table of features do not fit together; the file is damaged or made by another version, get it again or train again.");
    }
}
