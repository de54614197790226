using NewsClaims.Kernels;
using NewsClaims.Layers;

namespace NewsClaims.Speakers;

/// <summary>What speaks for each kind of source. Defined once, for training and prediction.</summary>
internal static class SpeakerKindFeatures
{
    public const int Max = 64;

    private const uint NoMention = 3;

    public static int Fill(in SpeakerScene scene, SourceReading reading, Attribution attribution, Span<uint> features)
    {
        ParsedArticle article = scene.Article;
        int n = 0;
        features[n++] = FeatureHash.Feature(1, 0);
        uint cue = 0, cueFirst = 0;
        if (attribution.Cue.Count > 0)
        {
            TokenRange cueTokens = article.TokensIn(attribution.Cue[0]);
            if (!cueTokens.IsEmpty)
            {
                cueFirst = FeatureHash.OfLower(article.Word(cueTokens.Start));
                cue = FeatureHash.OfLower(article.Word(cueTokens.End - 1));
                features[n++] = FeatureHash.Feature(3, (uint)article.Syntax[cueTokens.Start].Tag);
            }
        }

        uint quotation = (uint)attribution.Quotation;
        if (reading.Head < 0)
        {
            features[n++] = FeatureHash.Feature(4, cueFirst);
            features[n++] = FeatureHash.Feature(5, cue);
            features[n++] = FeatureHash.Feature(6, quotation);
            features[n++] = FeatureHash.Feature(7, (uint)Math.Min(3, attribution.Cue.Count));
            features[n++] = FeatureHash.Feature(8, scene.FirstPerson ? 1u : 0u);
            return n;
        }

        int head = reading.Head;
        TokenSyntax syntax = article.Syntax[head];
        ReadOnlySpan<char> word = article.Word(head);
        uint stem = Stem(word);
        uint tag = (uint)syntax.Tag;
        int mention = reading.Mention;
        uint kind = mention < 0 ? NoMention : (uint)scene.Mentions[mention].Kind;
        uint nameType = 9;
        uint reference = stem, referenceTag = tag;
        if (mention >= 0)
        {
            int referent = scene.Mentions[mention].Referent;
            if (scene.NameOf(referent) is { } name)
                nameType = (uint)name.Type;
            if (scene.Mentions[mention].Kind == MentionKind.Pronoun)
            {
                int described = scene.LastDescription(referent, mention);
                reference = described >= 0 ? Stem(article.Word(described)) : 0;
                referenceTag = described >= 0 ? (uint)article.Syntax[described].Tag : 99;
            }
        }

        uint quoted = scene.IsQuoted(head) ? 1u : 0u;
        uint first = FeatureHash.OfLower(article.Word(reading.Tokens.Start));
        uint count = (uint)Math.Min(3, reading.Heads.Length);
        features[n++] = FeatureHash.Feature(10, kind, nameType);
        features[n++] = FeatureHash.Feature(11, kind, tag);
        features[n++] = FeatureHash.Feature(12, stem);
        features[n++] = FeatureHash.Feature(13, stem, tag);
        features[n++] = FeatureHash.Feature(14, kind, reference);
        features[n++] = FeatureHash.Feature(15, kind, nameType, tag);
        features[n++] = FeatureHash.Feature(16, first, tag);
        features[n++] = FeatureHash.Feature(17, cueFirst, kind);
        features[n++] = FeatureHash.Feature(18, cue, nameType);
        features[n++] = FeatureHash.Feature(19, FeatureHash.OfLower(Ending(word, 3)), tag);
        features[n++] = FeatureHash.Feature(20, FeatureHash.OfLower(Ending(word, 4)), kind);
        features[n++] = FeatureHash.Feature(21, count, kind);
        features[n++] = FeatureHash.Feature(22, quoted, kind == 2 ? stem : 0u);
        features[n++] = FeatureHash.Feature(23, (uint)Math.Min(6, reading.Tokens.Count), kind);
        features[n++] = FeatureHash.Feature(24, nameType, stem);
        features[n++] = FeatureHash.Feature(25, nameType, reference);
        features[n++] = FeatureHash.Feature(26, scene.FirstPerson ? 1u : 0u, kind == 2 ? stem : 0u);
        features[n++] = FeatureHash.Feature(28, kind, referenceTag, nameType);
        features[n++] = FeatureHash.Feature(29, reference, referenceTag);
        features[n++] = FeatureHash.Feature(30, first, referenceTag, kind);
        if (head > reading.Tokens.Start)
            features[n++] = FeatureHash.Feature(27, FeatureHash.OfLower(article.Word(head - 1)), stem);
        return n;
    }

    /// <summary>Those features that a noun alone has as the head of a description, to learn words that no annotated source has.</summary>
    public static int FillNoun(ReadOnlySpan<char> word, bool plural, Span<uint> features)
    {
        const uint NoName = 9;
        uint stem = Stem(word), tag = (uint)(plural ? PennTag.PluralNoun : PennTag.Noun);
        int n = 0;
        features[n++] = FeatureHash.Feature(12, stem);
        features[n++] = FeatureHash.Feature(13, stem, tag);
        features[n++] = FeatureHash.Feature(19, FeatureHash.OfLower(Ending(word, 3)), tag);
        features[n++] = FeatureHash.Feature(24, NoName, stem);
        features[n++] = FeatureHash.Feature(25, NoName, stem);
        features[n++] = FeatureHash.Feature(29, stem, tag);
        foreach (uint kind in (ReadOnlySpan<uint>)[(uint)MentionKind.Description, NoMention])
        {
            features[n++] = FeatureHash.Feature(14, kind, stem);
            features[n++] = FeatureHash.Feature(20, FeatureHash.OfLower(Ending(word, 4)), kind);
        }

        return n;
    }

    private static uint Stem(ReadOnlySpan<char> word) =>
        FeatureHash.OfLower(word.Length > 3 && FeatureHash.Lower(word[^1]) == 's' && FeatureHash.Lower(word[^2]) != 's' ? word[..^1] : word);

    private static ReadOnlySpan<char> Ending(ReadOnlySpan<char> word, int length) => word.Length > length ? word[^length..] : word;
}
