using NewsClaims.Corpora;
using NewsClaims.Layers;
using NewsClaims.Syntax;

namespace NewsClaims.Training.Tagging;

/// <summary>
/// Tags treebank text with taggers that have not seen it: each part with one learned from the other parts. A parser that learns from such
/// tags meets the same mistakes as later.
/// </summary>
internal static class TaggerJackknife
{
    /// <summary>Tags of every token, one array a document.</summary>
    public static TokenSyntax[][] Tag(IReadOnlyList<ConlluDocument> documents, ClaimModel words, int folds = 5, int epochs = 5)
    {
        TokenSyntax[][] tagged = new TokenSyntax[documents.Count][];
        for (int fold = 0; fold < folds; fold++)
        {
            int own = fold;
            List<TaggerExample> others = TaggerExample.From(documents.Where((_, index) => index % folds != own), withCopies: true);
            Tagger tagger = TaggerLearner.Learn(others, words, epochs, TaggerTraining.Threshold).Tagger;
            int wrong = 0, tokens = 0;
            for (int d = own; d < documents.Count; d += folds)
            {
                tagged[d] = Tag(tagger, documents[d]);
                ConlluWord[] gold = [.. documents[d].Sentences.SelectMany(sentence => sentence.Words)];
                for (int i = 0; i < gold.Length; i++)
                    wrong += gold[i].Upos == tagged[d][i].Pos.ToName() ? 0 : 1;
                tokens += gold.Length;
            }

            Console.WriteLine($"tags for part {fold + 1} of {folds}: UPOS {100.0 * (tokens - wrong) / tokens:F2}");
        }

        return tagged;
    }

    /// <summary>Tags of every token of a document with gold tokens and sentences.</summary>
    public static TokenSyntax[] Tag(Tagger tagger, ConlluDocument document)
    {
        TokenSpan[] tokens = [.. document.Tokens];
        TokenSyntax[] syntax = new TokenSyntax[tokens.Length];
        tagger.Tag(new TokenizedText(document.Text, [.. document.Paragraphs], tokens), [.. document.SentenceRanges], syntax);
        return syntax;
    }
}
