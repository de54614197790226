using System.Text;
using NewsClaims.Attributions;
using NewsClaims.Corpora;
using NewsClaims.Layers;

namespace NewsClaims.Tests.Attributions;

/// <summary>
/// The model's weights belong to the features it was trained on. Where a sum differs, either the features did (train the attributions anew, or
/// take the change back) or an earlier stage sees these articles otherwise (look why, and approve).
/// </summary>
public class AttributionFeaturesTests
{
    [Fact]
    public void The_features_of_our_articles_are_those_the_model_was_trained_on()
    {
        StringBuilder sums = new();
        foreach (string file in Directory.EnumerateFiles(Checkout.Find("seeds", "articles"), "*.txt").Order(StringComparer.Ordinal))
            sums.Append(Path.GetFileNameWithoutExtension(file)).Append('\n').Append(Sums(File.ReadAllText(file)));
        Approved.Compare(sums.ToString(), "Attributions", "features.txt");
    }

    private static string Sums(string article)
    {
        ArticleAnalysis analysis = ClaimPipeline.Default.Analyze(article, AnalysisLayer.Attributions);
        AttributionMemory memory = new();
        ReportingLexicon lexicon = ReportingLexicon.Read(ClaimModel.English.Open(ReportingLexicon.Section));
        ArticleContext context = new(analysis.Parsed, [.. analysis.Entities], lexicon, ClaimModel.English, memory);
        FeatureList features = new();
        FeatureSum places = new(), steps = new(), rolePlaces = new(), roleSteps = new();
        foreach (TokenRange range in CueFinder.Chains(context))
        {
            for (int t = range.Start; t < range.End; t++)
            {
                features.Clear();
                CueFeatures.OfToken(context, t, range.Start, range.End, features);
                places.Add(features.Items);
                features.Clear();
                if (t > range.Start)
                    CueFeatures.OfStep(context, t, features);
                steps.Add(features.Items);
            }
        }

        // Cues as found; the first guess as if a tenth of the tokens were likely sources and a tenth likely contents.
        FirstGuess guess = new(context);
        for (int t = 0; t < context.Count; t++)
            guess.Set(t, t % 10 == 3 ? 0.8f : 0.1f, t % 10 == 7 ? 0.9f : 0.05f);
        CueCandidate[] cues =
        [
            .. analysis.Attributions.SelectMany(attribution => attribution.Cue).Select(span => analysis.Parsed.TokensIn(span)).Distinct()
                .OrderBy(tokens => tokens.Start).Select(tokens => CueCandidate.Of(context, tokens, 1)),
        ];
        guess.SetCues([.. cues]);
        RoleFeatures role = new(context, guess);
        foreach (CueCandidate cue in cues)
        {
            TokenRange window = RoleWindow.Of(context, cue.Tokens);
            role.Start(cue, window);
            for (int t = window.Start; t < window.End; t++)
            {
                features.Clear();
                role.OfToken(t, features);
                rolePlaces.Add(features.Items);
                features.Clear();
                if (t > window.Start)
                    role.OfStep(t, features);
                roleSteps.Add(features.Items);
            }
        }

        return $"  cues,  places {places}\n  cues,  steps  {steps}\n  roles, places {rolePlaces}\n  roles, steps  {roleSteps}\n";
    }
}
