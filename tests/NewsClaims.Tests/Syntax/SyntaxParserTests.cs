namespace NewsClaims.Tests.Syntax;

public sealed class SyntaxParserTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" \t\n ")]
    [InlineData("\0")]
    [InlineData("\uD800 \uDC00\uD800 said.")]
    [InlineData("...!?--((\"\"\"")]
    [InlineData("WE WILL NOT GO BACK, SAYS UNION")]
    [InlineData("Prices rose. “We did not see it coming,” said Ilse Brandvik, who runs a mill in Norhaven; nobody did.")]
    public void Every_text_gets_trees(string text) => Check(text);

    [Fact]
    public void A_text_without_spaces_gets_trees() => Check(new string('x', 20000));

    [Fact]
    public void Quotation_marks_without_end_get_trees() => Check(new string('“', 5000));

    [Fact]
    public void A_sentence_without_end_gets_one_tree() => Check(string.Concat(Enumerable.Repeat("and the other ship then ", 1500)));

    [Fact]
    public void A_text_analysed_twice_gets_the_same_trees()
    {
        const string Text = "The minister told reporters in Ostrava that the dam, built in 1961, was safe. Nobody believed her.";
        ArticleAnalysis first = ClaimPipeline.Default.Analyze(Text, AnalysisLayer.Syntax);
        ArticleAnalysis second = ClaimPipeline.Default.Analyze(Text, AnalysisLayer.Syntax);
        first.Parsed.Syntax.ToArray().Should().Equal(second.Parsed.Syntax.ToArray());
    }

    [Fact]
    public void Who_speaks_and_what_is_said_hang_on_the_verb_of_speech()
    {
        ArticleAnalysis analysis = ClaimPipeline.Default.Analyze("The union said on Tuesday that the strike would go on.", AnalysisLayer.Syntax);
        Arc(analysis, "union").Should().Be("nsubj said");
        Arc(analysis, "go").Should().Be("ccomp said");
        Arc(analysis, "strike").Should().Be("nsubj go");
    }

    [Theory]
    [InlineData("Officials said late on Sunday that three people had died.", "NOUN VERB ADV ADP PROPN SCONJ NUM NOUN AUX VERB PUNCT")]
    [InlineData("She told reporters in Seldin that the dam was safe.", "PRON VERB NOUN ADP PROPN SCONJ DET NOUN AUX ADJ PUNCT")]
    [InlineData("GOVERNMENT TO CLOSE THREE HOSPITALS", "NOUN PART VERB NUM NOUN")]
    public void Parts_of_speech_are_those_a_reader_would_give(string text, string pos) =>
        string.Join(' ', ClaimPipeline.Default.Analyze(text, AnalysisLayer.Syntax).Parsed.Syntax.ToArray().Select(token => token.Pos.ToName())).Should().Be(pos);

    private static string Arc(ArticleAnalysis analysis, string word)
    {
        for (int i = 0; i < analysis.Tokens.Count; i++)
        {
            if (!analysis.Parsed.Word(i).SequenceEqual(word))
                continue;
            TokenSyntax syntax = analysis.Parsed.Syntax[i];
            return $"{syntax.Relation.ToName()} {(syntax.IsRoot ? "" : analysis.Parsed.Word(syntax.Head).ToString())}";
        }

        return "";
    }

    private static void Check(string text)
    {
        ArticleAnalysis analysis = ClaimPipeline.Default.Analyze(text, AnalysisLayer.Syntax);
        SyntaxContract.Check(analysis.Parsed.Sentences, analysis.Parsed.Syntax);
    }
}
