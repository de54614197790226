using NewsClaims.Layers;

namespace NewsClaims.Tests.Syntax;

/// <summary>A sentence written by hand as "word/TAG word/TAG": tokens, and parts of speech that follow from the Penn tags.</summary>
internal sealed class SentenceSketch
{
    private readonly TokenSpan[] _tokens;

    public SentenceSketch(string tagged)
    {
        string[] parts = tagged.Split(' ');
        Words = [.. parts.Select(part => part[..part.LastIndexOf('/')])];
        Text = string.Join(' ', Words);
        _tokens = new TokenSpan[parts.Length];
        Syntax = new TokenSyntax[parts.Length];
        int start = 0;
        for (int i = 0; i < parts.Length; i++)
        {
            _tokens[i] = new TokenSpan(start, Words[i].Length, TokenKind.Word);
            start += Words[i].Length + 1;
            SyntaxNames.TryParse(parts[i][(parts[i].LastIndexOf('/') + 1)..], out PennTag tag).Should().BeTrue(parts[i]);
            Syntax[i] = new TokenSyntax(PosOf(tag, Words[i]), tag, -1, DependencyRelation.Unspecified);
        }
    }

    public string[] Words { get; }

    public string Text { get; }

    public TokenSyntax[] Syntax { get; }

    public TokenRange Sentence => new(0, _tokens.Length);

    public TokenizedText Tokenized => new(Text, default, _tokens);

    /// <summary>The arcs as "word ←relation head".</summary>
    public IEnumerable<string> Arcs =>
        Syntax.Select((token, i) => token.IsRoot ? $"{Words[i]} ←root" : $"{Words[i]} ←{token.Relation.ToName()} {Words[token.Head]}");

    private static PartOfSpeech PosOf(PennTag tag, string word) => tag switch
    {
        PennTag.Noun or PennTag.PluralNoun => PartOfSpeech.Noun,
        PennTag.ProperNoun or PennTag.PluralProperNoun => PartOfSpeech.ProperNoun,
        PennTag.Determiner => PartOfSpeech.Determiner,
        PennTag.Adjective => PartOfSpeech.Adjective,
        PennTag.Adverb => PartOfSpeech.Adverb,
        PennTag.PersonalPronoun or PennTag.PossessivePronoun or PennTag.WhPronoun => PartOfSpeech.Pronoun,
        PennTag.Preposition => word == "that" ? PartOfSpeech.Subordination : PartOfSpeech.Adposition,
        PennTag.Modal => PartOfSpeech.Auxiliary,
        PennTag.To or PennTag.PossessiveEnding => PartOfSpeech.Particle,
        PennTag.Coordination => PartOfSpeech.Coordination,
        PennTag.SentenceEnd or PennTag.Comma or PennTag.OpenQuote or PennTag.CloseQuote => PartOfSpeech.Punctuation,
        _ when word is "was" or "is" or "has" or "have" or "were" or "be" => PartOfSpeech.Auxiliary,
        _ => PartOfSpeech.Verb,
    };
}
