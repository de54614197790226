using System.Text;

namespace NewsClaims.Corpora;

/// <summary>
/// One of the project's own articles with its gold annotation, read from a folder of <c>*.gold.md</c> in <c>seeds</c>; the format is described in
/// <c>seeds/README.md</c>. All spans are UTF-16 places in <see cref="Text"/>.
/// </summary>
public sealed class SeedArticle
{
    private SeedArticle(string name, string text) => (Name, Text) = (name, text);

    /// <summary>File name without endings.</summary>
    public string Name { get; }

    /// <summary>The article as a reader gets it.</summary>
    public string Text { get; }

    /// <summary>The blocks of the layout, in text order.</summary>
    public IReadOnlyList<Block> Blocks { get; private init; } = [];

    /// <summary>The names, in text order.</summary>
    public IReadOnlyList<(TextSpan Span, EntityClass Type)> Entities { get; private init; } = [];

    /// <summary>The attributions, by number.</summary>
    public IReadOnlyList<SeedAttribution> Attributions { get; private init; } = [];

    /// <summary>The speakers.</summary>
    public IReadOnlyList<SeedSpeaker> Speakers { get; private init; } = [];

    /// <summary>Reads every annotated article of a folder, in order of name.</summary>
    public static IReadOnlyList<SeedArticle> ReadAll(string folder) =>
        [.. Directory.GetFiles(folder, "*.gold.md").Order(StringComparer.Ordinal).Select(path =>
            Parse(Path.GetFileName(path)[..^".gold.md".Length], File.ReadAllText(path)))];

    /// <summary>Reads one annotated article.</summary>
    /// <exception cref="FormatException">The annotation is not well formed; the message says where.</exception>
    public static SeedArticle Parse(string name, string gold)
    {
        ArgumentNullException.ThrowIfNull(gold);
        string[] parts = gold.ReplaceLineEndings("\n").Split("\n---\n");
        if (parts.Length != 2)
            throw new FormatException($"{name}: expected the article, a line \"---\", and the table of its attributions.");
        Markup markup = new(name);
        markup.Read(parts[0]);
        List<SeedSpeaker> speakers = [];
        Dictionary<int, string> rows = [];
        foreach (string line in parts[1].Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.StartsWith("speaker ", StringComparison.Ordinal))
                speakers.Add(SeedSpeaker.Parse(line["speaker ".Length..]));
            else if (line[0] == 'A' && int.TryParse(line.AsSpan(1, line.IndexOf(' ') - 1), out int number))
                rows.Add(number, line[(line.IndexOf(' ') + 1)..]);
            else
                throw new FormatException($"{name}: the line \"{line}\" is neither a speaker nor an attribution.");
        }

        foreach (int number in rows.Keys.Where(number => !markup.Roles.ContainsKey(number)))
            throw new FormatException($"{name}: attribution A{number} is not marked in the article.");
        SeedAttribution[] attributions =
        [
            .. markup.Roles.Select(pair => new SeedAttribution(
                pair.Key,
                pair.Value[0],
                pair.Value[1],
                pair.Value[2],
                rows.TryGetValue(pair.Key, out string? row)
                    ? SeedClaim.Parse(row)
                    : throw new FormatException($"{name}: attribution A{pair.Key} has no line below the article."))),
        ];
        foreach (SeedAttribution attribution in attributions)
        {
            if (attribution.Content.Count == 0)
                throw new FormatException($"{name}: attribution A{attribution.Number} has no content.");
            if (attribution.Claim.Speaker != SeedClaim.UnknownSpeaker && !speakers.Exists(speaker => speaker.Name == attribution.Claim.Speaker))
                throw new FormatException($"{name}: the speaker \"{attribution.Claim.Speaker}\" of A{attribution.Number} is not listed.");
        }

        return new SeedArticle(name, markup.Text)
        {
            Blocks = markup.Blocks,
            Entities = [.. markup.Entities.OrderBy(entity => entity.Span.Start)],
            Attributions = attributions,
            Speakers = speakers,
        };
    }

    /// <summary>The article as a document of a corpus. As there, what stands in the content of another attribution is nested.</summary>
    public AttributionDocument ToDocument() => new()
    {
        Id = Name,
        Text = Text,
        Genre = "",
        License = "",
        Attributions = [.. Attributions.Select(one => new GoldAttribution(one.Source, one.Cue, one.Content, IsNested(one)))],
        Alternates = [],
        Discarded = [],
    };

    /// <summary>The attributions with their labels and speakers, as a corpus of annotated claims has them.</summary>
    public IEnumerable<TypedClaim> ToClaims()
    {
        Dictionary<string, SpeakerKind> kinds = Speakers.ToDictionary(speaker => speaker.Name, speaker => speaker.Kind);
        foreach (SeedAttribution one in Attributions)
        {
            SeedClaim claim = one.Claim;
            ClaimLabels labels = claim.Type is { } type
                ? new ClaimLabels(type, claim.Stance, claim.Polarity, claim.Certainty, claim.Time, claim.HasQuantity, claim.CheckWorthiness, claim.Target)
                : default;
            yield return new TypedClaim(
                Name, $"A{one.Number}", claim.Type is not null, labels, claim.Speaker, kinds.GetValueOrDefault(claim.Speaker, SpeakerKind.Unknown), one.Source, one.Cue, one.Content);
        }
    }

    private bool IsNested(SeedAttribution inner) =>
        inner.Cue.Count > 0 && Attributions.Any(outer => outer != inner && outer.Content.Any(content => content.Contains(inner.Cue[0])));

    private sealed class Markup(string name)
    {
        private readonly StringBuilder _text = new();
        private readonly Stack<(string Label, int Start)> _open = new();

        public List<Block> Blocks { get; } = [];

        public List<(TextSpan Span, EntityClass Type)> Entities { get; } = [];

        // Source, cue and content of each attribution.
        public SortedDictionary<int, List<TextSpan>[]> Roles { get; } = [];

        public string Text => _text.ToString();

        public void Read(string marked)
        {
            bool sameLine = true;
            foreach (string line in marked.Split('\n'))
            {
                if (!sameLine)
                    _text.Append('\n');
                sameLine = false;
                BlockKind kind = BlockKind.Paragraph;
                string rest = line;
                if (line.StartsWith('@'))
                {
                    int space = line.IndexOf(' ');
                    kind = Enum.Parse<BlockKind>(line.AsSpan(1, space - 1));
                    rest = line[(space + 1)..];
                }

                int start = _text.Length;
                ReadLine(rest);
                if (_text.Length > start)
                    Blocks.Add(new Block(TextSpan.FromBounds(start, _text.Length), kind));
                if (kind == BlockKind.Dateline)
                {
                    // A dateline stands on the line of the paragraph it opens.
                    _text.Append(' ');
                    sameLine = true;
                }
            }

            _text.Append('\n');
        }

        private void ReadLine(string line)
        {
            for (int i = 0; i < line.Length; i++)
            {
                if (line[i] == '{')
                {
                    int colon = line.IndexOf(':', i);
                    _open.Push((line[(i + 1)..colon], _text.Length));
                    i = colon;
                }
                else if (line[i] == '}')
                {
                    (string label, int start) = _open.Pop();
                    Close(label, TextSpan.FromBounds(start, _text.Length));
                }
                else
                {
                    _text.Append(line[i]);
                }
            }

            if (_open.Count > 0)
                throw new FormatException($"{name}: a mark opens and does not close in the line \"{line}\".");
        }

        private void Close(string label, TextSpan span)
        {
            if (Enum.TryParse(label, out EntityClass type))
            {
                Entities.Add((span, type));
                return;
            }

            int role = "sck".IndexOf(label[0], StringComparison.Ordinal);
            if (role < 0)
                throw new FormatException($"{name}: the mark \"{label}\" is neither an entity type nor s, c or k with numbers.");
            foreach (string number in label[1..].Split(','))
            {
                int key = int.Parse(number);
                if (!Roles.TryGetValue(key, out List<TextSpan>[]? roles))
                    Roles.Add(key, roles = [[], [], []]);
                roles[role].Add(span);
            }
        }
    }
}
