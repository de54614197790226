using NewsClaims.Corpora;
using NewsClaims.Models;
using NewsClaims.Training.Neural;

namespace NewsClaims.Training.Words;

/// <summary>
/// Lets encoders learn from text that nobody annotated before their tasks: speeches and interviews in part, all written text, and that of the
/// training parts of treebanks and names.
/// </summary>
internal static class Pretraining
{
    private static readonly (string File, int EveryNth)[] Files =
    [
        ("wikipedia-featured-biographies", 1), ("world-factbook", 1), ("onestopenglish-advanced", 1), ("openstax-textbooks", 1),
        ("us-presidential-addresses", 1), ("un-general-debate", 5), ("white-house-2009-2015", 4), ("australian-pm-1996-2018", 7),
    ];

    private static readonly string[] Treebanks = ["syntax/ewt-train.conllu.gz", "syntax/gum-train.conllu.gz"];
    private static readonly string[] Names = ["btc_news", "crossner", "redocred", "wikigold", "wnut17"];

    private const ulong Seed = 5;

    // A piece of text from one place: documents are cut so that those next to each other in a batch differ.
    private const int PieceLength = 8000;

    /// <summary>Gives an encoder its first weights.</summary>
    /// <param name="encoder">The encoder.</param>
    /// <param name="vectors">Vectors of words.</param>
    /// <param name="data">The corpora.</param>
    /// <param name="everyNth">It learns from one in so many texts; 0 for none.</param>
    /// <param name="featuresOf">The sentences of a text, as <see cref="HiddenWords.Learn"/> wants them.</param>
    /// <param name="say">Told how far it is.</param>
    public static void Run(
        EncoderTrainer encoder, WordVectors vectors, CorpusFolder data, int everyNth, Func<string, IEnumerable<uint[]>> featuresOf, Action<string> say)
    {
        if (everyNth > 0)
            new HiddenWords(encoder, vectors, seed: 1).Learn(Read(data, everyNth), featuresOf, say);
    }

    // The texts, cut into pieces, in an order that chance gives.
    private static string[] Read(CorpusFolder data, int everyNth)
    {
        HashSet<string> leaveOut = [.. NameCorpus.ReadNews(data, "ner/dev/polnear-news.jsonl.gz").Select(news => news.Id)];
        List<string> texts = [];
        foreach (string text in UnlabelledTexts.Read(data, Files, leaveOut))
        {
            int start = 0;
            while (start < text.Length)
            {
                int end = start + PieceLength >= text.Length ? text.Length : text.IndexOf("\n\n", start + PieceLength, StringComparison.Ordinal);
                end = end < 0 ? text.Length : end;
                texts.Add(text[start..end]);
                start = end;
            }
        }

        texts.AddRange(Treebanks.SelectMany(file => ConlluDocument.Read(data, file)).Select(document => document.Text));
        foreach (string name in Names)
        {
            foreach (NameDocument[] documents in NameCorpus.ReadConll(data, $"ner/train/{name}.conll").Chunk(50))
                texts.Add(string.Join("\n\n", documents.SelectMany(document => document.Sentences).Select(sentence => string.Join(' ', sentence.Words))));
        }

        string[] shuffled = [.. texts];
        new RandomSource(Seed).Shuffle(shuffled.AsSpan());
        return [.. shuffled.Where((_, i) => i % everyNth == 0)];
    }
}
