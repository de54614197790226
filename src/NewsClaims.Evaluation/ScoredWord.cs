using NewsClaims.Corpora;

namespace NewsClaims.Evaluation;

/// <summary>A word of either side of a comparison, with the word of the other side that it is aligned to.</summary>
internal sealed class ScoredWord
{
    /// <summary>Index of the first character in the document.</summary>
    public required int Start { get; init; }

    /// <summary>Index after the last character. Words under one multi-word token all have the place of the token.</summary>
    public required int End { get; init; }

    /// <summary>True under a multi-word token.</summary>
    public required bool Shared { get; init; }

    /// <summary>Form in small letters.</summary>
    public required string Form { get; init; }

    public required string Upos { get; init; }

    public required string Xpos { get; init; }

    /// <summary>Relation with its subtype.</summary>
    public required string Relation { get; init; }

    /// <summary>Relation without its subtype.</summary>
    public string PlainRelation => Relation.Split(':')[0];

    /// <summary>Index of the head among the words of its side, or -1 at a root.</summary>
    public required int Head { get; init; }

    /// <summary>Index of the aligned word of the other side, or -1.</summary>
    public int Mate { get; set; } = -1;

    /// <summary>The words of a treebank's document.</summary>
    public static ScoredWord[] Gold(ConlluDocument document)
    {
        List<ScoredWord> words = [];
        for (int s = 0; s < document.Sentences.Count; s++)
        {
            ConlluSentence sentence = document.Sentences[s];
            int first = document.SentenceRanges[s].Start;
            for (int i = 0; i < sentence.Words.Count; i++)
            {
                ConlluWord word = sentence.Words[i];
                int from = i, to = i;
                bool shared = false;
                foreach (ConlluRange range in sentence.Ranges)
                {
                    if (i >= range.First && i <= range.Last)
                        (from, to, shared) = (range.First, range.Last, true);
                }

                words.Add(new ScoredWord
                {
                    Start = document.Tokens[first + from].Start,
                    End = document.Tokens[first + to].End,
                    Shared = shared,
                    Form = word.Form.ToLowerInvariant(),
                    Upos = word.Upos,
                    Xpos = word.Xpos,
                    Relation = word.Relation,
                    Head = word.Head < 0 ? -1 : first + word.Head,
                });
            }
        }

        return [.. words];
    }

    /// <summary>The words of an analysis.</summary>
    public static ScoredWord[] Found(ArticleAnalysis analysis)
    {
        ScoredWord[] words = new ScoredWord[analysis.Tokens.Count];
        for (int i = 0; i < words.Length; i++)
        {
            Token token = analysis.Tokens[i];
            words[i] = new ScoredWord
            {
                Start = token.Span.Start,
                End = token.Span.End,
                Shared = false,
                Form = token.ToString().ToLowerInvariant(),
                Upos = token.Syntax.Pos.ToName(),
                Xpos = token.Syntax.Tag.ToName(),
                Relation = token.Syntax.Relation.ToName(),
                Head = token.Syntax.Head,
            };
        }

        return words;
    }
}
