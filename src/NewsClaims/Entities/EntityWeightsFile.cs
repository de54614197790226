using System.IO.Compression;
using NewsClaims.Kernels;
using NewsClaims.Models;

namespace NewsClaims.Entities;

/// <summary>
/// How the weights lie in the model: features in ascending order as differences, then the rows label by label (a label's weights are alike
/// and pack well), all deflated.
/// </summary>
internal static class EntityWeightsFile
{
    public static void Write(SectionWriter writer, ReadOnlySpan<uint> features, ReadOnlySpan<sbyte> rows)
    {
        using MemoryStream packed = new();
        using (DeflateStream deflate = new(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            deflate.Write(AscendingPlanes.Of(features));
            byte[] column = new byte[features.Length];
            for (int label = 0; label < EntityLabels.Named; label++)
            {
                for (int i = 0; i < features.Length; i++)
                    column[i] = (byte)rows[(i * EntityLabels.Named) + label];
                deflate.Write(column);
            }
        }

        writer.WriteInt32(features.Length);
        writer.WriteArray<byte>(packed.ToArray());
    }

    public static PackedRows Read(ref SectionReader reader, int maxFeatures)
    {
        int count = reader.ReadCount(maxFeatures);
        byte[] packed = reader.ReadArray<byte>();
        using DeflateStream deflate = new(new MemoryStream(packed), CompressionMode.Decompress);
        byte[] column = new byte[count];
        try
        {
            byte[] planes = new byte[count * sizeof(uint)];
            deflate.ReadExactly(planes);
            uint[] features = AscendingPlanes.Read(planes);
            if (features is [0, ..])
                throw OutOfOrder();
            FeatureIndex index = FeatureIndex.Of(features) ?? throw OutOfOrder();
            byte[] rows = PackedRows.Room(count, EntityLabels.Named);
            for (int label = 0; label < EntityLabels.Named; label++)
            {
                deflate.ReadExactly(column);
                for (int i = 0; i < column.Length; i++)
                    rows[(i * EntityLabels.Named) + label] = column[i];
            }

            return PackedRows.Over(index, rows, EntityLabels.Named)!;
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException)
        {
            throw new InvalidModelException("The weights of the entity tagger cannot be unpacked; the file is damaged, get it again.", exception);
        }
    }

    private static InvalidModelException OutOfOrder() => new("The features of the entity tagger are out of order; the file is damaged, get it again.");
}
