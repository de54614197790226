using NewsClaims.Models;

namespace NewsClaims.Mentions;

/// <summary>The section <c>mentions</c>: types of nouns, hints of given names, and the choice of antecedents.</summary>
internal sealed record MentionModel(LinearModel Nouns, GivenNames GivenNames, LinearModel Antecedents)
{
    public const string Section = "mentions";

    /// <summary>How many values <see cref="NounType"/> has.</summary>
    public const int NounTypes = 5;

    public static MentionModel Read(ClaimModel model)
    {
        SectionReader reader = model.Open(Section);
        LinearModel nouns = LinearModel.Read(ref reader);
        GivenNames givenNames = GivenNames.Read(ref reader);
        LinearModel antecedents = LinearModel.Read(ref reader);
        reader.End();
        if (nouns.LabelCount != NounTypes || antecedents.LabelCount != 1)
            throw new InvalidModelException(
                $"Section \"{Section}\" has {nouns.LabelCount} noun types and {antecedents.LabelCount} antecedent scores; expected {NounTypes} and 1. Train again.");
        return new MentionModel(nouns, givenNames, antecedents);
    }
}
