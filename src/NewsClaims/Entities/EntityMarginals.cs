using static NewsClaims.Entities.EntityLabels;

namespace NewsClaims.Entities;

/// <summary>
/// How likely a name is, over all sequences of labels of a piece of text: the forward-backward algorithm of a conditional random field.
/// Powers come from a table and sums run in a fixed order, so that every machine gives the same figure.
/// </summary>
internal sealed class EntityMarginals
{
    private const int TableLength = 4096;

    // No label is quite impossible, so that no sum is ever zero.
    private const float Least = 1e-20f;

    private readonly float[] _power = new float[TableLength];
    private readonly float[] _transitions = new float[EntityTransitions.Length];

    /// <summary>Prepares for scores of which one unit is worth <paramref name="scale"/> in natural logarithms.</summary>
    public EntityMarginals(EntityTransitions transitions, float scale)
    {
        for (int i = 0; i < TableLength; i++)
            _power[i] = Math.Max(Least, (float)Math.Exp(-(double)i * scale));
        for (int i = 0; i < EntityTransitions.Length; i++)
            _transitions[i] = (float)Math.Exp((double)transitions.Weights[i] * scale);
    }

    /// <summary>Fills <paramref name="work"/> for a piece.</summary>
    /// <param name="scores">Sixteen scores a token.</param>
    /// <param name="work">One place a token.</param>
    public void Prepare(ReadOnlySpan<short> scores, Span<State> work)
    {
        Span<float> incoming = stackalloc float[EntityTransitions.Classes];
        State before = default;
        before.Forward[Outside] = 1;
        for (int i = 0; i < work.Length; i++)
        {
            ref State state = ref work[i];
            Potentials(scores.Slice(i * Named, Named), ref state);
            Incoming(ref before, incoming);
            float sum = state.Forward[Outside] = incoming[0] * state.Potential[Outside];
            for (int type = 0; type < Types; type++)
            {
                int label = type * 4;
                int within = EntityTransitions.Within(type, false, false);
                state.Forward[label + First] = incoming[type + 1] * state.Potential[label + First];
                state.Forward[label + Only] = incoming[type + 1] * state.Potential[label + Only];
                state.Forward[label + Middle] = state.Potential[label + Middle]
                    * ((before.Forward[label + First] * _transitions[within]) + (before.Forward[label + Middle] * _transitions[within + 2]));
                state.Forward[label + Last] = state.Potential[label + Last]
                    * ((before.Forward[label + First] * _transitions[within + 1]) + (before.Forward[label + Middle] * _transitions[within + 3]));
                sum += state.Forward[label] + state.Forward[label + 1] + state.Forward[label + 2] + state.Forward[label + 3];
            }

            float factor = state.Factor = 1 / sum;
            for (int label = 0; label < Count; label++)
                state.Forward[label] *= factor;
            before = state;
        }

        Backward(work);
    }

    /// <summary>Probability that the tokens from <paramref name="start"/> to <paramref name="end"/> (exclusive) are exactly one name of a type.</summary>
    public float Of(ReadOnlySpan<State> work, int start, int end, int type)
    {
        Span<float> incoming = stackalloc float[EntityTransitions.Classes];
        State before = default;
        before.Forward[Outside] = 1;
        if (start > 0)
            before = work[start - 1];
        Incoming(ref before, incoming);
        int label = type * 4;
        bool single = end == start + 1;
        float probability = incoming[type + 1] * work[start].Potential[label + (single ? Only : First)] * work[start].Factor;
        for (int i = start + 1; i < end; i++)
        {
            bool last = i == end - 1;
            probability *= _transitions[EntityTransitions.Within(type, i > start + 1, last)]
                * work[i].Potential[label + (last ? Last : Middle)] * work[i].Factor;
        }

        // What follows a finished name must be normalised by what all sequences together reach, the last token included.
        probability *= work[end - 1].Backward[type + 1] / Total(work);
        return Math.Clamp(probability, 0f, 1f);
    }

    private static float Total(ReadOnlySpan<State> work)
    {
        ref readonly State last = ref work[^1];
        float total = last.Forward[Outside];
        for (int type = 0; type < Types; type++)
            total += last.Forward[(type * 4) + Last] + last.Forward[(type * 4) + Only];
        return total;
    }

    private void Backward(Span<State> work)
    {
        Span<float> reach = stackalloc float[EntityTransitions.Classes];
        work[^1].Backward = default;
        for (int c = 0; c < EntityTransitions.Classes; c++)
            work[^1].Backward[c] = 1;
        for (int i = work.Length - 1; i > 0; i--)
        {
            ref State state = ref work[i];
            ref State before = ref work[i - 1];
            reach[0] = state.Potential[Outside] * state.Backward[0];
            for (int type = 0; type < Types; type++)
            {
                // Inner places of the backward pass: what a name still open in its first or a middle token can reach.
                int label = type * 4;
                int within = EntityTransitions.Within(type, false, false);
                int inner = EntityTransitions.Classes + (type * 2);
                float open = state.Potential[label + Middle] * state.Backward[inner + 1];
                float close = state.Potential[label + Last] * state.Backward[type + 1];
                before.Backward[inner] = state.Factor * ((open * _transitions[within]) + (close * _transitions[within + 1]));
                before.Backward[inner + 1] = state.Factor * ((open * _transitions[within + 2]) + (close * _transitions[within + 3]));
                reach[type + 1] = (state.Potential[label + First] * state.Backward[inner]) + (state.Potential[label + Only] * state.Backward[type + 1]);
            }

            for (int c = 0; c < EntityTransitions.Classes; c++)
            {
                float sum = 0;
                for (int to = 0; to < EntityTransitions.Classes; to++)
                    sum += _transitions[EntityTransitions.Between(c, to)] * reach[to];
                before.Backward[c] = sum * state.Factor;
            }
        }
    }

    private void Incoming(ref State before, Span<float> incoming)
    {
        Span<float> closed = stackalloc float[EntityTransitions.Classes];
        closed[0] = before.Forward[Outside];
        for (int type = 0; type < Types; type++)
            closed[type + 1] = before.Forward[(type * 4) + Last] + before.Forward[(type * 4) + Only];
        for (int to = 0; to < EntityTransitions.Classes; to++)
        {
            float sum = 0;
            for (int from = 0; from < EntityTransitions.Classes; from++)
                sum += closed[from] * _transitions[EntityTransitions.Between(from, to)];
            incoming[to] = sum;
        }
    }

    private void Potentials(ReadOnlySpan<short> scores, ref State state)
    {
        int best = 0;
        foreach (short score in scores)
            best = Math.Max(best, score);
        for (int label = 0; label < Named; label++)
            state.Potential[label] = Power(best - scores[label]);
        state.Potential[Outside] = Power(best);
    }

    private float Power(int below) => below < TableLength ? _power[below] : Least;

    /// <summary>What the algorithm notes of a token.</summary>
    internal struct State
    {
        public Labels Potential;
        public Labels Forward;

        /// <summary>By class of a finished stretch, then by type for names open in their first and in a middle token.</summary>
        public Reach Backward;
        public float Factor;
    }

    [System.Runtime.CompilerServices.InlineArray(Count)]
    internal struct Labels
    {
        private float _first;
    }

    [System.Runtime.CompilerServices.InlineArray(EntityTransitions.Classes + (Types * 2))]
    internal struct Reach
    {
        private float _first;
    }
}
