namespace NewsClaims.Corpora;

/// <summary>Reads CoNLL-U treebanks.</summary>
public static class Conllu
{
    /// <summary>The sentences of a file of the corpora, as <c>syntax/ewt-train.conllu.gz</c>.</summary>
    public static IEnumerable<ConlluSentence> Read(CorpusFolder data, string relative)
    {
        ArgumentNullException.ThrowIfNull(data);
        using StreamReader reader = data.OpenText(relative);
        foreach (ConlluSentence sentence in Read(reader))
            yield return sentence;
    }

    /// <summary>The sentences of a text. Empty nodes are left out.</summary>
    /// <exception cref="FormatException">A line has not ten columns; the message gives its number.</exception>
    public static IEnumerable<ConlluSentence> Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        string document = "", genre = "";
        Pending pending = new();
        int lineNumber = 0;
        while (reader.ReadLine() is { } line)
        {
            lineNumber++;
            if (line.Length == 0)
            {
                if (pending.Words.Count > 0)
                    yield return pending.Finish(document, genre);
                pending = new Pending();
            }
            else if (line[0] == '#')
            {
                if (line.StartsWith("# newdoc", StringComparison.Ordinal))
                {
                    pending.StartsDocument = true;
                    document = ValueOf(line);
                    genre = "";
                }
                else if (line.StartsWith("# newpar", StringComparison.Ordinal))
                    pending.StartsParagraph = true;
                else if (line.StartsWith("# genre", StringComparison.Ordinal))
                    genre = ValueOf(line);
                else if (line.StartsWith("# sent_id", StringComparison.Ordinal))
                    pending.Id = ValueOf(line);
                else if (line.StartsWith("# text =", StringComparison.Ordinal))
                    pending.Text = ValueOf(line);
            }
            else
                pending.Add(line, lineNumber);
        }

        if (pending.Words.Count > 0)
            yield return pending.Finish(document, genre);
    }

    private static string ValueOf(string line)
    {
        int equals = line.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? "" : line[(equals + 1)..].Trim();
    }

    private sealed class Pending
    {
        private readonly List<ConlluRange> _ranges = [];

        public string Id { get; set; } = "";

        public string Text { get; set; } = "";

        public bool StartsDocument { get; set; }

        public bool StartsParagraph { get; set; }

        public List<ConlluWord> Words { get; } = [];

        public void Add(string line, int lineNumber)
        {
            string[] columns = line.Split('\t');
            if (columns.Length != 10)
                throw new FormatException($"Line {lineNumber} has {columns.Length} columns; a CoNLL-U line has 10.");
            bool spaceAfter = !columns[9].Contains("SpaceAfter=No", StringComparison.Ordinal);
            string id = columns[0];
            if (id.Contains('.', StringComparison.Ordinal))
                return;
            int dash = id.IndexOf('-', StringComparison.Ordinal);
            if (dash >= 0)
            {
                _ranges.Add(new ConlluRange(int.Parse(id[..dash]) - 1, int.Parse(id[(dash + 1)..]) - 1, columns[1], spaceAfter));
                return;
            }

            // The words under a multi-word token have no space between them; the last has what the token has.
            if (_ranges.Count > 0 && Words.Count <= _ranges[^1].Last)
                spaceAfter = Words.Count == _ranges[^1].Last && _ranges[^1].SpaceAfter;
            int head = columns[6] is "_" ? -1 : int.Parse(columns[6]) - 1;
            Words.Add(new ConlluWord(columns[1], columns[2], columns[3], columns[4], head, columns[7], spaceAfter));
        }

        public ConlluSentence Finish(string document, string genre) =>
            new(Id, Text, document, genre, StartsDocument, StartsParagraph || StartsDocument, Words, _ranges);
    }
}

/// <summary>A syntactic word.</summary>
/// <param name="Form">The word as in the text, or, under a multi-word token, as the treebank gives it.</param>
/// <param name="Lemma">Dictionary form.</param>
/// <param name="Upos">Universal part of speech, as "NOUN".</param>
/// <param name="Xpos">Penn tag, as "NNS".</param>
/// <param name="Head">Index of the head among the sentence's words, from 0; -1 at the root.</param>
/// <param name="Relation">Relation to the head, with its subtype.</param>
/// <param name="SpaceAfter">True when white space follows the word.</param>
public sealed record ConlluWord(string Form, string Lemma, string Upos, string Xpos, int Head, string Relation, bool SpaceAfter);

/// <summary>A multi-word token: one stretch of the surface with several words under it.</summary>
/// <param name="First">Index of its first word among the sentence's words, from 0.</param>
/// <param name="Last">Index of its last word.</param>
/// <param name="Form">The surface.</param>
/// <param name="SpaceAfter">True when white space follows.</param>
public readonly record struct ConlluRange(int First, int Last, string Form, bool SpaceAfter);

/// <summary>A sentence of a treebank.</summary>
/// <param name="Id">The treebank's name of the sentence.</param>
/// <param name="Text">The sentence's characters.</param>
/// <param name="Document">The treebank's name of the document.</param>
/// <param name="Genre">Genre of the document.</param>
/// <param name="StartsDocument">True for the first sentence of a document.</param>
/// <param name="StartsParagraph">True for the first sentence of a paragraph.</param>
/// <param name="Words">The words.</param>
/// <param name="Ranges">The multi-word tokens, in order.</param>
public sealed record ConlluSentence(
    string Id,
    string Text,
    string Document,
    string Genre,
    bool StartsDocument,
    bool StartsParagraph,
    IReadOnlyList<ConlluWord> Words,
    IReadOnlyList<ConlluRange> Ranges);
