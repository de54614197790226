using NewsClaims.Models;

namespace NewsClaims.Tests.Models;

public class LemmatizerTests
{
    private static readonly Lemmatizer Lemmas = ClaimModel.English.Lemmas;

    [Theory]
    [InlineData("says", "VERB", "VBZ", "say")]
    [InlineData("Denied", "VERB", "VBD", "deny")]
    [InlineData("stopped", "VERB", "VBD", "stop")]
    [InlineData("hoped", "VERB", "VBD", "hope")]
    [InlineData("told", "VERB", "VBN", "tell")]
    [InlineData("argued", "VERB", "VBD", "argue")]
    [InlineData("offering", "VERB", "VBG", "offer")]
    [InlineData("planning", "VERB", "VBG", "plan")]
    [InlineData("lying", "VERB", "VBG", "lie")]
    [InlineData("agreed", "VERB", "VBN", "agree")]
    [InlineData("added", "VERB", "VBD", "add")]
    [InlineData("passes", "VERB", "VBZ", "pass")]
    [InlineData("goes", "VERB", "VBZ", "go")]
    [InlineData("is", "AUX", "VBZ", "be")]
    [InlineData("n't", "PART", "RB", "not")]
    [InlineData("underwent", "VERB", "VBD", "undergo")]
    [InlineData("ministers", "NOUN", "NNS", "minister")]
    [InlineData("parties", "NOUN", "NNS", "party")]
    [InlineData("movies", "NOUN", "NNS", "movie")]
    [InlineData("series", "NOUN", "NNS", "series")]
    [InlineData("children", "NOUN", "NNS", "child")]
    [InlineData("houses", "NOUN", "NNS", "house")]
    [InlineData("churches", "NOUN", "NNS", "church")]
    [InlineData("loss", "NOUN", "NN", "loss")]
    [InlineData("larger", "ADJ", "JJR", "large")]
    [InlineData("happiest", "ADJ", "JJS", "happy")]
    [InlineData("Senators", "PROPN", "NNPS", "Senator")]
    [InlineData("Brussels", "PROPN", "NNP", "Brussels")]
    public void A_tagged_form_leads_to_its_dictionary_form(string form, string pos, string tag, string lemma)
    {
        SyntaxNames.TryParse(pos, out PartOfSpeech partOfSpeech).Should().BeTrue();
        SyntaxNames.TryParse(tag, out PennTag pennTag).Should().BeTrue();
        Lemmas.Lemma(form, partOfSpeech, pennTag).Should().Be(lemma);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ing")]
    [InlineData("\ud800")]
    public void What_is_hardly_a_word_stays_as_it_is(string form)
    {
        foreach (PennTag tag in Enum.GetValues<PennTag>())
            Lemmas.Lemma(form, PartOfSpeech.Verb, tag).Should().Be(form);
    }

    [Fact]
    public void A_run_of_letters_longer_than_any_word_stays_as_it_is()
    {
        string form = new('s', 5000);
        Lemmas.Lemma(form, PartOfSpeech.Noun, PennTag.PluralNoun).Should().Be(form);
    }

    [Fact]
    public void A_buffer_receives_the_lemma_without_a_new_string()
    {
        const int Calls = 1000;
        char[] buffer = new char[Lemmatizer.BufferLength("walked".Length)];
        int length = 0;
        for (int i = 0; i < Calls; i++)
            length = Lemmas.Lemma("walked", PartOfSpeech.Verb, PennTag.PastVerb, buffer).Length;
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < Calls; i++)
            length = Lemmas.Lemma("walked", PartOfSpeech.Verb, PennTag.PastVerb, buffer).Length;
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(Calls, "less than a byte a call is none; the runtime itself may allocate");
        length.Should().Be("walk".Length);
    }

    [Fact]
    public void Forms_of_one_verb_share_a_key()
    {
        uint said = Lemmas.LemmaKey("Said", PartOfSpeech.Verb, PennTag.PastVerb);
        said.Should().Be(Lemmas.LemmaKey("saying", PartOfSpeech.Verb, PennTag.Gerund));
        said.Should().Be(NewsClaims.Kernels.WordKey.Of("say"));
    }

    [Fact]
    public void A_list_whose_parts_differ_in_length_is_refused()
    {
        SectionWriter writer = new();
        writer.WriteArray<uint>([1u, 2u]);
        writer.WriteStrings(["one"]);
        ClaimModel damaged = ClaimModel.English.With(Sections.Model(Lemmatizer.Section, writer));
        FluentActions.Invoking(() => new Lemmatizer(damaged)).Should().Throw<InvalidModelException>().WithMessage("*2 forms and 1 lemmas*");
    }
}
