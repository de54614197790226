using NewsClaims.Kernels;
using NewsClaims.Layers;

namespace NewsClaims.Models;

/// <summary>
/// What a <see cref="TokenEncoder"/> knows of one token before it looks around: the numbers that choose its rows in the embedding tables.
/// Used in training and prediction alike.
/// </summary>
internal static class TokenFeatures
{
    public const int Word = 0;
    public const int Suffix = 1;
    public const int Prefix = 2;
    public const int ShortSuffix = 3;
    public const int Shape = 4;
    public const int Tag = 5;
    public const int Pos = 6;

    /// <summary>Number of features that choose a row of a learned table.</summary>
    public const int Tables = 7;

    /// <summary>The row of the word among the <see cref="WordVectors"/>, which training leaves as they are.</summary>
    public const int Vector = 7;

    public const int Count = 8;

    /// <summary>In place of a row of word vectors where none is to be used.</summary>
    public const uint NoVector = uint.MaxValue;

    /// <summary>In place of a part of speech or a tag that is not known.</summary>
    public const uint UnknownTag = 63;

    private const uint Basis = 2166136261;
    private const uint Prime = 16777619;

    // Longer words are links and noise; their beginning, end and shape say enough.
    private const int MaxWord = 40;

    /// <summary>Fills the features of the tokens of a sentence, one after another.</summary>
    public static void Fill(TokenizedText text, TokenRange sentence, ReadOnlySpan<TokenSyntax> syntax, WordVectors words, Span<uint> features)
    {
        for (int i = 0; i < sentence.Count; i++)
        {
            int token = sentence.Start + i;
            Fill(text.Word(token), syntax[token].Pos, syntax[token].Tag, words, features.Slice(i * Count, Count));
        }
    }

    public static void Fill(ReadOnlySpan<char> word, PartOfSpeech pos, PennTag tag, WordVectors words, Span<uint> features)
    {
        features[Word] = Letters(word.Length > MaxWord ? word[..MaxWord] : word);
        features[Suffix] = Letters(word.Length > 3 ? word[^3..] : word);
        features[ShortSuffix] = Letters(word.Length > 2 ? word[^2..] : word);
        features[Prefix] = Letters(word.Length > 3 ? word[..3] : word);
        features[Shape] = ShapeOf(word);
        features[Tag] = (uint)tag;
        features[Pos] = (uint)pos;
        features[Vector] = (uint)words.Find(word);
    }

    // Case is left to the shape; digits are one digit, and typographic marks are the plain ones of the corpora.
    private static uint Letters(ReadOnlySpan<char> word)
    {
        uint hash = Basis;
        foreach (char c in word)
        {
            switch (c)
            {
                case '—' or '–':
                    hash = (((hash ^ '-') * Prime) ^ '-') * Prime;
                    break;
                case '“' or '”' or '„' or '«' or '»':
                    hash = (hash ^ '"') * Prime;
                    break;
                case '‘' or '’' or '`':
                    hash = (hash ^ '\'') * Prime;
                    break;
                default:
                    hash = (hash ^ (char.IsDigit(c) ? '0' : FeatureHash.Lower(c))) * Prime;
                    break;
            }
        }

        return FeatureHash.Feature(1, hash);
    }

    // Runs of one kind count once: "Xx" for a capitalised word, "X" for capitals, "0.0" for a decimal.
    private static uint ShapeOf(ReadOnlySpan<char> word)
    {
        uint hash = Basis;
        char last = '\0';
        int kept = 0;
        foreach (char c in word)
        {
            char kind = char.IsUpper(c) ? 'X' : char.IsLetter(c) ? 'x' : char.IsDigit(c) ? '0' : c < 128 ? c : '*';
            if (kind == last)
                continue;
            last = kind;
            hash = (hash ^ kind) * Prime;
            if (++kept == 6)
                break;
        }

        return FeatureHash.Feature(2, hash, (uint)Math.Min(word.Length, 5));
    }
}
