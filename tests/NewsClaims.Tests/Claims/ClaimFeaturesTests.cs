using System.Text;
using NewsClaims.Claims;
using NewsClaims.Corpora;

namespace NewsClaims.Tests.Claims;

/// <summary>
/// The network's weights belong to the features it was trained on. Where a sum differs, either the features did (train the claims anew, or take the
/// change back) or an earlier stage sees these examples otherwise (look why, and approve).
/// </summary>
public class ClaimFeaturesTests
{
    [Fact]
    public void The_features_of_our_examples_are_those_the_model_was_trained_on()
    {
        StringBuilder sums = new();
        foreach (IGrouping<string, ClaimLabelExample> file in ClaimSketch.Examples())
        {
            sums.Append(Path.GetFileNameWithoutExtension(file.Key)).Append('\n');
            foreach ((int index, ClaimLabelExample example) in file.Index())
                sums.Append($"  {index,2} {Sum(example)}\n");
        }

        Approved.Compare(sums.ToString(), "Claims", "features.txt");
    }

    private static FeatureSum Sum(ClaimLabelExample example)
    {
        ArticleAnalysis analysis = ClaimPipeline.Default.Analyze(example.Text, AnalysisLayer.Mentions);
        Attribution attribution = GoldAttributions.Of(ClaimPipeline.Default, analysis, [example.Annotation])[0];
        ClaimText text = new(analysis.Parsed, [.. analysis.Entities], ClaimLexicon.Read(ClaimModel.English));
        List<ClaimUnit> units = [];
        ClaimUnits.Add(text, attribution, 0, units);
        ClaimFeatureList features = new();
        FeatureSum sum = new();
        foreach (ClaimUnit unit in units)
        {
            UnitReading reading = UnitReading.Read(text, unit, attribution, CueReading.Read(text, attribution), SourceReading.Read(text, attribution));
            List<RuleHit> rules = [];
            ClaimTypeRules.Find(text, reading, rules);
            features.Clear();
            ClaimFeatures.Fill(text, reading, rules, features);
            sum.Add(features.Hashes);
        }

        return sum;
    }
}
