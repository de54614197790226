using NewsClaims.Kernels;
using NewsClaims.Models;
using NewsClaims.Syntax;

namespace NewsClaims.Training.Tagging;

/// <summary>The labels and the lexicon that a set of sentences gives.</summary>
internal sealed class TaggerVocabulary
{
    // Rarer combinations are slips or too rare to learn.
    private const int FewestOfLabel = 5;

    // A word must be seen this often for the tags it was seen with to be those it can have, and for one tag to be its only one. The rest of a sure word's
    // tags are slips; where they are not, the parser mends them.
    private const int FewestOfWord = 5;
    private const int FewestOfSureWord = 20;
    private const double SureShare = 0.98;

    private readonly List<uint> _keys = [];
    private readonly List<ushort> _classes = [];
    private readonly List<byte> _sure = [];

    public TaggerVocabulary(IReadOnlyList<TaggerExample> examples)
    {
        Labels = Frequent(examples.SelectMany(example => example.Gold));
        Dictionary<TaggerLabel, int> numbers = [];
        for (int i = 0; i < Labels.Length; i++)
            numbers.Add(Labels[i], i);
        Numbers = numbers;
        AddWords(examples);
        Lexicon = new TaggerLexicon(_keys.ToArray(), _classes.ToArray(), _sure.ToArray());
    }

    /// <summary>The labels, most frequent first.</summary>
    public TaggerLabel[] Labels { get; }

    /// <summary>Number of each label.</summary>
    public IReadOnlyDictionary<TaggerLabel, int> Numbers { get; }

    public TaggerLexicon Lexicon { get; }

    /// <summary>The labels that are not too rare to learn, most frequent first.</summary>
    public static TaggerLabel[] Frequent(IEnumerable<TaggerLabel> labels) =>
    [
        .. labels.GroupBy(label => label).Where(group => group.Count() >= FewestOfLabel)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key.Pos).ThenBy(group => group.Key.Tag).Select(group => group.Key),
    ];

    public void Write(SectionWriter writer)
    {
        TaggerLabels.Write(writer, Labels);
        writer.WriteArray<uint>(_keys.ToArray());
        writer.WriteArray<ushort>(_classes.ToArray());
        writer.WriteArray<byte>(_sure.ToArray());
    }

    private void AddWords(IReadOnlyList<TaggerExample> examples)
    {
        SortedDictionary<uint, int[]> counts = [];
        foreach (TaggerExample example in examples)
        {
            for (int i = 0; i < example.Sentence.Count; i++)
            {
                uint key = WordKey.Of(example.Tokenized.Word(example.Sentence.Start + i));
                if (!counts.TryGetValue(key, out int[]? row))
                    counts.Add(key, row = new int[Labels.Length + 1]);
                row[Numbers.TryGetValue(example.Gold[i], out int label) ? label : Labels.Length]++;
            }
        }

        Dictionary<string, ushort> classes = new(StringComparer.Ordinal);
        foreach ((uint key, int[] row) in counts)
        {
            int total = row.Sum();
            if (total < FewestOfWord)
                continue;
            int[] possible = [.. Enumerable.Range(0, Labels.Length).Where(label => row[label] >= 2 && row[label] * 50 >= total).OrderByDescending(label => row[label])];
            if (possible.Length == 0)
                continue;
            string name = string.Join(' ', possible);
            if (!classes.TryGetValue(name, out ushort number))
                classes.Add(name, number = (ushort)(classes.Count + 1));
            _keys.Add(key);
            _classes.Add(number);
            _sure.Add(total >= FewestOfSureWord && row[possible[0]] >= SureShare * total ? (byte)possible[0] : TaggerLexicon.NoLabel);
        }
    }
}
