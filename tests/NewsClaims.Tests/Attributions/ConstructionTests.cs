namespace NewsClaims.Tests.Attributions;

/// <summary>One sentence of our own for every way in which news attributes, through the whole pipeline.</summary>
public class ConstructionTests
{
    [Theory]
    [InlineData("“The bridge will stay closed,” said Mara Lindqvist.", "Mara Lindqvist", "said", "“The bridge will stay closed,”")]
    [InlineData("“The bridge will stay closed,” Lindqvist said on Monday.", "Lindqvist", "said", "“The bridge will stay closed,”")]
    [InlineData("Lindqvist said: “The bridge will stay closed.”", "Lindqvist", "said:", "“The bridge will stay closed.”")]
    [InlineData("The minister said that the bridge would stay closed.", "The minister", "said", "that the bridge would stay closed")]
    [InlineData("The minister said the bridge would stay closed.", "The minister", "said", "the bridge would stay closed")]
    [InlineData("The ferry is two hours late, according to the coastguard.", "the coastguard", "according to", "The ferry is two hours late")]
    [InlineData("According to the coastguard, the ferry is two hours late.", "the coastguard", "According to", "the ferry is two hours late")]
    [InlineData("She believes that the plan will fail, but nobody has asked her.", "She", "believes", "that the plan will fail")]
    [InlineData("She believes the plan will fail.", "She", "believes", "the plan will fail")]
    [InlineData("He denied that he had taken the money.", "He", "denied", "that he had taken the money")]
    [InlineData("The company promised to close two factories.", "The company", "promised", "to close two factories")]
    [InlineData("‘The harbour is safe,’ said Mr Weld.", "Mr Weld", "said", "‘The harbour is safe,’")]
    [InlineData("\"The harbour is safe,\" Weld told reporters.", "Weld", "told", "\"The harbour is safe,\"")]
    public void The_roles_of_a_plain_attribution_are_found(string sentence, string source, string cue, string content)
    {
        Attribution found = Only(sentence, out string text);
        Words(text, found.Source).Should().Be(source);
        Words(text, found.Cue).Should().Be(cue);
        Words(text, found.Content).Should().Be(content);
    }

    [Fact]
    public void A_quotation_that_the_reporting_clause_interrupts_is_one_content_in_two_pieces()
    {
        Attribution found = Only("“The plan,” she said, “is dead.”", out string text);
        found.Content.Select(span => span.In(text)).Should().Equal("“The plan,”", "“is dead.”");
        Words(text, found.Source).Should().Be("she");
        found.Quotation.Should().Be(QuotationKind.Direct);
    }

    [Theory]
    [InlineData("The new bridge, the engineer said, is safe for heavy lorries.", "The new bridge", "is safe for heavy lorries")]
    [InlineData("All of this, Lindqvist admits, could be undone by a single storm.", "All of this", "could be undone by a single storm")]
    [InlineData("The bridge was closed on Monday, the mayor said, because two of its cables had snapped.", "The bridge was closed on Monday", "because two of its cables had snapped")]
    [InlineData("But if the pumps fail, Mr. Weld argues, there are other ways to drain the valley.", "if the pumps fail", "there are other ways to drain the valley")]
    public void A_sentence_that_the_reporting_clause_interrupts_is_one_content_in_two_pieces(string given, string first, string second) =>
        Only(given, out string text).Content.Select(span => span.In(text)).Should().Equal(first, second);

    [Fact]
    public void What_stands_before_a_reporting_clause_and_a_whole_quotation_is_not_said()
    {
        IReadOnlyList<Attribution> found = Find("As the siren fell silent, the guard said, “You may all go home now.”", out string text);
        found.Should().Contain(one => Words(text, one.Content) == "“You may all go home now.”");
    }

    [Theory]
    [InlineData("The union said it warned the owners in March that the pumps were “on the brink”.", "that the pumps were “on the brink”")]
    [InlineData("Lindqvist says two aides told her they were \"embarrassed\".", "they were \"embarrassed\"")]
    public void A_content_inside_another_holds_its_quotation_to_the_closing_mark(string given, string inner) =>
        Find(given, out string text).Where(one => one.Parent >= 0).Select(one => Words(text, one.Content)).Should().Contain(inner);

    [Theory]
    [InlineData("The minister was accused of lying by two colleagues.", "two colleagues", "The minister … lying")]
    [InlineData("She has been harshly criticized for the state of the harbour.", "", "She … the state of the harbour")]
    public void Who_is_accused_has_said_nothing(string given, string source, string content)
    {
        Attribution found = Only(given, out string text);
        Words(text, found.Source).Should().Be(source);
        Words(text, found.Content).Should().Be(content);
    }

    [Theory]
    [InlineData("The state bureau of harbours, which looks into every collision, confirmed on Sunday that no oil had been found.", "confirmed")]
    [InlineData("Marek Sol, who keeps the lighthouse, said nobody had warned the crew.", "said")]
    public void A_plain_cue_far_from_its_subject_is_found(string given, string cue) =>
        Find(given, out string text).Should().Contain(one => Words(text, one.Cue) == cue);

    [Fact]
    public void A_surer_attribution_inside_a_content_takes_nothing_from_the_outer_one()
    {
        const string given = "A person close to the group said that its chairman, Marek Sol, believed the board was ‘hiding behind its pension deficit’.";
        IReadOnlyList<Attribution> found = Find(given, out string text);
        found.Should().Contain(one => one.Parent < 0 && Words(text, one.Cue) == "said")
            .Which.Content.Should().ContainSingle().Which.In(text).Should().StartWith("that its chairman").And.EndWith("deficit’");
    }

    [Theory]
    [InlineData("The ministry told a meeting of fishermen on Sunday that the harbour would be dredged.")]
    [InlineData("The ministry assured the owners that the harbour would be dredged.")]
    public void Whom_it_was_said_to_and_when_is_no_part_of_the_content(string given) =>
        Words(given, Only(given, out _).Content).Should().Be("that the harbour would be dredged");

    [Theory]
    [InlineData("The minister urged the council to sign the Northern Lakes Partnership (NLP).", "the council to sign the Northern Lakes Partnership (NLP)")]
    [InlineData("According to early results of the poll conducted on Tuesday by the two networks, most voters in the valley want a new bridge.", "most voters in the valley want a new bridge")]
    public void A_content_begins_after_its_comma_and_holds_both_brackets_of_a_pair(string given, string content) =>
        Find(given, out string text).Select(one => Words(text, one.Content)).Should().Contain(content);

    [Fact]
    public void A_quotation_that_goes_on_after_the_reporting_clause_has_the_same_source()
    {
        Attribution found = Only("“The slick is moving east,” said Ingrid Halloran, director of the coastal agency. “We have 300 people on the beaches.”", out string text);
        Words(text, found.Content).Should().Be("“The slick is moving east,” … “We have 300 people on the beaches.”");
        Words(text, found.Source).Should().StartWith("Ingrid Halloran");
    }

    [Theory]
    [InlineData("Halloran told reporters that the beaches were clean and warned that more oil could come.", "told")]
    [InlineData("Halloran said the beaches were clean and warned that more oil could come.", "said")]
    [InlineData("Halloran said the samples would be flown to the capital and warned that more oil could come.", "said")]
    public void A_second_verb_shares_the_source_of_the_first(string given, string first)
    {
        IReadOnlyList<Attribution> found = Find(given, out string text);
        found.Select(one => Words(text, one.Source)).Should().Equal("Halloran", "Halloran");
        found.Select(one => Words(text, one.Cue)).Should().Equal(first, "warned");
    }

    [Fact]
    public void A_quotation_without_a_cue_goes_on_with_what_was_said_before_it()
    {
        IReadOnlyList<Attribution> found = Find("Halloran said she was tired. “I have walked thirty miles along the coast since Monday.”", out string text);
        found.Should().ContainSingle();
        Words(text, found[0].Content).Should().EndWith("“I have walked thirty miles along the coast since Monday.”");
        Words(text, found[0].Source).Should().Be("Halloran");
    }

    [Fact]
    public void A_quoted_paragraph_goes_on_with_the_quotation_that_ends_the_one_before()
    {
        const string given = "“We waited for the ferry all night,” said Marek Sol. “Nobody came.\n\n“In the morning we walked home along the shore.”";
        IReadOnlyList<Attribution> found = Find(given, out string text);
        found.Should().ContainSingle();
        found[0].Content[^1].In(text).Should().Contain("“In the morning we walked home along the shore.”");
    }

    [Theory]
    [InlineData("“We have been standing in the rain since six.” — Marek Sol", "—")]
    [InlineData("“We have been standing in the rain since six.” ― Marek Sol", "―")]
    public void A_name_behind_a_dash_signs_a_quotation(string given, string dash)
    {
        Attribution found = Only("The ferry was late on Monday.\n\n" + given, out string text);
        Words(text, found.Source).Should().Be("Marek Sol");
        Words(text, found.Cue).Should().Be(dash);
        Words(text, found.Content).Should().Be("“We have been standing in the rain since six.”");
    }

    [Theory]
    [InlineData("QUILL: We waited for the ferry all night.\n\nSOL: And nobody came to tell you why?")]
    [InlineData("“QUILL: We waited for the ferry all night.\n\n“SOL: And nobody came to tell you why?”")]
    public void The_label_of_a_transcript_is_who_says_the_paragraph(string given)
    {
        IReadOnlyList<Attribution> found = [.. Find("The two met on Monday in a studio by the harbour.\n\n" + given, out string text).Where(one => one.Parent < 0)];
        found.Select(one => Words(text, one.Source)).Should().Equal("QUILL", "SOL");
        found.Select(one => Words(text, one.Cue)).Should().Equal(":", ":");
        found.Select(one => Words(text, one.Content)).Should().Equal("We waited for the ferry all night.", "And nobody came to tell you why?");
    }

    [Fact]
    public void When_and_where_a_quotation_was_said_is_no_part_of_it()
    {
        IReadOnlyList<Attribution> found = Find("“The council sold the boat,” Sol said after the meeting broke up.", out string text);
        Words(text, found[0].Content).Should().Be("“The council sold the boat,”");
    }

    [Fact]
    public void A_quotation_that_nothing_claims_is_an_attribution_without_source()
    {
        IReadOnlyList<Attribution> found = Find("The ferry was late on Monday.\n\n“We have been standing in the rain since six in the morning.”", out string text);
        found.Should().ContainSingle();
        found[0].Source.Should().BeEmpty();
        found[0].Cue.Should().BeEmpty();
        Words(text, found[0].Content).Should().Be("“We have been standing in the rain since six in the morning.”");
    }

    [Fact]
    public void Words_that_are_quoted_in_part_make_a_mixed_content()
    {
        Attribution found = Only("The minister said the bridge was “an accident waiting to happen” and should be closed.", out string text);
        found.Quotation.Should().Be(QuotationKind.Mixed);
        Words(text, found.Content).Should().Contain("the bridge was “an accident waiting to happen”");
    }

    [Fact]
    public void A_headline_attributes_with_a_verb_or_a_colon()
    {
        const string body = "\n\nThe ministry closed the bridge on Tuesday after a storm.";
        Find("Minister says bridge will stay closed" + body)[0].Quotation.Should().Be(QuotationKind.Indirect);
    }

    [Fact]
    public void Scare_quotes_and_titles_are_no_quotations()
    {
        Find("The so-called “super bridge” opened in May. Her first novel, “The Long Winter”, sold well.").Should().BeEmpty();
        Find("The word “ferry” comes from the north.").Should().BeEmpty();
    }

    [Fact]
    public void A_plain_action_attributes_nothing()
    {
        Find("The ministry closed the bridge on Tuesday. Two ships left the harbour at noon.").Should().BeEmpty();
    }

    [Fact]
    public void Two_speakers_of_a_paragraph_stay_apart()
    {
        IReadOnlyList<Attribution> found = Find("“They knew,” said Idris Oduya. “They did not,” said Marek Sol.", out string text);
        found.Select(one => Words(text, one.Source)).Should().Equal("Idris Oduya", "Marek Sol");
        found.Select(one => Words(text, one.Content)).Should().Equal("“They knew,”", "“They did not,”");
    }

    [Fact]
    public void A_name_in_the_next_paragraph_signs_nothing() =>
        Find("“Nobody on the island asked us about the bridge”—\n\nIda Lind opened it.").Should().OnlyContain(one => one.Source.All(span => span.Length > 0));

    private static IReadOnlyList<Attribution> Find(string text) => Find(text, out _);

    private static IReadOnlyList<Attribution> Find(string given, out string text)
    {
        text = given;
        ArticleAnalysis analysis = ClaimPipeline.Default.Analyze(given, AnalysisLayer.Attributions);
        AttributionContract.Check(analysis);
        return analysis.Attributions;
    }

    private static Attribution Only(string given, out string text)
    {
        IReadOnlyList<Attribution> found = Find(given, out text);
        found.Should().ContainSingle(given);
        return found[0];
    }

    private static string Words(string text, IReadOnlyList<TextSpan> spans) => string.Join(" … ", spans.Select(span => span.In(text)));
}
