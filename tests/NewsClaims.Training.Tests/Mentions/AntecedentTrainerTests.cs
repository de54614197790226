using NewsClaims.Corpora;
using NewsClaims.Mentions;
using NewsClaims.Tests.Shared;
using NewsClaims.Training.Mentions;

namespace NewsClaims.Training.Tests.Mentions;

/// <summary>Whether antecedents are learned from articles of our own.</summary>
public sealed class AntecedentTrainerTests
{
    private static readonly MentionModel Model = MentionModel.Read(ClaimModel.English);

    [Fact]
    public void What_articles_mark_as_one_is_learned_to_be_one()
    {
        AntecedentTrainer learned = Learn("[1 {0}] closed a yard in London. [1 The company] said that [1 it] was sorry.");
        AntecedentTrainer apart = Learn("[1 {0}] closed a yard in London. The company said that [1 it] was sorry.");

        DescriptionMeansName(learned).Should().BeTrue();
        DescriptionMeansName(apart).Should().BeFalse();
    }

    [Fact]
    public void What_is_not_told_is_neither_right_nor_wrong()
    {
        CorefExample example = Example("Ford closed a yard. “We are sorry,” [1 Ada Lind] said. “[1 I] am too.”");

        int we = example.Article.Text.IndexOf("We", StringComparison.Ordinal), i = example.Article.Text.IndexOf("I am", StringComparison.Ordinal);
        example.ChainAt[we].Should().Be(CorefExample.NotTold);
        example.ChainAt[i].Should().Be(1);
    }

    private static bool DescriptionMeansName(AntecedentTrainer trainer)
    {
        List<MentionDraft> drafts = MentionTraining.Resolve(trainer, Example("Boeing closed a yard in London. The company said that it was sorry."), Model.Nouns, Model.GivenNames);
        MentionDraft company = drafts.Single(draft => draft.Kind == MentionKind.Description && draft.Determiner == DeterminerKind.Definite);
        return company.Referent == drafts[0].Referent;
    }

    private static AntecedentTrainer Learn(string article)
    {
        string[] bodies = ["Ford", "Volvo", "Nokia", "Honda", "Toyota", "Siemens", "Renault", "Sony"];
        return MentionTraining.Learn([.. bodies.Select(body => Example(string.Format(null, article, body)))], [], Model.Nouns, Model.GivenNames, epochs: 3);
    }

    private static CorefExample Example(string marked)
    {
        using TemporaryFolder folder = new();
        return CorefExample.Of(WrittenMentions.Read(folder.Write("articles.txt", $"# article\n{marked}\n")).Single());
    }
}
