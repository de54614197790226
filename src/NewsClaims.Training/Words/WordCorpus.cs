using System.Text.Json;
using NewsClaims.Corpora;
using NewsClaims.Kernels;
using NewsClaims.Layers;
using NewsClaims.Tokens;

namespace NewsClaims.Training.Words;

/// <summary>
/// The unlabelled text as numbers of words. The three big collections of speeches and interviews make up most of it and little of the
/// kind of text we read, so that they are kept apart to be sampled.
/// </summary>
internal sealed class WordCorpus
{
    private static readonly string[] Written =
    [
        "raw/wikipedia-featured-biographies.txt.gz", "raw/openstax-textbooks.txt.gz", "raw/world-factbook.txt.gz",
        "raw/onestopenglish-advanced.txt.gz", "raw/us-presidential-addresses.txt.gz",
    ];

    private static readonly string[] Spoken =
        ["raw/white-house-2009-2015.txt.gz", "raw/un-general-debate.txt.gz", "raw/australian-pm-1996-2018.txt.gz"];

    private static readonly string[] Tagged =
    [
        "ner/train/btc_news.conll", "ner/train/crossner.conll", "ner/train/re3d.conll", "ner/train/redocred.conll", "ner/train/wikigold.conll",
    ];

    private const string News = "attribution/polnear-train.jsonl.gz";
    private static readonly string[] Treebanks = ["syntax/ewt-train.conllu.gz", "syntax/gum-train.conllu.gz"];

    private readonly List<uint> _keys = [];
    private readonly List<byte> _kinds = [];
    private readonly Dictionary<uint, string> _names = [];
    private readonly CapitalCounter _capitals = new();
    private readonly Tokenizer _tokenizer = new();
    private readonly Layer<TokenSpan> _tokens = new();
    private readonly CorpusFolder _data;
    private readonly long _bytes;
    private long _bytesOfFilesRead;

    private WordCorpus(CorpusFolder data)
    {
        _data = data;
        _bytes = ((string[])[.. Written, .. Tagged, .. Treebanks, News, .. Spoken]).Sum(file => new FileInfo(data.FullName(file)).Length);
    }

    /// <summary>Ends a paragraph.</summary>
    public const int Boundary = -1;

    /// <summary>Rows of the vocabulary (unknown kinds first), one a word of the text; <see cref="Boundary"/> between paragraphs.</summary>
    public int[] Text { get; private set; } = [];

    /// <summary>Where the spoken collections start in <see cref="Text"/>.</summary>
    public int SpokenStart { get; private set; }

    /// <summary>Keys of the vocabulary, most frequent first.</summary>
    public uint[] Keys { get; private set; } = [];

    /// <summary>How often each word has a capital, as <see cref="Models.WordVectors.Capitals"/> gives it; one a key.</summary>
    public byte[] Capitals { get; private set; } = [];

    /// <summary>A written form of each key, to be shown.</summary>
    public string[] Names { get; private set; } = [];

    public static WordCorpus Read(CorpusFolder data, int vocabulary, int spokenShare)
    {
        WordCorpus corpus = new(data);
        using (LongWork.Watch watch = LongWork.Begin("reading", "words"))
            corpus.ReadAll(watch);
        corpus.Choose(vocabulary, spokenShare);
        return corpus;
    }

    private void ReadAll(LongWork.Watch watch)
    {
        foreach (string file in Written)
            AddLines(file, watch);
        foreach (string file in Tagged)
            AddColumns(file, 0, watch);
        foreach (string file in Treebanks)
            AddColumns(file, 1, watch);
        foreach (string article in Lines(News, watch).Where(line => line.Length > 0))
        {
            using JsonDocument json = JsonDocument.Parse(article);
            foreach (string line in json.RootElement.GetProperty("text").GetString()!.Split('\n'))
                AddLine(line);
        }

        SpokenStart = _keys.Count;
        _capitals.StartSecondary();
        foreach (string file in Spoken)
            AddLines(file, watch);
    }

    // How many words a file has is not known before its end, but how many bytes.
    private IEnumerable<string> Lines(string file, LongWork.Watch watch)
    {
        using StreamReader reader = _data.OpenText(file, out FileStream bytes);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
            watch.At(_keys.Count, (double)(_bytesOfFilesRead + bytes.Position) / _bytes);
        }

        _bytesOfFilesRead += bytes.Length;
    }

    private void AddLines(string file, LongWork.Watch watch)
    {
        foreach (string line in Lines(file, watch))
            AddLine(line);
    }

    private void AddLine(string line)
    {
        if (line.Length == 0)
            return;
        _tokens.Clear();
        _tokenizer.Tokenize(line, [new Block(new TextSpan(0, line.Length), BlockKind.Paragraph)], _tokens);
        foreach (TokenSpan token in _tokens.AsSpan())
            Take(token.Span.Slice(line));
        EndParagraph();
    }

    private void AddColumns(string file, int column, LongWork.Watch watch)
    {
        foreach (string line in Lines(file, watch))
        {
            string[] fields = line.Split('\t');
            if (fields.Length <= column)
            {
                if (line.Length == 0)
                    EndParagraph();
                continue;
            }

            if (column == 0 || (fields[0].Length > 0 && !fields[0].Contains('-', StringComparison.Ordinal)))
                Take(fields[column]);
        }
    }

    private void Take(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty)
            return;
        uint key = WordKey.Of(word);
        _capitals.Add(key, word);
        _keys.Add(key);
        _kinds.Add((byte)UnknownWord.Of(word));
        if (!_names.ContainsKey(key))
            _names.Add(key, word.ToString().ToLowerInvariant());
    }

    private void EndParagraph()
    {
        _capitals.EndParagraph();
        _keys.Add(0);
        _kinds.Add(byte.MaxValue);
    }

    private void Choose(int vocabulary, int spokenShare)
    {
        Dictionary<uint, int> counts = [];
        for (int i = 0; i < _keys.Count; i++)
        {
            if (_kinds[i] == byte.MaxValue)
                continue;
            System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, _keys[i], out _) += i < SpokenStart ? spokenShare : 1;
        }

        Keys = [.. counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(vocabulary).Select(pair => pair.Key)];
        Names = [.. Keys.Select(key => _names[key])];
        Capitals = [.. Keys.Select(_capitals.Level)];
        Console.WriteLine($"{_keys.Count} tokens, {SpokenStart} of them written; {counts.Count} forms, the rarest kept counts {counts[Keys[^1]] / (double)spokenShare}");
        Dictionary<uint, int> rows = [];
        for (int i = 0; i < Keys.Length; i++)
            rows.Add(Keys[i], i + UnknownWord.Count);
        Text = new int[_keys.Count];
        for (int i = 0; i < Text.Length; i++)
            Text[i] = _kinds[i] == byte.MaxValue ? Boundary : rows.TryGetValue(_keys[i], out int row) ? row : _kinds[i];
        _keys.Clear();
        _keys.TrimExcess();
        _kinds.Clear();
        _kinds.TrimExcess();
        _names.Clear();
    }
}
