using System.Text;

namespace NewsClaims.Corpora;

/// <summary>
/// A document of a treebank as raw text, rebuilt from its sentences, with the place of every word in it. Sentences of a paragraph are joined
/// as in the original, paragraphs by a blank line.
/// </summary>
public sealed class ConlluDocument
{
    private readonly List<TokenSpan> _tokens = [];
    private readonly List<TokenRange> _sentenceRanges = [];
    private readonly List<Block> _paragraphs = [];

    private ConlluDocument(IReadOnlyList<ConlluSentence> sentences)
    {
        Sentences = sentences;
        StringBuilder text = new();
        int paragraphStart = 0;
        bool space = false;
        foreach (ConlluSentence sentence in sentences)
        {
            if (text.Length > 0 && sentence.StartsParagraph)
            {
                _paragraphs.Add(new Block(TextSpan.FromBounds(paragraphStart, text.Length), BlockKind.Paragraph));
                text.Append("\n\n");
                paragraphStart = text.Length;
                space = false;
            }

            int first = _tokens.Count;
            int word = 0;
            foreach (ConlluRange range in sentence.Ranges.Append(new ConlluRange(sentence.Words.Count, sentence.Words.Count, "", true)))
            {
                for (; word < range.First; word++)
                    Append(text, sentence.Words[word].Form, sentence.Words[word], ref space);
                if (range.First < sentence.Words.Count)
                    AppendRange(text, sentence, range, ref space);
                word = range.Last + 1;
            }

            _sentenceRanges.Add(TokenRange.FromBounds(first, _tokens.Count));
        }

        if (text.Length > paragraphStart)
            _paragraphs.Add(new Block(TextSpan.FromBounds(paragraphStart, text.Length), BlockKind.Paragraph));
        Text = text.ToString();
    }

    /// <summary>The raw text.</summary>
    public string Text { get; }

    /// <summary>The sentences as read.</summary>
    public IReadOnlyList<ConlluSentence> Sentences { get; }

    /// <summary>
    /// The place of every word in <see cref="Text"/>; the words of all sentences one after the other. The kind comes from the gold tag. Words that share a surface which their forms do not
    /// spell out divide it between them.
    /// </summary>
    public IReadOnlyList<TokenSpan> Tokens => _tokens;

    /// <summary>The sentences as ranges of <see cref="Tokens"/>.</summary>
    public IReadOnlyList<TokenRange> SentenceRanges => _sentenceRanges;

    /// <summary>The paragraphs.</summary>
    public IReadOnlyList<Block> Paragraphs => _paragraphs;

    /// <summary>The documents of a file of the corpora, as <c>syntax/ewt-train.conllu.gz</c>.</summary>
    public static IEnumerable<ConlluDocument> Read(CorpusFolder data, string relative) => From(Conllu.Read(data, relative));

    /// <summary>The documents that the sentences form.</summary>
    public static IEnumerable<ConlluDocument> From(IEnumerable<ConlluSentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        List<ConlluSentence> current = [];
        foreach (ConlluSentence sentence in sentences)
        {
            if (sentence.StartsDocument && current.Count > 0)
            {
                yield return new ConlluDocument(current);
                current = [];
            }

            current.Add(sentence);
        }

        if (current.Count > 0)
            yield return new ConlluDocument(current);
    }

    private void AppendRange(StringBuilder text, ConlluSentence sentence, ConlluRange range, ref bool space)
    {
        int left = range.Form.Length;
        int at = 0;
        for (int i = range.First; i <= range.Last; i++)
        {
            // Each word takes the length of its form as long as one unit remains for every word after it.
            int length = i == range.Last ? left : Math.Clamp(sentence.Words[i].Form.Length, 1, left - (range.Last - i));
            Append(text, range.Form.Substring(at, length), sentence.Words[i], ref space);
            at += length;
            left -= length;
        }
    }

    private void Append(StringBuilder text, string surface, ConlluWord word, ref bool space)
    {
        if (space)
            text.Append(' ');
        _tokens.Add(new TokenSpan(text.Length, surface.Length, KindOf(surface, word)));
        text.Append(surface);
        space = word.SpaceAfter;
    }

    private static TokenKind KindOf(string surface, ConlluWord word) => word.Xpos switch
    {
        "``" => TokenKind.OpenQuote,
        "''" => TokenKind.CloseQuote,
        "ADD" => TokenKind.Link,
        _ when word.Upos == "PUNCT" => TokenKind.Punctuation,
        _ when !surface.Any(char.IsLetterOrDigit) => TokenKind.Symbol,
        _ => char.IsAsciiDigit(surface[0]) ? TokenKind.Number : TokenKind.Word,
    };
}
