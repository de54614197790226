using NewsClaims.Kernels;
using NewsClaims.Layers;
using NewsClaims.Models;

namespace NewsClaims.Entities;

/// <summary>What a finished name and the words around it say about its fine type. Used to train and to predict.</summary>
internal static class FineTypeFeatures
{
    /// <summary>Most features of a name.</summary>
    public const int Max = 40;

    // Words of a name that are looked at.
    private const int MaxWords = 8;

    /// <summary>Writes the features of the name; gives back how many.</summary>
    public static int Collect(ParsedArticle article, TokenRange name, WordVectors vectors, Span<uint> features)
    {
        int n = 0;
        TokenRange sentence = article.Sentences[article.SentenceOf(name.Start)];
        int head = HeadOf(article, name);
        ReadOnlySpan<char> word = article.Word(head);
        uint headKey = WordKey.Of(word);
        uint before = Key(article, sentence, name.Start - 1), after = Key(article, sentence, name.End);
        uint count = (uint)Math.Min(name.Count, 4);
        features[n++] = FeatureHash.Feature(1, 0);
        features[n++] = FeatureHash.Feature(2, NameKey(article, name));
        features[n++] = FeatureHash.Feature(3, headKey);
        features[n++] = FeatureHash.Feature(4, WordKey.Of(article.Word(name.Start)), count);
        features[n++] = FeatureHash.Feature(5, count, Shape(word));
        features[n++] = FeatureHash.Feature(6, (uint)article.Syntax[head].Tag, count);
        features[n++] = FeatureHash.Feature(7, before);
        features[n++] = FeatureHash.Feature(8, after);
        features[n++] = FeatureHash.Feature(9, before, after);
        features[n++] = FeatureHash.Feature(10, Key(article, sentence, name.Start - 2), before);
        features[n++] = FeatureHash.Feature(11, Key(article, sentence, name.End + 1), after);
        for (int length = 2; length <= 4; length++)
            features[n++] = FeatureHash.Feature(12, word.Length > length ? FeatureHash.OfLower(word[^length..]) : 0, (uint)length);
        int row = vectors.Find(word);
        features[n++] = FeatureHash.Feature(13, (uint)vectors.Cluster(row, ClusterLevel.Fine));
        features[n++] = FeatureHash.Feature(14, (uint)vectors.Cluster(row, ClusterLevel.Middle), count);
        features[n++] = FeatureHash.Feature(15, (uint)vectors.Cluster(row, ClusterLevel.Coarse), count);
        features[n++] = FeatureHash.Feature(16, Cluster(article, sentence, name.Start - 1, vectors));
        features[n++] = FeatureHash.Feature(17, Cluster(article, sentence, name.End, vectors));
        features[n++] = FeatureHash.Feature(18, name.Start == sentence.Start ? 1u : 0u, name.End < sentence.End ? (uint)article.Syntax[name.End].Tag : 99u);
        for (int i = name.Start; i < name.End && i < name.Start + MaxWords; i++)
            features[n++] = FeatureHash.Feature(19, WordKey.Of(article.Word(i)));
        return n;
    }

    /// <summary>A name's words in small letters, as one number.</summary>
    public static uint NameKey(ParsedArticle article, TokenRange name)
    {
        uint key = 0;
        for (int i = name.Start; i < name.End; i++)
            key = FeatureHash.Feature(20, key, WordKey.Of(article.Word(i)));
        return key;
    }

    /// <summary>The last word, or the one before "of" or "for": "Gulf of Aden", "Battle of Hastings".</summary>
    public static int HeadOf(ParsedArticle article, TokenRange name)
    {
        for (int i = name.Start + 1; i < name.End - 1; i++)
        {
            if (article.Word(i) is "of" or "for" or "in" or "on" or "at")
                return i - 1;
        }

        return name.End - 1;
    }

    private static uint Key(ParsedArticle article, TokenRange sentence, int token) => sentence.Contains(token) ? WordKey.Of(article.Word(token)) : 0;

    private static uint Cluster(ParsedArticle article, TokenRange sentence, int token, WordVectors vectors) =>
        sentence.Contains(token) ? (uint)vectors.Cluster(vectors.Find(article.Word(token)), ClusterLevel.Middle) : 1000;

    private static uint Shape(ReadOnlySpan<char> word)
    {
        bool lower = false, upper = false, digit = false, mark = false;
        foreach (char c in word)
        {
            lower |= char.IsLower(c);
            upper |= char.IsUpper(c);
            digit |= char.IsDigit(c);
            mark |= c is '.' or '-';
        }

        return (lower ? 1u : 0) + (upper ? 2u : 0) + (digit ? 4u : 0) + (mark ? 8u : 0);
    }
}
