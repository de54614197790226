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
            byte[] bytes = new byte[features.Length * 4];
            uint before = 0;
            for (int i = 0; i < features.Length; i++)
            {
                uint difference = features[i] - before;
                for (int b = 0; b < 4; b++)
                    bytes[(b * features.Length) + i] = (byte)(difference >> (8 * b));
                before = features[i];
            }

            deflate.Write(bytes);
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
        uint[] features = new uint[count];
        using DeflateStream deflate = new(new MemoryStream(packed), CompressionMode.Decompress);
        byte[] column = new byte[count];
        try
        {
            for (int b = 0; b < 4; b++)
            {
                deflate.ReadExactly(column);
                for (int i = 0; i < count; i++)
                    features[i] |= (uint)column[i] << (8 * b);
            }

            AddUp(features);
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

    // From differences to features: strictly ascending without going round.
    private static void AddUp(Span<uint> features)
    {
        uint feature = 0;
        for (int i = 0; i < features.Length; i++)
        {
            uint next = unchecked(feature + features[i]);
            if (next <= feature)
                throw OutOfOrder();
            features[i] = feature = next;
        }
    }

    private static InvalidModelException OutOfOrder() => new("The features of the entity tagger are out of order; the file is damaged, get it again.");
}
