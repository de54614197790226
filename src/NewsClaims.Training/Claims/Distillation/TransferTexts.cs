using System.Text;
using NewsClaims.Corpora;
using NewsClaims.Training.Words;

namespace NewsClaims.Training.Claims.Distillation;

/// <summary>
/// Text without labels, for the teacher to label and the network to learn from: documents as they are; and, since few of them are news, sentences of all
/// collections put into the mouths of the news' sources.
/// </summary>
internal static class TransferTexts
{
    private const int MostSource = 60;
    private const int MostCue = 24;
    private const int ParagraphsTogether = 25;

    // Every n-th document of each: speeches are many.
    private static readonly (string File, int EveryNth)[] AsTheyAreFrom =
    [
        ("wikipedia-featured-biographies", 1), ("openstax-textbooks", 1), ("onestopenglish-advanced", 1), ("us-presidential-addresses", 3),
        ("white-house-2009-2015", 2), ("australian-pm-1996-2018", 5), ("un-general-debate", 10),
    ];

    private static readonly (string File, int EveryNth)[] SentencesFrom =
    [
        ("wikipedia-featured-biographies", 1), ("openstax-textbooks", 1), ("onestopenglish-advanced", 1), ("us-presidential-addresses", 1),
        ("white-house-2009-2015", 1), ("australian-pm-1996-2018", 1), ("un-general-debate", 1), ("world-factbook", 2),
    ];

    private static readonly HashSet<string> OwnWords = ["i", "we", "our", "my", "me", "us", "you", "your"];
    private static readonly string[] OwnBeginnings = ["i'", "we'", "i’", "we’"];

    // A sentence that begins with one of these loses its capital within another.
    private static readonly HashSet<string> SmallFirstWords =
    [
        "the", "a", "this", "these", "they", "he", "she", "it", "in", "there", "many", "some", "most", "his", "her", "their", "its", "that",
    ];

    /// <summary>Documents as they are.</summary>
    public static IEnumerable<string> AsTheyAre(CorpusFolder data) => UnlabelledTexts.OfCollections(data, AsTheyAreFrom);

    /// <summary>Articles of sentences said by somebody.</summary>
    /// <param name="data">The corpora.</param>
    /// <param name="pipeline">Tells the sentences.</param>
    /// <param name="choices">Which sentences are said, and how.</param>
    public static IEnumerable<string> Said(CorpusFolder data, ClaimPipeline pipeline, SayingChoices choices)
    {
        List<Saying> sayings = [.. Sayings(data)];
        StringBuilder article = new();
        int paragraphs = 0;
        HashSet<ulong> said = [];
        foreach (string text in UnlabelledTexts.OfCollections(data, SentencesFrom))
        {
            foreach (Sentence sentence in pipeline.Analyze(text, AnalysisLayer.Sentences).Sentences)
            {
                string words = sentence.Text.ToString();
                ulong number = TextNumber.Of(words);
                if (choices.Of(number) is not { } ways || !said.Add(number))
                    continue;
                foreach ((int saying, int way) in ways)
                {
                    if (saying >= sayings.Count)
                        throw new InvalidDataException($"The choices name source and cue number {saying} of the news, which has {sayings.Count}; use the PolNeAR that they were drawn from, or draw anew.");
                    article.Append(sayings[saying].Of(words[..^1], way)).Append("\n\n");
                    if (++paragraphs % ParagraphsTogether == 0)
                    {
                        yield return article.ToString();
                        article.Clear();
                    }
                }
            }
        }

        if (article.Length > 0)
            yield return article.ToString();
    }

    // Source and cue of the news' attributions, where they stand side by side.
    private static IEnumerable<Saying> Sayings(CorpusFolder data)
    {
        foreach (AttributionDocument document in AttributionCorpus.ReadPolnear(data, "train"))
        {
            foreach (GoldAttribution attribution in document.Attributions)
            {
                if (attribution.Source is not [TextSpan source] || attribution.Cue is not [TextSpan cue] || source.Length > MostSource || cue.Length > MostCue)
                    continue;
                int start = Math.Min(source.Start, cue.Start), end = Math.Max(source.End, cue.End);
                if (end - start <= source.Length + cue.Length + 1)
                    yield return new Saying(document.Text[start..end].Replace('\n', ' '), cue.Start < source.Start);
            }
        }
    }

    /// <summary>"Bergman said", "said Bergman", "according to Bergman".</summary>
    private readonly record struct Saying(string Words, bool CueFirst)
    {
        /// <summary>A sentence, its stop taken off, said so; <paramref name="choice"/>, 0 to 9, chooses among the ways. Who speaks of himself is quoted.</summary>
        public string Of(string sentence, int choice)
        {
            string[] words = sentence.ToLowerInvariant().Split(' ');
            bool own = words.Any(word => OwnWords.Contains(word) || OwnBeginnings.Any(beginning => word.StartsWith(beginning, StringComparison.Ordinal)));
            string first = char.ToUpperInvariant(Words[0]) + Words[1..];
            string inner = SmallFirstWords.Contains(words[0]) ? char.ToLowerInvariant(sentence[0]) + sentence[1..] : sentence;
            return (CueFirst, own, choice) switch
            {
                (true, true, _) or (true, _, < 3) or (false, true, < 7) or (false, false, < 3) => $"“{sentence},” {Words}.",
                (false, true, _) => $"{first}, “{sentence}.”",
                (false, _, < 6) => $"{first} that {inner}.",
                (false, _, < 8) => $"{first} {inner}.",
                _ => $"{sentence}, {Words}.",
            };
        }
    }
}
