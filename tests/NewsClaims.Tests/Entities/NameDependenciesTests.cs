using NewsClaims.Entities;

namespace NewsClaims.Tests.Entities;

/// <summary>What the tree says of a name, on trees written by hand.</summary>
public class NameDependenciesTests
{
    // "In Paris Senator Ana Quill , a doctor , spoke ."
    private static readonly TokenSyntax[] Sentence =
    [
        new(PartOfSpeech.Adposition, PennTag.Preposition, 1, DependencyRelation.Case),
        new(PartOfSpeech.ProperNoun, PennTag.ProperNoun, 9, DependencyRelation.Oblique),
        new(PartOfSpeech.ProperNoun, PennTag.ProperNoun, 3, DependencyRelation.Compound),
        new(PartOfSpeech.ProperNoun, PennTag.ProperNoun, 9, DependencyRelation.Subject),
        new(PartOfSpeech.ProperNoun, PennTag.ProperNoun, 3, DependencyRelation.Flat),
        new(PartOfSpeech.Punctuation, PennTag.Comma, 7, DependencyRelation.Punctuation),
        new(PartOfSpeech.Determiner, PennTag.Determiner, 7, DependencyRelation.Determiner),
        new(PartOfSpeech.Noun, PennTag.Noun, 3, DependencyRelation.Apposition),
        new(PartOfSpeech.Punctuation, PennTag.Comma, 7, DependencyRelation.Punctuation),
        new(PartOfSpeech.Verb, PennTag.PastVerb, -1, DependencyRelation.Root),
        new(PartOfSpeech.Punctuation, PennTag.SentenceEnd, 9, DependencyRelation.Punctuation),
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Every_part_of_a_name_hangs_where_the_name_does(int token) => Of(Sentence).Governor(token).Should().Be(9);

    [Fact]
    public void A_name_has_the_relation_and_the_apposition_of_its_head()
    {
        NameDependencies tree = Of(Sentence);
        tree.Relation(4).Should().Be(DependencyRelation.Subject);
        tree.OwnRelation(4).Should().Be(DependencyRelation.Flat);
        tree.Apposition(2).Should().Be(7);
        tree.Apposition(1).Should().Be(NameDependencies.None);
    }

    [Fact]
    public void Heads_outside_of_the_range_are_none()
    {
        NameDependencies tree = new();
        tree.Set(Sentence, TokenRange.FromBounds(2, 8));
        tree.Governor(0).Should().Be(NameDependencies.None);
        tree.Relation(0).Should().Be(DependencyRelation.Subject);
        tree.Apposition(0).Should().Be(5);
    }

    [Fact]
    public void Names_that_hang_in_a_circle_come_to_an_end()
    {
        TokenSyntax first = new(PartOfSpeech.ProperNoun, PennTag.ProperNoun, 1, DependencyRelation.Compound);
        TokenSyntax second = first with { Head = 0 };
        Of([first, second]).Relation(0).Should().Be(DependencyRelation.Compound);
    }

    private static NameDependencies Of(TokenSyntax[] sentence)
    {
        NameDependencies tree = new();
        tree.Set(sentence, TokenRange.FromBounds(0, sentence.Length));
        return tree;
    }
}
