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

    // Log-odds of a doubtful end: about 4.5 to 1.
    private const float Sure = 1.5f;

    private readonly LinearModel _model;
    private readonly int _sure;

    public SentenceSplitter(ClaimModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        SectionReader reader = model.Open(Section);
        _model = LinearModel.Read(ref reader);
        reader.End();
        _sure = (int)(Sure / _model.Scale);
        if (_model.LabelCount != 2)
            throw new InvalidModelException($"Section \"{Section}\" has {_model.LabelCount} labels; expected 2. Train it again.");
    }

    public void Split(TokenizedText text, Layer<TokenRange> sentences)
    {
        BlockTokens blocks = new(text);
        while (blocks.MoveNext())
        {
            BlockRange block = blocks.Current;
            int start = block.Tokens.Start;
            for (int next = start + 1; next < block.Tokens.End; next++)
            {
                if (!IsEnd(Boundary.Before(text, block, start, next)))
                    continue;
                sentences.Add(TokenRange.FromBounds(start, next));
                start = next;
            }

            sentences.Add(TokenRange.FromBounds(start, block.Tokens.End));
        }
    }

    private bool IsEnd(Boundary boundary)
    {
        Verdict verdict = BoundaryRules.Judge(boundary);
        if (verdict == Verdict.Continues)
            return false;
        Span<uint> features = stackalloc uint[SentenceFeatures.MaxCount];
        Span<int> scores = stackalloc int[2];
        scores.Clear();
        _model.Add(features[..SentenceFeatures.Write(boundary, features)], scores);
        return scores[Ends] - scores[0] > (verdict == Verdict.Doubtful ? _sure : 0);
    }
}
