using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace NewsClaims.Claims;

/// <summary>Puts the reasons of a claim's type, speaker and stance into words, the decisive one first.</summary>
internal static class ClaimEvidence
{
    private const int MaxFeatures = 3;

    public static Evidence[] For(
        ClaimText text,
        UnitReading reading,
        ClaimLabeling labels,
        IReadOnlyList<RuleHit> rules,
        ClaimFeatureList features,
        ClaimOdds odds)
    {
        List<Evidence> evidence = text.Memory.Evidence;
        evidence.Clear();
        if (RuleFor(rules, labels.Type) is { } hit)
            evidence.Add(new Evidence("type", RuleReasons.Of(text, hit)));
        if (FeatureReason(text, labels, features, odds) is { } reason)
            evidence.Add(new Evidence("type", reason));
        if (evidence.Count == 0)
            evidence.Add(new Evidence("type", "Nothing in it speaks for another type."));
        if (reading.Attribution is { SpeakerEvidence.Length: > 0 } attribution)
            evidence.Add(new Evidence("speaker", attribution.SpeakerEvidence));
        if (StanceReason(text, reading, labels) is { } stance)
            evidence.Add(new Evidence("stance", stance));
        return [.. evidence];
    }

    private static RuleHit? RuleFor(IReadOnlyList<RuleHit> rules, ClaimType type)
    {
        foreach (RuleHit hit in rules)
        {
            if (hit.Type == type)
                return hit;
        }

        return null;
    }

    // The words whose features speak most for the type against the next best one.
    private static string? FeatureReason(ClaimText text, ClaimLabeling labels, ClaimFeatureList features, ClaimOdds odds)
    {
        long[] byToken = ArrayPool<long>.Shared.Rent(text.Article.Tokens.Length);
        int first = byToken.Length, last = -1;
        ReadOnlySpan<uint> hashes = features.Hashes;
        for (int i = 0; i < hashes.Length; i++)
        {
            if (WordOf(text, features, i) is not (>= 0 and int token))
                continue;
            first = Math.Min(first, token);
            last = Math.Max(last, token);
        }

        Span<long> sums = last < 0 ? [] : byToken.AsSpan(first, last + 1 - first);
        sums.Clear();
        odds.Compare(labels.Type, labels.SecondType);
        for (int i = 0; i < hashes.Length; i++)
        {
            if (WordOf(text, features, i) is >= 0 and int token)
                sums[token - first] += odds.Preference(hashes[i]);
        }

        DefaultInterpolatedStringHandler words = new(0, 0, CultureInfo.InvariantCulture, stackalloc char[256]);
        int count = 0;
        for (; count < MaxFeatures && HighestAt(sums) is >= 0 and int best; count++)
        {
            words.AppendLiteral(count > 0 ? ", \"" : "\"");
            words.AppendFormatted(text.Word(first + best));
            words.AppendLiteral("\"");
            sums[best] = 0;
        }

        ArrayPool<long>.Shared.Return(byToken);
        words.AppendLiteral(count == 1 ? " speaks for " : " speak for ");
        words.AppendLiteral(labels.Type.ToString());
        words.AppendLiteral(" rather than ");
        words.AppendLiteral(labels.SecondType.ToString());
        words.AppendLiteral(".");
        string reason = words.ToStringAndClear();
        return count == 0 ? null : reason;
    }

    private static int WordOf(ClaimText text, ClaimFeatureList features, int feature)
    {
        (_, int token) = features.Origin(feature);
        return token >= 0 && text.Kind(token) == TokenKind.Word ? token : -1;
    }

    // The first of the highest sums above zero, or -1.
    private static int HighestAt(ReadOnlySpan<long> sums)
    {
        int best = -1;
        for (int i = 0; i < sums.Length; i++)
        {
            if (sums[i] > 0 && (best < 0 || sums[i] > sums[best]))
                best = i;
        }

        return best;
    }

    private static string? StanceReason(ClaimText text, UnitReading reading, ClaimLabeling labels)
    {
        string cue = reading.Cue is { MainToken: >= 0 } known ? RuleReasons.Quote(text, known.MainToken) : "the wording";
        return labels.Stance switch
        {
            Stance.Deny => $"{cue} turns the content down.",
            Stance.Uncertain => $"{cue} commits neither way.",
            _ => null,
        };
    }
}
