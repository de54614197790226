using NewsClaims.Layers;
using NewsClaims.Models;
using NewsClaims.Syntax;
using NewsClaims.Tests.Models;

namespace NewsClaims.Tests.Syntax;

public class TaggerTests
{
    private static readonly Tagger Tagger = new(ClaimModel.English);

    [Theory]
    [InlineData(
        "The harbour master , Orla Venn , said that both ferries were dirty on Tuesday .",
        "DET NOUN NOUN PUNCT PROPN PROPN PUNCT VERB SCONJ DET NOUN AUX ADJ ADP PROPN PUNCT",
        "DT NN NN , NNP NNP , VBD IN DT NNS VBD JJ IN NNP .")]
    [InlineData("She did n't want to leave .", "PRON AUX PART VERB PART VERB PUNCT", "PRP VBD RB VB TO VB .")]
    [InlineData("Prices rose 4 % in 2016 .", "NOUN VERB NUM SYM ADP NUM PUNCT", "NNS VBD CD NN IN CD .")]
    [InlineData("\" We will win , \" he told reporters .", "PUNCT PRON AUX VERB PUNCT PUNCT PRON VERB NOUN PUNCT", "`` PRP MD VB , '' PRP VBD NNS .")]
    public void A_plain_sentence_gets_the_tags_a_reader_would_give(string words, string pos, string tags)
    {
        TokenSyntax[] syntax = Tag(words.Split(' '));
        string.Join(' ', syntax.Select(token => token.Pos.ToName())).Should().Be(pos);
        string.Join(' ', syntax.Select(token => token.Tag.ToName())).Should().Be(tags);
    }

    [Theory]
    [InlineData("The harbour master , Orla Venn , said that both ferries were late on Tuesday .", "DET NOUN NOUN PUNCT PROPN PROPN PUNCT VERB SCONJ DET NOUN AUX ADJ ADP PROPN PUNCT")]
    [InlineData("Both ferries came late on Tuesday .", "DET NOUN VERB ADV ADP PROPN PUNCT")]
    public void What_the_words_around_leave_open_the_parser_tells(string words, string pos)
    {
        (string text, TokenSpan[] tokens) = Spaced(words.Split(' '));
        TokenSyntax[] syntax = new TokenSyntax[tokens.Length];

        new SyntaxParser(ClaimModel.English).Parse(new TokenizedText(text, [], tokens), [new TokenRange(0, tokens.Length)], syntax);

        string.Join(' ', syntax.Select(token => token.Pos.ToName())).Should().Be(pos);
    }

    [Fact]
    public void A_headline_in_capitals_is_tagged_by_its_words()
    {
        TokenSyntax[] syntax = Tag("THE TAX WILL RISE IN SPRING , SHE SAYS".Split(' '));
        string.Join(' ', syntax.Select(token => token.Pos.ToName())).Should().Be("DET NOUN AUX VERB ADP NOUN PUNCT PRON VERB");
    }

    [Fact]
    public void Tags_leave_the_tree_to_the_parser() =>
        Tag(["Ships", "wait", "."]).Should().OnlyContain(token => token.Head == -1 && token.Relation == DependencyRelation.Unspecified);

    [Fact]
    public void The_same_text_gets_the_same_tags_from_another_instance()
    {
        string[] words = "Nobody in Tarn Quay expected the vote , least of all its mayor .".Split(' ');
        Tag(words, new Tagger(ClaimModel.English)).Should().Equal(Tag(words));
    }

    [Fact]
    public void Tagging_allocates_nothing()
    {
        (string text, TokenSpan[] tokens) = Spaced([.. Enumerable.Repeat("The report says prices fell .".Split(' '), 50).SelectMany(word => word)]);
        TokenRange[] sentences = [new TokenRange(0, tokens.Length)];
        TokenSyntax[] syntax = new TokenSyntax[tokens.Length];
        Tagger.Tag(new TokenizedText(text, [], tokens), sentences, syntax);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Tagger.Tag(new TokenizedText(text, [], tokens), sentences, syntax);
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
    }

    [Theory]
    [InlineData("\ud800")]
    [InlineData("\0")]
    [InlineData("\"")]
    public void Hostile_tokens_get_some_tag(string token) =>
        FluentActions.Invoking(() => Tag([.. Enumerable.Repeat(token, 3000)])).Should().NotThrow();

    [Fact]
    public void A_word_of_a_million_letters_gets_some_tag() =>
        FluentActions.Invoking(() => Tag([new string('x', 1_000_000)])).Should().NotThrow();

    [Fact]
    public void A_section_cut_short_is_refused()
    {
        byte[] payload = Payload();
        foreach (int length in new[] { 0, 3, 50, 400, payload.Length / 2, payload.Length - 1 })
        {
            ClaimModel damaged = ClaimModel.English.With(Sections.Model(Tagger.Section, payload.AsSpan(0, length)));
            FluentActions.Invoking(() => new Tagger(damaged)).Should().Throw<InvalidModelException>();
        }
    }

    [Fact]
    public void A_label_that_there_is_not_is_refused()
    {
        byte[] payload = Payload();
        payload[4] = 200;
        ClaimModel damaged = ClaimModel.English.With(Sections.Model(Tagger.Section, payload));
        FluentActions.Invoking(() => new Tagger(damaged)).Should().Throw<InvalidModelException>().WithMessage("*labels*");
    }

    private static byte[] Payload()
    {
        using Stream stream = typeof(ClaimModel).Assembly.GetManifestResourceStream("NewsClaims.English.tagger")!;
        byte[] file = new byte[stream.Length];
        stream.ReadExactly(file);
        return ModelFormat.Read(file)[Tagger.Section].ToArray();
    }

    private static TokenSyntax[] Tag(string[] words, Tagger? tagger = null)
    {
        (string text, TokenSpan[] tokens) = Spaced(words);
        TokenSyntax[] syntax = new TokenSyntax[tokens.Length];
        (tagger ?? Tagger).Tag(new TokenizedText(text, [], tokens), [new TokenRange(0, tokens.Length)], syntax);
        return syntax;
    }

    // The first straight quotation mark of a sentence opens, the next closes.
    private static (string Text, TokenSpan[] Tokens) Spaced(string[] words)
    {
        TokenSpan[] tokens = new TokenSpan[words.Length];
        int position = 0;
        bool open = false;
        for (int i = 0; i < words.Length; i++)
        {
            TokenKind kind = words[i] == "\"" ? ((open = !open) ? TokenKind.OpenQuote : TokenKind.CloseQuote)
                : char.IsLetter(words[i][0]) || words[i][0] == '\'' ? TokenKind.Word
                : char.IsDigit(words[i][0]) ? TokenKind.Number : TokenKind.Punctuation;
            tokens[i] = new TokenSpan(position, words[i].Length, kind);
            position += words[i].Length + 1;
        }

        return (string.Join(' ', words), tokens);
    }
}
