using NewsClaims.Corpora;

namespace NewsClaims.Training.Parser;

/// <summary>The documents that the parser learns from: those of the treebanks, and short sentences once more as headlines write them.</summary>
internal static class ParserCorpus
{
    private const int LongestHeadline = 14;

    /// <summary>
    /// The documents with their copies, arranged in groups: so many documents, then as many of their copies in the same order, so that a
    /// jackknife over that many folds never learns from a copy of what it tags.
    /// </summary>
    public static List<ConlluDocument> WithHeadlines(IReadOnlyList<ConlluDocument> documents, int folds)
    {
        List<ConlluDocument> all = [];
        for (int start = 0; start < documents.Count; start += folds)
        {
            List<ConlluDocument> group = [.. documents.Skip(start).Take(folds)];
            all.AddRange(group);
            if (group.Count < folds)
                continue;
            foreach (ConlluDocument document in group)
                all.Add(Headlines(document));
        }

        return all;
    }

    private static ConlluDocument Headlines(ConlluDocument document)
    {
        List<ConlluSentence> chosen = [];
        int number = 0;
        foreach (ConlluSentence sentence in document.Sentences)
        {
            if (sentence.Words.Count is < 4 or > LongestHeadline || sentence.Ranges.Count > 0)
                continue;
            if (number++ % 5 == 0)
                chosen.Add(Headline(sentence, capitals: number % 3 == 0));
        }

        // A document has a sentence at least: its first, as it is.
        return ConlluDocument.From(chosen.Count > 0 ? chosen : document.Sentences.Take(1)).First();
    }

    private static ConlluSentence Headline(ConlluSentence sentence, bool capitals)
    {
        List<ConlluWord> words = [.. sentence.Words];
        bool stops = words[^1].Form == "." && words.All(word => word.Head != words.Count - 1);
        if (stops)
            words.RemoveAt(words.Count - 1);
        words = [.. words.Select(word => word with { Form = capitals ? word.Form.ToUpperInvariant() : Titled(word) })];
        return sentence with { Words = words, StartsDocument = false, StartsParagraph = true };
    }

    private static string Titled(ConlluWord word) =>
        word.Upos is "ADP" or "DET" or "CCONJ" or "PART" or "PUNCT" || word.Form.Length == 0 ? word.Form : char.ToUpperInvariant(word.Form[0]) + word.Form[1..];
}
