using NewsClaims.Models;

namespace NewsClaims.Training.Linear;

/// <summary>
/// Weights of an averaged perceptron over hashed features (Freund and Schapire 1999; Collins 2002), kept only for the pairs of feature and
/// label that an update touched. The caller decides what an update is, so that it serves taggers, parsers and sequence models alike.
/// Score with <see cref="Add"/>, update with <see cref="Update"/>, and call <see cref="Step"/> once after each example.
/// </summary>
internal sealed class PerceptronTrainer(int labelCount)
{
    private readonly Dictionary<uint, Row> _rows = [];
    private long _time = 1;

    public int LabelCount { get; } = labelCount;

    /// <summary>Adds the current weights of the features to <paramref name="scores"/>.</summary>
    public void Add(ReadOnlySpan<uint> features, Span<float> scores)
    {
        foreach (uint feature in features)
        {
            if (!_rows.TryGetValue(feature, out Row? row))
                continue;
            Cell[] cells = row.Cells;
            for (int i = 0; i < row.Count; i++)
                scores[cells[i].Label] += cells[i].Weight;
        }
    }

    /// <summary>Changes the weight of each feature for <paramref name="label"/> by <paramref name="by"/>.</summary>
    public void Update(ReadOnlySpan<uint> features, int label, float by)
    {
        foreach (uint feature in features)
        {
            if (!_rows.TryGetValue(feature, out Row? row))
                _rows.Add(feature, row = new Row());
            ref Cell cell = ref row.Cell(label);
            cell.Total += cell.Weight * (_time - cell.Time);
            cell.Time = _time;
            cell.Weight += by;
        }
    }

    /// <summary>Ends an example.</summary>
    public void Step() => _time++;

    /// <summary>Writes the averaged weights. Pairs whose average is below <paramref name="threshold"/> in size are left out, which keeps models small.</summary>
    public void Write(SectionWriter writer, float threshold = 0f) =>
        LinearModel.Write(writer, LabelCount, _rows.Select(pair => (pair.Key, Averages(pair.Value, threshold))));

    private IEnumerable<(int Label, float Weight)> Averages(Row row, float threshold)
    {
        for (int i = 0; i < row.Count; i++)
        {
            Cell cell = row.Cells[i];
            float average = (float)((cell.Total + (cell.Weight * (double)(_time - cell.Time))) / _time);
            if (Math.Abs(average) > threshold)
                yield return (cell.Label, average);
        }
    }

    private struct Cell
    {
        public int Label;
        public float Weight;
        public double Total;
        public long Time;
    }

    private sealed class Row
    {
        public Cell[] Cells = new Cell[2];
        public int Count;

        public ref Cell Cell(int label)
        {
            for (int i = 0; i < Count; i++)
            {
                if (Cells[i].Label == label)
                    return ref Cells[i];
            }

            if (Count == Cells.Length)
                Array.Resize(ref Cells, Count * 2);
            Cells[Count] = new Cell { Label = label, Time = 0 };
            return ref Cells[Count++];
        }
    }
}
