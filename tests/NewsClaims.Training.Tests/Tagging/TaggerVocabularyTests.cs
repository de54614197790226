using NewsClaims.Kernels;
using NewsClaims.Syntax;
using NewsClaims.Training.Tagging;

namespace NewsClaims.Training.Tests.Tagging;

/// <summary>Which words are sure of their tag.</summary>
public class TaggerVocabularyTests
{
    private static readonly TaggerLabel Noun = new(PartOfSpeech.Noun, PennTag.Noun);
    private static readonly TaggerLabel Verb = new(PartOfSpeech.Verb, PennTag.BaseVerb);

    [Theory]
    [InlineData(20, 0, true)]
    [InlineData(19, 0, false)]
    [InlineData(196, 4, true)]
    [InlineData(195, 5, false)]
    public void A_word_is_sure_where_nearly_all_of_many_have_one_tag(int nouns, int verbs, bool sure)
    {
        TaggerVocabulary vocabulary = new([Example("rare", 5, 5), Example("word", nouns, verbs)]);
        byte label = vocabulary.Lexicon.Find(WordKey.Of("word")).SureLabel;
        if (sure)
            vocabulary.Labels[label].Should().Be(Noun);
        else
            label.Should().Be(TaggerLexicon.NoLabel);
    }

    private static TaggerExample Example(string word, int nouns, int verbs)
    {
        int count = nouns + verbs, length = word.Length + 1;
        TokenSpan[] tokens = [.. Enumerable.Range(0, count).Select(i => new TokenSpan(i * length, word.Length, TokenKind.Word))];
        TaggerLabel[] gold = [.. Enumerable.Range(0, count).Select(i => i < nouns ? Noun : Verb)];
        return new TaggerExample(string.Concat(Enumerable.Repeat(word + " ", count)), tokens, TokenRange.FromBounds(0, count), gold);
    }
}
