using NewsClaims.Models;

namespace NewsClaims.Mentions;

/// <summary>Chooses by the trained model: the highest score, the more recent referent where two are equal.</summary>
internal sealed class ModelChooser(LinearModel model) : IAntecedentChooser
{
    public int Choose(MentionDraft mention, ReadOnlySpan<Candidate> candidates)
    {
        Span<int> score = stackalloc int[1];
        int best = 0, bestScore = int.MinValue;
        for (int i = 0; i < candidates.Length; i++)
        {
            score[0] = 0;
            model.Add(candidates[i].Used, score);
            if (score[0] > bestScore)
            {
                best = i;
                bestScore = score[0];
            }
        }

        return best;
    }
}
