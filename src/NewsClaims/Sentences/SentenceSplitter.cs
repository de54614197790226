using NewsClaims.Layers;
using NewsClaims.Models;

namespace NewsClaims.Sentences;

/// <summary>
/// The built-in sentence splitter: at every place where a sentence may end, rules speak first (<see cref="BoundaryRules"/>), and a model
/// decides what they leave open.
/// </summary>
internal sealed class SentenceSplitter : ISentenceSplitter
{
    public const string Section = "sentences";

    private const int Ends = 1;

    private readonly LinearModel _model;

    public SentenceSplitter(ClaimModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        SectionReader reader = model.Open(Section);
        _model = LinearModel.Read(ref reader);
        reader.End();
        if (_model.LabelCount != 2)
            throw new InvalidModelException($"Section \"{Section}\" has {_model.LabelCount} labels; expected 2. Train it again.");
    }

    public void Split(TokenizedText text, Layer<TokenRange> sentences)
    {
        BlockTokens blocks = new(text);
        while (blocks.MoveNext())
        {
            TokenRange block = blocks.Current;
            int start = block.Start;
            for (int next = block.Start + 1; next < block.End; next++)
            {
                if (!IsEnd(Boundary.Before(text, block, start, next)))
                    continue;
                sentences.Add(TokenRange.FromBounds(start, next));
                start = next;
            }

            sentences.Add(TokenRange.FromBounds(start, block.End));
        }
    }

    private bool IsEnd(Boundary boundary)
    {
        if (boundary.Kind == BoundaryKind.None || BoundaryRules.Judge(boundary) == Verdict.Continues)
            return false;
        Span<uint> features = stackalloc uint[SentenceFeatures.MaxCount];
        Span<int> scores = stackalloc int[2];
        scores.Clear();
        _model.Add(features[..SentenceFeatures.Write(boundary, features)], scores);
        return scores[Ends] > scores[0];
    }
}
