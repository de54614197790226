using static NewsClaims.Entities.EntityLabels;

namespace NewsClaims.Entities;

/// <summary>
/// The features of a token that come from the rest of its article: how the same word, and its neighbours, were labelled elsewhere by a first
/// look that knew the sentence alone. The token's own first label is taken out of the counts.
/// </summary>
internal static class ArticleFeatures
{
    /// <summary>Most features a token can have.</summary>
    public const int Max = 40;

    private const uint None = 15;

    /// <summary>Writes the features of a token; none for small words that were never in a name.</summary>
    /// <param name="names">What the first look found.</param>
    /// <param name="words">The words of the sentence.</param>
    /// <param name="token">The token within the sentence.</param>
    /// <param name="labels">The first look's labels of the sentence.</param>
    /// <param name="features">Receives the features.</param>
    public static int Collect(ArticleNames names, ReadOnlySpan<SeenWord> words, int token, ReadOnlySpan<byte> labels, Span<uint> features)
    {
        ref readonly SeenWord word = ref words[token];
        if (word.Case < WordCase.Small)
            return 0;
        EntityFeatures.FeatureWriter f = new(features);
        ref readonly ArticleNames.Entry entry = ref names[word.Lower];
        Tendency own = Tendency.Of(entry, labels[token], word.Case != WordCase.Small && word.IsInProse);
        if (word.Case == WordCase.Small && own.Total == 0)
            return 0;
        uint first = (uint)Class(labels[token]);
        uint shape = (uint)word.Case;
        f.Add(200, own.Code, shape);
        f.Add(201, own.Code, first);
        if (own.Total > 0)
        {
            for (int label = 0; label < Named; label++)
            {
                int count = entry.Labels[label] - (labels[token] == label ? 1 : 0);
                if (count > 0)
                    f.Add(202, (uint)label, count * 4 >= own.Total * 3 ? 2u : count * 4 >= own.Total ? 1u : 0u);
            }
        }

        if (entry.Small > (word.Case == WordCase.Small ? 1 : 0))
            f.Add(203, word.IsFirst ? 1u : 0u, word.Style, own.Class);
        uint left = Neighbour(names, words, token - 1, labels);
        uint right = Neighbour(names, words, token + 1, labels);
        f.Add(204, left, own.Class);
        f.Add(205, right, own.Class);
        f.Add(206, left, right, own.Class);
        return f.Count;
    }

    private static uint Neighbour(ArticleNames names, ReadOnlySpan<SeenWord> words, int token, ReadOnlySpan<byte> labels)
    {
        if ((uint)token >= (uint)words.Length)
            return 14;
        ref readonly SeenWord word = ref words[token];
        if (word.Case <= WordCase.Small)
            return 13;
        Tendency tendency = Tendency.Of(names[word.Lower], labels[token], word.IsInProse);
        return tendency.Class;
    }

    /// <summary>What a word mostly is elsewhere.</summary>
    private readonly struct Tendency(uint kind, uint code, int total)
    {
        /// <summary>The class seen most, or <see cref="None"/>.</summary>
        public uint Class { get; } = kind;

        /// <summary>The class with how sure and how often.</summary>
        public uint Code { get; } = code;

        /// <summary>Times seen elsewhere.</summary>
        public int Total { get; } = total;

        public static Tendency Of(in ArticleNames.Entry entry, byte own, bool ownCounted)
        {
            Span<int> classes = stackalloc int[EntityTransitions.Classes];
            classes.Clear();
            int total = 0;
            for (int label = 0; label < Count; label++)
            {
                int count = entry.Labels[label];
                if (label == own && (label != Outside || ownCounted))
                    count--;
                if (count <= 0)
                    continue;
                classes[Class(label)] += count;
                total += count;
            }

            if (total == 0)
                return new Tendency(None, None, 0);
            int best = 0;
            for (int c = 1; c < classes.Length; c++)
            {
                if (classes[c] > classes[best])
                    best = c;
            }

            int share = classes[best];
            uint sure = share == total ? 2u : share * 3 >= total * 2 ? 1u : 0u;
            uint often = total >= 4 ? 2u : total >= 2 ? 1u : 0u;
            return new Tendency((uint)best, (uint)best | (sure << 4) | (often << 8), total);
        }
    }
}
