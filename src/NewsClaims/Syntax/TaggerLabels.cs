using NewsClaims.Models;

namespace NewsClaims.Syntax;

/// <summary>The list of labels that a model chooses from, as it stands in the file: the parts of speech, then the Penn tags.</summary>
internal static class TaggerLabels
{
    /// <summary>Most labels a model may have.</summary>
    public const int Max = 200;

    public static void Write(SectionWriter writer, IReadOnlyList<TaggerLabel> labels)
    {
        writer.WriteArray<byte>(labels.Select(label => (byte)label.Pos).ToArray());
        writer.WriteArray<byte>(labels.Select(label => (byte)label.Tag).ToArray());
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static TaggerLabel[] Read(ref SectionReader reader)
    {
        byte[] pos = reader.ReadArray<byte>();
        byte[] tags = reader.ReadArray<byte>();
        bool fits = pos.Length == tags.Length && pos.Length is > 0 and <= Max;
        TaggerLabel[] labels = new TaggerLabel[fits ? pos.Length : 0];
        for (int i = 0; i < labels.Length; i++)
        {
            fits &= pos[i] < SyntaxNames.PosCount && tags[i] < SyntaxNames.TagCount;
            labels[i] = new TaggerLabel((PartOfSpeech)pos[i], (PennTag)tags[i]);
        }

        if (!fits)
            throw new InvalidModelException("A tagger's list of labels is unreadable; the file is damaged, get it again or train again.");
        return labels;
    }
}
