using NewsClaims.Corpora;
using NewsClaims.Layers;
using NewsClaims.Syntax;

namespace NewsClaims.Training.Tagging;

/// <summary>A sentence of a treebank with its gold tags, or a copy of one in other letters.</summary>
internal sealed record TaggerExample(string Text, TokenSpan[] Tokens, TokenRange Sentence, TaggerLabel[] Gold)
{
    // Headlines and captions are rare in the treebanks; of every so many sentences one comes again as such.
    private const int CopyEvery = 16;

    /// <summary>The text with its tokens.</summary>
    public TokenizedText Tokenized => new(Text, [], Tokens);

    /// <summary>The sentences of the documents. Those with a tag that there is not are left out.</summary>
    public static List<TaggerExample> From(IEnumerable<ConlluDocument> documents, bool withCopies)
    {
        List<TaggerExample> examples = [];
        int number = 0;
        foreach (ConlluDocument document in documents)
        {
            TokenSpan[] tokens = [.. document.Tokens];
            string? capitals = null, titles = null;
            for (int s = 0; s < document.Sentences.Count; s++)
            {
                TaggerLabel[]? gold = GoldOf(document.Sentences[s]);
                if (gold is null)
                    continue;
                TokenRange range = document.SentenceRanges[s];
                examples.Add(new TaggerExample(document.Text, tokens, range, gold));
                if (!withCopies)
                    continue;
                // Headlines do without the final period.
                TokenRange open = range.Count > 2 && gold[^1].Tag == PennTag.SentenceEnd ? TokenRange.FromBounds(range.Start, range.End - 1) : range;
                if (++number % CopyEvery == 0)
                    examples.Add(new TaggerExample(capitals ??= document.Text.ToUpperInvariant(), tokens, open, gold[..open.Count]));
                else if (number % CopyEvery == CopyEvery / 2)
                    examples.Add(new TaggerExample(titles ??= TitleCase(document.Text, tokens), tokens, open, gold[..open.Count]));
            }
        }

        return examples;
    }

    private static TaggerLabel[]? GoldOf(ConlluSentence sentence)
    {
        TaggerLabel[] gold = new TaggerLabel[sentence.Words.Count];
        for (int i = 0; i < gold.Length; i++)
        {
            if (!SyntaxNames.TryParse(sentence.Words[i].Upos, out PartOfSpeech pos) || !SyntaxNames.TryParse(sentence.Words[i].Xpos, out PennTag tag))
                return null;
            gold[i] = new TaggerLabel(pos, tag);
        }

        return gold;
    }

    private static string TitleCase(string text, TokenSpan[] tokens)
    {
        char[] characters = text.ToCharArray();
        foreach (TokenSpan token in tokens)
        {
            if (token.Length > 3)
                characters[token.Start] = char.ToUpperInvariant(characters[token.Start]);
        }

        return new string(characters);
    }
}
