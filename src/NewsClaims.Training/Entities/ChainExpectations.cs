using NewsClaims.Entities;
using static NewsClaims.Entities.EntityLabels;

namespace NewsClaims.Training.Entities;

/// <summary>
/// Expected labels and transitions of a chain of tokens under a conditional random field, over all sequences or over those that a set of allowed
/// labels for each token leaves. The structure is that of <see cref="EntityTransitions"/>.
/// </summary>
internal sealed class ChainExpectations
{
    private const int Classes = EntityTransitions.Classes;

    private readonly float[] _potential = new float[EntityPiece.MaxLength * Count];
    private readonly float[] _forward = new float[EntityPiece.MaxLength * Count];
    private readonly float[] _backward = new float[EntityPiece.MaxLength * Count];
    private readonly float[] _factor = new float[EntityPiece.MaxLength];
    private readonly float[] _weight = new float[EntityTransitions.Length];

    /// <summary>Probability of each label at each token: 17 a token.</summary>
    public float[] Labels { get; } = new float[EntityPiece.MaxLength * Count];

    /// <summary>Expected number of times each transition is used.</summary>
    public float[] Transitions { get; } = new float[EntityTransitions.Length];

    /// <summary>Computes expectations; gives the logarithm of the sum over sequences, or negative infinity where none is allowed.</summary>
    /// <param name="length">Number of tokens.</param>
    /// <param name="scores">Sixteen scores a token; outside of names scores 0.</param>
    /// <param name="transitions">Weights of transitions.</param>
    /// <param name="allowed">Allowed labels a token, or empty for all.</param>
    public double Compute(int length, ReadOnlySpan<float> scores, ReadOnlySpan<float> transitions, ReadOnlySpan<uint> allowed)
    {
        for (int i = 0; i < _weight.Length; i++)
            _weight[i] = MathF.Exp(transitions[i]);
        double log = Forward(length, scores, allowed);
        if (double.IsNegativeInfinity(log))
            return log;
        Backward(length);
        return log;
    }

    private double Forward(int length, ReadOnlySpan<float> scores, ReadOnlySpan<uint> allowed)
    {
        double log = 0;
        Span<float> closed = stackalloc float[Classes];
        Span<float> before = stackalloc float[Count];
        before.Clear();
        before[Outside] = 1;
        for (int i = 0; i < length; i++)
        {
            Span<float> potential = _potential.AsSpan(i * Count, Count);
            log += Potentials(scores.Slice(i * Named, Named), allowed.IsEmpty ? uint.MaxValue : allowed[i], potential);
            Close(before, closed);
            Span<float> forward = _forward.AsSpan(i * Count, Count);
            float sum = forward[Outside] = Entry(closed, 0) * potential[Outside];
            for (int type = 0; type < Types; type++)
            {
                int label = type * 4;
                float entry = Entry(closed, type + 1);
                int within = EntityTransitions.Within(type, false, false);
                forward[label + First] = entry * potential[label + First];
                forward[label + Only] = entry * potential[label + Only];
                forward[label + Middle] = potential[label + Middle]
                    * ((before[label + First] * _weight[within]) + (before[label + Middle] * _weight[within + 2]));
                forward[label + Last] = potential[label + Last]
                    * ((before[label + First] * _weight[within + 1]) + (before[label + Middle] * _weight[within + 3]));
                sum += forward[label] + forward[label + 1] + forward[label + 2] + forward[label + 3];
            }

            if (!(sum > 0))
                return double.NegativeInfinity;
            float factor = _factor[i] = 1 / sum;
            log += Math.Log(sum);
            for (int label = 0; label < Count; label++)
                before[label] = forward[label] *= factor;
        }

        Close(before, closed);
        float total = 0;
        foreach (float value in closed)
            total += value;
        return total > 0 ? log + Math.Log(total) : double.NegativeInfinity;
    }

    private void Backward(int length)
    {
        Array.Clear(Transitions);
        Span<float> closed = stackalloc float[Classes];
        Close(_forward.AsSpan((length - 1) * Count, Count), closed);
        float total = 0;
        foreach (float value in closed)
            total += value;
        Span<float> last = _backward.AsSpan((length - 1) * Count, Count);
        last.Clear();
        last[Outside] = 1;
        for (int type = 0; type < Types; type++)
            last[(type * 4) + Last] = last[(type * 4) + Only] = 1;
        Span<float> reach = stackalloc float[Classes];
        for (int i = length - 1; i >= 0; i--)
        {
            Span<float> backward = _backward.AsSpan(i * Count, Count);
            Span<float> forward = _forward.AsSpan(i * Count, Count);
            for (int label = 0; label < Count; label++)
                Labels[(i * Count) + label] = forward[label] * backward[label] / total;
            Span<float> potential = _potential.AsSpan(i * Count, Count);
            float factor = _factor[i] / total;
            reach[0] = potential[Outside] * backward[Outside] * factor;
            for (int type = 0; type < Types; type++)
            {
                int label = type * 4;
                reach[type + 1] = ((potential[label + First] * backward[label + First]) + (potential[label + Only] * backward[label + Only])) * factor;
            }

            if (i == 0)
            {
                for (int to = 0; to < Classes; to++)
                    Transitions[EntityTransitions.Between(0, to)] += _weight[EntityTransitions.Between(0, to)] * reach[to];
                break;
            }

            Step(i, reach, factor, total);
        }
    }

    private void Step(int i, ReadOnlySpan<float> reach, float factor, float total)
    {
        ReadOnlySpan<float> backward = _backward.AsSpan(i * Count, Count);
        ReadOnlySpan<float> potential = _potential.AsSpan(i * Count, Count);
        Span<float> before = _backward.AsSpan((i - 1) * Count, Count);
        ReadOnlySpan<float> forward = _forward.AsSpan((i - 1) * Count, Count);
        Span<float> closed = stackalloc float[Classes];
        Span<float> after = stackalloc float[Classes];
        Close(forward, closed);
        for (int from = 0; from < Classes; from++)
        {
            float sum = 0;
            for (int to = 0; to < Classes; to++)
            {
                float step = _weight[EntityTransitions.Between(from, to)] * reach[to];
                Transitions[EntityTransitions.Between(from, to)] += closed[from] * step;
                sum += step;
            }

            after[from] = sum * total;
        }

        before[Outside] = after[0];
        for (int type = 0; type < Types; type++)
        {
            int label = type * 4;
            int within = EntityTransitions.Within(type, false, false);
            before[label + Last] = before[label + Only] = after[type + 1];
            float toMiddle = potential[label + Middle] * backward[label + Middle] * factor;
            float toLast = potential[label + Last] * backward[label + Last] * factor;
            before[label + First] = ((_weight[within] * toMiddle) + (_weight[within + 1] * toLast)) * total;
            before[label + Middle] = ((_weight[within + 2] * toMiddle) + (_weight[within + 3] * toLast)) * total;
            Transitions[within] += forward[label + First] * _weight[within] * toMiddle;
            Transitions[within + 1] += forward[label + First] * _weight[within + 1] * toLast;
            Transitions[within + 2] += forward[label + Middle] * _weight[within + 2] * toMiddle;
            Transitions[within + 3] += forward[label + Middle] * _weight[within + 3] * toLast;
        }
    }

    private static double Potentials(ReadOnlySpan<float> scores, uint allowed, Span<float> potential)
    {
        float best = 0;
        foreach (float score in scores)
            best = Math.Max(best, score);
        for (int label = 0; label < Named; label++)
            potential[label] = ((allowed >> label) & 1) == 0 ? 0 : MathF.Exp(scores[label] - best) + 1e-20f;
        potential[Outside] = ((allowed >> Outside) & 1) == 0 ? 0 : MathF.Exp(-best) + 1e-20f;
        return best;
    }

    private static void Close(ReadOnlySpan<float> labels, Span<float> closed)
    {
        closed[0] = labels[Outside];
        for (int type = 0; type < Types; type++)
            closed[type + 1] = labels[(type * 4) + Last] + labels[(type * 4) + Only];
    }

    private float Entry(ReadOnlySpan<float> closed, int to)
    {
        float sum = 0;
        for (int from = 0; from < Classes; from++)
            sum += closed[from] * _weight[EntityTransitions.Between(from, to)];
        return sum;
    }
}
