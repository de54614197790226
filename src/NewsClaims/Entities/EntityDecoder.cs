using static NewsClaims.Entities.EntityLabels;

namespace NewsClaims.Entities;

/// <summary>
/// The best sequence of labels for a piece of text, by Viterbi's algorithm. Of the 17 × 17 pairs of labels only those that can be are
/// looked at, and those between names by the types alone: 41 steps a token.
/// </summary>
internal sealed class EntityDecoder(EntityTransitions transitions)
{
    /// <summary>Bytes of trace that <see cref="Decode"/> needs for each token.</summary>
    public const int TraceLength = EntityTransitions.Classes + (Types * 3);

    // A name cannot end before it began; far below any sum of weights, far above overflow.
    private const int Never = int.MinValue / 4;

    /// <summary>Fills <paramref name="labels"/>.</summary>
    /// <param name="scores">Sixteen scores a token.</param>
    /// <param name="trace">Working memory, <see cref="TraceLength"/> a token.</param>
    /// <param name="labels">One place a token.</param>
    public void Decode(ReadOnlySpan<short> scores, Span<byte> trace, Span<byte> labels)
    {
        ReadOnlySpan<int> weights = transitions.Weights;
        Span<int> closed = stackalloc int[EntityTransitions.Classes];
        Span<int> first = stackalloc int[Types];
        Span<int> middle = stackalloc int[Types];
        Span<int> entry = stackalloc int[EntityTransitions.Classes];
        closed.Fill(Never);
        closed[0] = 0;
        first.Fill(Never);
        middle.Fill(Never);
        for (int i = 0; i < labels.Length; i++)
        {
            ReadOnlySpan<short> score = scores.Slice(i * Named, Named);
            Span<byte> from = trace.Slice(i * TraceLength, TraceLength);
            int floor = closed[0];
            for (int to = 0; to < EntityTransitions.Classes; to++)
            {
                int best = closed[0] + weights[to];
                int bestClass = 0;
                for (int c = 1; c < EntityTransitions.Classes; c++)
                {
                    int candidate = closed[c] + weights[(c * EntityTransitions.Classes) + to];
                    if (candidate > best)
                    {
                        best = candidate;
                        bestClass = c;
                    }
                }

                entry[to] = best;
                from[to] = (byte)bestClass;
                floor = Math.Max(floor, best);
            }

            closed[0] = entry[0] - floor;
            for (int type = 0; type < Types; type++)
            {
                ReadOnlySpan<int> within = weights.Slice(EntityTransitions.Within(type, false, false), 4);
                ReadOnlySpan<short> own = score.Slice(type * 4, 4);
                int middleFromFirst = first[type] + within[0];
                int middleFromMiddle = middle[type] + within[2];
                int lastFromFirst = first[type] + within[1];
                int lastFromMiddle = middle[type] + within[3];
                int middleBest = Math.Max(middleFromFirst, middleFromMiddle) + own[Middle];
                int last = Math.Max(lastFromFirst, lastFromMiddle) + own[Last];
                int only = entry[type + 1] + own[Only];
                Span<byte> typeTrace = from.Slice(EntityTransitions.Classes + (type * 3), 3);
                typeTrace[0] = middleFromMiddle > middleFromFirst ? (byte)1 : (byte)0;
                typeTrace[1] = lastFromMiddle > lastFromFirst ? (byte)1 : (byte)0;
                typeTrace[2] = last > only ? (byte)1 : (byte)0;

                // Sums stay small over any length because the best entry is taken off every token.
                first[type] = entry[type + 1] + own[First] - floor;
                middle[type] = Math.Max(middleBest - floor, Never);
                closed[type + 1] = Math.Max(Math.Max(last, only) - floor, Never);
            }
        }

        Follow(closed, trace, labels);
    }

    private static void Follow(ReadOnlySpan<int> closed, ReadOnlySpan<byte> trace, Span<byte> labels)
    {
        int current = 0;
        for (int c = 1; c < closed.Length; c++)
        {
            if (closed[c] > closed[current])
                current = c;
        }

        int i = labels.Length - 1;
        while (i >= 0)
        {
            ReadOnlySpan<byte> from = trace.Slice(i * TraceLength, TraceLength);
            if (current == 0)
            {
                labels[i] = Outside;
                current = from[0];
                i--;
                continue;
            }

            int type = current - 1;
            if (from[EntityTransitions.Classes + (type * 3) + 2] == 0)
            {
                labels[i] = Of(type, Only);
                current = from[current];
                i--;
                continue;
            }

            labels[i] = Of(type, Last);
            bool inMiddle = from[EntityTransitions.Classes + (type * 3) + 1] == 1;
            i--;
            while (inMiddle)
            {
                labels[i] = Of(type, Middle);
                inMiddle = trace[(i * TraceLength) + EntityTransitions.Classes + (type * 3)] == 1;
                i--;
            }

            labels[i] = Of(type, First);
            current = trace[(i * TraceLength) + current];
            i--;
        }
    }
}
