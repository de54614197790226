using NewsClaims.Layers;

namespace NewsClaims.Tests.Mentions;

/// <summary>
/// An article with its syntax written by hand: a sentence is a line of <c>word|tag|head|relation</c>, heads counted from 1, 0 at the root; an
/// empty line begins a new paragraph. Names are given by their words.
/// </summary>
internal sealed class HandMadeArticle
{
    public HandMadeArticle(string lines, params (string Name, EntityType Type)[] names)
    {
        List<TokenSpan> tokens = [];
        List<TokenSyntax> syntax = [];
        List<TokenRange> sentences = [];
        List<Block> blocks = [];
        System.Text.StringBuilder text = new();
        int blockStart = 0;
        foreach (string line in lines.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.Trim().Length == 0)
            {
                EndBlock();
                continue;
            }

            int first = tokens.Count;
            string[] cells = line.Trim().Split(' ', StringSplitOptions.RemoveEmptyEntries);
            foreach (string cell in cells)
            {
                string[] parts = cell.Split('|');
                SyntaxNames.TryParse(parts[1], out PennTag tag).Should().BeTrue(cell);
                SyntaxNames.TryParse(parts[3], out DependencyRelation relation).Should().BeTrue(cell);
                if (text.Length > blockStart)
                    text.Append(' ');
                TokenKind kind = parts[0] switch { "“" => TokenKind.OpenQuote, "”" => TokenKind.CloseQuote, "," or "." => TokenKind.Punctuation, _ => TokenKind.Word };
                tokens.Add(new TokenSpan(text.Length, parts[0].Length, kind));
                text.Append(parts[0]);
                int head = int.Parse(parts[2]);
                syntax.Add(new TokenSyntax(PosOf(tag), tag, head == 0 ? -1 : first + head - 1, relation));
            }

            sentences.Add(TokenRange.FromBounds(first, tokens.Count));
        }

        EndBlock();
        Text = text.ToString().TrimEnd('\n');
        Tokens = [.. tokens];
        Syntax = [.. syntax];
        Sentences = [.. sentences];
        Blocks = [.. blocks];
        Entities = [.. FindNames(names)];

        void EndBlock()
        {
            if (text.Length > blockStart)
                blocks.Add(new Block(TextSpan.FromBounds(blockStart, text.Length), BlockKind.Paragraph));
            text.Append('\n');
            blockStart = text.Length;
        }
    }

    public string Text { get; }

    public TokenSpan[] Tokens { get; }

    public TokenSyntax[] Syntax { get; }

    public TokenRange[] Sentences { get; }

    public Block[] Blocks { get; }

    public Entity[] Entities { get; }

    public ParsedArticle Parsed => new(new TokenizedText(Text, Blocks, Tokens), Sentences, Syntax);

    public TextSpan Span(string words, int occurrence = 0)
    {
        int at = -1;
        for (int i = 0; i <= occurrence; i++)
            at = Text.IndexOf(words, at + 1, StringComparison.Ordinal);
        at.Should().BeGreaterThanOrEqualTo(0, words);
        return new TextSpan(at, words.Length);
    }

    private IEnumerable<Entity> FindNames((string Name, EntityType Type)[] names)
    {
        bool[] taken = new bool[Tokens.Length];
        List<Entity> found = [];
        foreach ((string name, EntityType type) in names.OrderByDescending(name => name.Name.Length))
        {
            string[] words = name.Split(' ');
            for (int i = 0; i + words.Length <= Tokens.Length; i++)
            {
                if (words.Where((word, k) => taken[i + k] || Tokens[i + k].Span.In(Text) != word).Any())
                    continue;
                taken.AsSpan(i, words.Length).Fill(true);
                TokenRange range = new(i, words.Length);
                found.Add(new Entity(range, Parsed.Span(range), type, 1));
            }
        }

        return found.OrderBy(entity => entity.Tokens.Start);
    }

    private static PartOfSpeech PosOf(PennTag tag) => tag switch
    {
        PennTag.ProperNoun or PennTag.PluralProperNoun => PartOfSpeech.ProperNoun,
        PennTag.Noun or PennTag.PluralNoun => PartOfSpeech.Noun,
        PennTag.PersonalPronoun or PennTag.PossessivePronoun or PennTag.WhPronoun => PartOfSpeech.Pronoun,
        PennTag.Determiner => PartOfSpeech.Determiner,
        PennTag.Preposition => PartOfSpeech.Adposition,
        PennTag.Adjective => PartOfSpeech.Adjective,
        PennTag.Adverb => PartOfSpeech.Adverb,
        PennTag.PossessiveEnding => PartOfSpeech.Particle,
        PennTag.PastVerb or PennTag.BaseVerb or PennTag.ThirdPersonVerb or PennTag.PresentVerb or PennTag.PastParticiple or PennTag.Gerund => PartOfSpeech.Verb,
        PennTag.Comma or PennTag.SentenceEnd or PennTag.OpenQuote or PennTag.CloseQuote or PennTag.Colon => PartOfSpeech.Punctuation,
        _ => PartOfSpeech.Other,
    };
}
