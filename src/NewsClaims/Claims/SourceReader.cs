namespace NewsClaims.Claims;

/// <summary>What the words of the source show.</summary>
/// <param name="Tokens">The source's tokens, at most <see cref="SourceReader.MaxTokens"/>.</param>
/// <param name="Head">The head of the phrase, or -1 for no source.</param>
/// <param name="Kind">Who it is by its head.</param>
/// <param name="Words">The classes of the head.</param>
/// <param name="Plural">True for a plural head.</param>
internal sealed record SourceReading(int[] Tokens, int Head, SubjectKind Kind, ClaimWords Words, bool Plural);

/// <summary>Reads the source of an attribution.</summary>
internal static class SourceReader
{
    public const int MaxTokens = 40;

    public static SourceReading Read(ClaimText text, Attribution attribution)
    {
        int[] tokens = CueReader.TokensOf(text, attribution.Source, MaxTokens);
        int head = -1;
        foreach (int token in tokens)
        {
            int parent = text.Head(token);
            bool outside = parent < 0 || Array.BinarySearch(tokens, parent) < 0;
            if (outside && text.Pos(token) is PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Pronoun)
            {
                head = token;
                break;
            }
        }

        if (head < 0 && tokens.Length > 0)
            head = tokens[0];
        ClaimWords words = default;
        if (head >= 0)
            words = text.Lexicon.Classes(text.Lemma(head)).With(text.Lexicon.Classes(text.Form(head)));
        return new SourceReading(
            tokens,
            head,
            Subjects.KindOf(text, head),
            words,
            head >= 0 && text.Tag(head) is PennTag.PluralNoun or PennTag.PluralProperNoun);
    }
}
