using NewsClaims.Corpora;
using NewsClaims.Speakers;

namespace NewsClaims.Training.Speakers;

/// <summary>Progress figures on the development part. The evaluation project has the measure that counts.</summary>
internal static class SpeakerReport
{
    public static void Print(IReadOnlyList<SpeakerExample> examples, ISpeakerScorer scorer, string? errors)
    {
        int named = 0, nameRight = 0, all = 0, kindRight = 0, allRight = 0;
        Dictionary<SpeakerPath, (int Count, int Right, double Sum)> paths = [];
        List<string> wrong = [];
        uint[] buffer = new uint[SpeakerConfidenceFeatures.Max];
        foreach (SpeakerExample example in examples)
        {
            SpeakerScene scene = SpeakerTrainer.SceneOf(example);
            SpeakerDecision[] decisions = SpeakerResolver.DecideAll(scene, example.Attributions, scorer);
            for (int i = 0; i < decisions.Length; i++)
            {
                TypedClaim gold = example.Gold[i];
                SpeakerDecision decision = decisions[i];
                bool right = SpeakerTrainer.IsRight(gold, decision), kind = decision.Kind == gold.SpeakerKind;
                int count = SpeakerConfidenceFeatures.Fill(scene, decision, example.Attributions[i], buffer);
                (int n, int r, double sum) = paths.GetValueOrDefault(decision.Path);
                paths[decision.Path] = (n + 1, r + (right ? 1 : 0), sum + scorer.Confidence(buffer.AsSpan(0, count)));
                all++;
                kindRight += kind ? 1 : 0;
                allRight += right ? 1 : 0;
                if (gold.SpeakerKind is SpeakerKind.Person or SpeakerKind.Organization)
                {
                    named++;
                    nameRight += right ? 1 : 0;
                }

                if (!right || !kind)
                {
                    string source = gold.Source.Count == 0 ? "" : gold.Source[0].In(example.Article.Text);
                    wrong.Add($"{(right ? "kind" : "NAME")} {gold.SpeakerKind}:{gold.Speaker} <> {decision.Kind}:{decision.Name} [{decision.Path}] source \"{source}\" cue \"{(gold.Cue.Count > 0 ? gold.Cue[0].In(example.Article.Text) : "")}\" {example.Article.Id} {(gold.Source.Count > 0 ? gold.Source[0].Start : -1)}");
                }
            }
        }

        Console.WriteLine($"dev: names of persons and organizations {100.0 * nameRight / named:F1} % of {named}; kinds {100.0 * kindRight / all:F1} % of {all}; all names {100.0 * allRight / all:F1} %");
        foreach ((SpeakerPath path, (int n, int r, double sum)) in paths.OrderByDescending(pair => pair.Value.Count))
            Console.WriteLine($"  {path,-18} {n,5}  right {100.0 * r / n:F1}  confidence {100 * sum / n:F1}");
        if (errors is not null)
            File.WriteAllLines(errors, wrong);
    }
}
