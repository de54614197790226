using NewsClaims.Attributions;
using NewsClaims.Layers;

namespace NewsClaims.Tests.Attributions;

public class TreeShapeTests
{
    // The(2) old(2) mayor(3) resigned(root) on(5) Monday(3)
    private static readonly TokenSyntax[] Syntax =
    [
        Under(2, DependencyRelation.Determiner),
        Under(2, DependencyRelation.AdjectivalModifier),
        Under(3, DependencyRelation.Subject),
        Under(-1, DependencyRelation.Root),
        Under(5, DependencyRelation.Case),
        Under(3, DependencyRelation.Oblique),
    ];

    [Fact]
    public void A_subtree_reaches_from_its_first_to_its_last_token()
    {
        TreeShape tree = new(Syntax, new RentedArrays());
        (tree.First[2], tree.Last[2]).Should().Be((0, 2));
        (tree.First[3], tree.Last[3]).Should().Be((0, 5));
        (tree.First[5], tree.Last[5]).Should().Be((4, 5));
    }

    [Fact]
    public void Depth_counts_the_steps_to_the_root()
    {
        new TreeShape(Syntax, new RentedArrays()).Depth.Take(Syntax.Length).Should().Equal(2, 2, 1, 0, 2, 1);
    }

    [Fact]
    public void The_largest_phrase_that_begins_with_a_word_is_found()
    {
        TreeShape tree = new(Syntax, new RentedArrays());
        tree.BeginsAt(0, Syntax).Should().Be(3);
        tree.BeginsAt(4, Syntax).Should().Be(5);
        tree.BeginsAt(1, Syntax).Should().Be(1);
        tree.EndsAt(5, Syntax).Should().Be(3);
        tree.EndsAt(2, Syntax).Should().Be(2);
    }

    [Fact]
    public void A_chain_of_a_hundred_thousand_tokens_is_no_danger()
    {
        const int length = 100_000;
        TokenSyntax[] syntax = new TokenSyntax[length];
        for (int i = 0; i < length; i++)
            syntax[i] = Under(i - 1, i == 0 ? DependencyRelation.Root : DependencyRelation.Flat);
        TreeShape tree = new(syntax, new RentedArrays());
        tree.Depth[length - 1].Should().Be(length - 1);
        tree.Last[0].Should().Be(length - 1);
    }

    private static TokenSyntax Under(int head, DependencyRelation relation) => new(PartOfSpeech.Noun, PennTag.Noun, head, relation);
}
