using System.Text;
using NewsClaims.Layers;
using NewsClaims.Tests.Specs;
using NewsClaims.Tokens;

namespace NewsClaims.Tests.Tokens;

public class TokenizerTests
{
    public static TheoryData<string, string, string> Cases => SpecFile.Read("Tokens.md");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Specification(string behaviour, string text, string expected) =>
        string.Join(' ', Tokenize(text).Select(token => token.Span.In(text) + Mark(token.Kind))).Should().Be(expected, behaviour);

    [Theory]
    [InlineData("Kelvar\u00A0City", "Kelvar City")]
    [InlineData("co\u00ADoperate", "co\u00ADoperate")]
    [InlineData("a\u200Bb", "a \u200B b")]
    [InlineData("e\u0301te\u0301", "e\u0301te\u0301")]
    [InlineData("x\0y", "x \0 y")]
    [InlineData("go \uD83D\uDC69\u200D\uD83D\uDE80!", "go \uD83D\uDC69\u200D\uD83D\uDE80 !")]
    [InlineData("\uD83C\uDDEB\uD83C\uDDF7 wins", "\uD83C\uDDEB\uD83C\uDDF7 wins")]
    public void Characters_that_are_not_seen_break_nothing(string text, string expected) =>
        string.Join(' ', Tokenize(text).Select(token => token.Span.In(text))).Should().Be(expected);

    // Not inline data: an attribute cannot hold half a pair.
    [Fact]
    public void Half_a_surrogate_pair_stands_alone() =>
        Tokenize("a\uD800b").Select(token => token.Span).Should().Equal(new TextSpan(0, 1), new TextSpan(1, 1), new TextSpan(2, 1));

    [Theory]
    [InlineData("1,200", TokenKind.Number)]
    [InlineData("20th", TokenKind.Number)]
    [InlineData("Kelvar", TokenKind.Word)]
    [InlineData("#PayUp", TokenKind.Link)]
    [InlineData("$", TokenKind.Symbol)]
    [InlineData(",", TokenKind.Punctuation)]
    [InlineData("“", TokenKind.OpenQuote)]
    public void A_token_has_the_kind_of_its_shape(string text, TokenKind kind) => Tokenize(text).Should().ContainSingle().Which.Kind.Should().Be(kind);

    [Fact]
    public void Every_character_but_white_space_is_in_exactly_one_token_and_no_pair_is_divided()
    {
        Random random = new(7);
        string[] pieces =
        [
            "a", "B", "I", ".", "'", "’", "\"", "“", "”", "‘", "-", "—", "@", "#", "1", ",", "/", ":", "&", "$", "(", "]", " ", "\n", "\u00A0", "\u200B", "\uD83D\uDE00",
            "\uD800", "\uDC00", "\0", "n't", "'s", "http://", "www.", ".com", "U.S.", "e\u0301", "...", "«", "„", "`", "''",
        ];
        for (int round = 0; round < 3000; round++)
        {
            StringBuilder text = new();
            for (int i = random.Next(1, 25); i > 0; i--)
                text.Append(pieces[random.Next(pieces.Length)]);
            Check(text.ToString());
        }
    }

    [Theory]
    [InlineData("'")]
    [InlineData("‘s' ")]
    [InlineData("‘a's ")]
    [InlineData("a.")]
    [InlineData("a&")]
    [InlineData("a@")]
    [InlineData("#1")]
    [InlineData("http://a,")]
    [InlineData("1-1-")]
    [InlineData("\"(")]
    [InlineData("e\u0301\u0301")]
    [InlineData(".5")]
    public void Long_runs_are_divided_in_one_pass(string piece) => Check(string.Concat(Enumerable.Repeat(piece, 100_000)));

    private static string Mark(TokenKind kind) => kind switch
    {
        TokenKind.OpenQuote => "⟨",
        TokenKind.CloseQuote => "⟩",
        _ => "",
    };

    private static void Check(string text)
    {
        int end = 0;
        foreach (TokenSpan token in Tokenize(text))
        {
            // Plain conditions: a hundred thousand assertion objects would take longer than what they check.
            if (token.Length <= 0 || token.Start < end || !text.AsSpan(end, token.Start - end).IsWhiteSpace())
                Assert.Fail($"token at {token.Start} of {token.Length} units after {end}");
            end = token.End;
            if (end < text.Length && char.IsLowSurrogate(text[end]) && char.IsHighSurrogate(text[end - 1]))
                Assert.Fail($"a surrogate pair is divided at {end}");
        }

        text.AsSpan(end).IsWhiteSpace().Should().BeTrue();
    }

    private static TokenSpan[] Tokenize(string text)
    {
        Layer<TokenSpan> tokens = new();
        Block[] blocks = text.Length == 0 ? [] : [new Block(new TextSpan(0, text.Length), BlockKind.Paragraph)];
        new Tokenizer().Tokenize(text, blocks, tokens);
        return tokens.AsSpan().ToArray();
    }
}
