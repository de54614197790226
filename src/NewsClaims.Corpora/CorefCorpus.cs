using System.Text.Json;

namespace NewsClaims.Corpora;

/// <summary>An article with gold tokens, syntax and coreference. Token numbers count over the whole article.</summary>
public sealed record CorefDocument
{
    /// <summary>The article's name in its corpus.</summary>
    public required string Id { get; init; }

    /// <summary>What kind of text it is: news, interview, bio.</summary>
    public required string Genre { get; init; }

    /// <summary>The text's own licence.</summary>
    public required string License { get; init; }

    /// <summary>The text.</summary>
    public required string Text { get; init; }

    /// <summary>The tokens, in text order.</summary>
    public required TokenSpan[] Tokens { get; init; }

    /// <summary>The sentences, in text order.</summary>
    public required TokenRange[] Sentences { get; init; }

    /// <summary>Part of speech, tag, head and relation of every token.</summary>
    public required TokenSyntax[] Syntax { get; init; }

    /// <summary>What is referred to, lone mentions too.</summary>
    public required IReadOnlyList<CorefChain> Chains { get; init; }

    /// <summary>False where the text's licence forbids commercial use: such texts serve to measure, never to train a shipped model.</summary>
    public bool MayTrain => !License.Contains("NC", StringComparison.Ordinal);
}

/// <summary>All mentions of one referent.</summary>
/// <param name="Type">person, organization, place, object, event, time, abstract, animal, plant, substance.</param>
/// <param name="Mentions">The mentions as tokens, in text order.</param>
public sealed record CorefChain(string Type, IReadOnlyList<TokenRange> Mentions);

/// <summary>Reads the coreference corpus: JSON Lines with tokens, syntax and chains, as in <c>coref/gum-train.jsonl.gz</c>.</summary>
public static class CorefCorpus
{
    /// <summary>GUM, part "train" or "dev". Mind <see cref="CorefDocument.MayTrain"/>.</summary>
    public static IEnumerable<CorefDocument> ReadGum(CorpusFolder folder, string part)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return folder.ReadJsonLines($"coref/gum-{part}.jsonl.gz").Select(Document);
    }

    private static CorefDocument Document(JsonElement line)
    {
        string text = line.GetProperty("text").GetString()!;
        JsonElement[] rows = [.. line.GetProperty("tokens").EnumerateArray()];
        TokenSpan[] tokens = new TokenSpan[rows.Length];
        TokenSyntax[] syntax = new TokenSyntax[rows.Length];
        TokenRange[] sentences = [.. line.GetProperty("sentences").EnumerateArray().Select(Range)];
        foreach (TokenRange sentence in sentences)
        {
            for (int i = sentence.Start; i < sentence.End; i++)
            {
                JsonElement row = rows[i];
                int start = row[0].GetInt32();
                syntax[i] = Syntax(row, sentence);
                tokens[i] = new TokenSpan(start, row[1].GetInt32() - start, Kind(text.AsSpan(start, row[1].GetInt32() - start), syntax[i].Tag));
            }
        }

        return new CorefDocument
        {
            Id = line.GetProperty("id").GetString()!,
            Genre = line.GetProperty("genre").GetString()!,
            License = line.GetProperty("license").GetString()!,
            Text = text,
            Tokens = tokens,
            Sentences = sentences,
            Syntax = syntax,
            Chains = [.. line.GetProperty("chains").EnumerateArray().Select(chain => new CorefChain(
                chain.GetProperty("type").GetString()!,
                [.. chain.GetProperty("mentions").EnumerateArray().Select(Range)]))],
        };
    }

    private static TokenSyntax Syntax(JsonElement row, TokenRange sentence)
    {
        if (!SyntaxNames.TryParse(row[3].GetString()!, out PennTag tag))
            tag = PennTag.Noun;
        if (!SyntaxNames.TryParse(row[4].GetString()!, out PartOfSpeech pos))
            pos = PartOfSpeech.Other;
        int head = row[5].GetInt32();
        string name = row[6].GetString()!;
        if (!SyntaxNames.TryParse(name, out DependencyRelation relation) && !SyntaxNames.TryParse(name.Split(':')[0], out relation))
            relation = DependencyRelation.Unspecified;
        return head == 0
            ? new TokenSyntax(pos, tag, -1, DependencyRelation.Root)
            : new TokenSyntax(pos, tag, sentence.Start + head - 1, relation == DependencyRelation.Root ? DependencyRelation.Unspecified : relation);
    }

    private static TokenKind Kind(ReadOnlySpan<char> word, PennTag tag) => tag switch
    {
        PennTag.OpenQuote => TokenKind.OpenQuote,
        PennTag.CloseQuote => TokenKind.CloseQuote,
        _ when char.IsAsciiDigit(word[0]) => TokenKind.Number,
        _ when word.IndexOfAnyInRange('A', 'z') >= 0 || char.IsLetter(word[0]) => TokenKind.Word,
        _ => TokenKind.Punctuation,
    };

    private static TokenRange Range(JsonElement pair) => TokenRange.FromBounds(pair[0].GetInt32(), pair[1].GetInt32());
}
