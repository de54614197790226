using NewsClaims.Corpora;
using NewsClaims.Layers;
using NewsClaims.Models;
using NewsClaims.Syntax;

namespace NewsClaims.Training.Parser;

/// <summary>A sentence to learn from: features, heads (the number of tokens stands for the root), relations, numbers of the gold labels (-1 for one too rare), and dependents by head.</summary>
internal sealed class ParserSentence
{
    private readonly int[][] _dependents;

    public ParserSentence(uint[] features, int[] heads, byte[] relations, short[] labels)
    {
        Features = features;
        Heads = heads;
        Relations = relations;
        Labels = labels;
        _dependents = [.. Enumerable.Range(0, heads.Length + 1).Select(head => Enumerable.Range(0, heads.Length).Where(d => heads[d] == head).ToArray())];
    }

    public int Length => Heads.Length;

    public uint[] Features { get; }

    public int[] Heads { get; }

    public byte[] Relations { get; }

    public short[] Labels { get; }

    public ReadOnlySpan<int> Dependents(int head) => _dependents[head];

    /// <summary>The sentences of a document, with the given parts of speech and tags; <paramref name="labels"/> are those to tell.</summary>
    public static IEnumerable<ParserSentence> From(ConlluDocument document, TokenSyntax[] tags, WordVectors vectors, TaggerLabel[] labels)
    {
        TokenSpan[] tokens = [.. document.Tokens];
        for (int i = 0; i < document.Sentences.Count; i++)
        {
            IReadOnlyList<ConlluWord> words = document.Sentences[i].Words;
            uint[] features = new uint[words.Count * TokenFeatures.Count];
            int[] heads = new int[words.Count];
            byte[] relations = new byte[words.Count];
            short[] gold = new short[words.Count];
            TokenFeatures.Fill(new TokenizedText(document.Text, default, tokens), document.SentenceRanges[i], tags, vectors, features);
            for (int j = 0; j < words.Count; j++)
            {
                heads[j] = words[j].Head < 0 ? words.Count : words[j].Head;
                relations[j] = (byte)GoldSyntax.RelationOf(words[j]);
                gold[j] = (short)Array.IndexOf(labels, GoldSyntax.LabelOf(words[j]));
            }

            yield return new ParserSentence(features, heads, relations, gold);
        }
    }
}
