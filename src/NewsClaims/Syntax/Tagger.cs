using NewsClaims.Kernels;
using NewsClaims.Layers;
using NewsClaims.Models;

namespace NewsClaims.Syntax;

/// <summary>
/// Finds parts of speech and Penn tags, word by word from the left, with a linear model learned from treebanks. Immutable and thread-safe;
/// allocates nothing.
/// </summary>
internal sealed class Tagger
{
    /// <summary>Name of the section.</summary>
    public const string Section = "tagger";

    private readonly TaggerLabel[] _labels;
    private readonly TaggerLexicon _lexicon;
    private readonly LinearModel _weights;
    private readonly WordVectors _vectors;

    public Tagger(ClaimModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        _vectors = model.Words;
        SectionReader reader = model.Open(Section);
        _labels = TaggerLabels.Read(ref reader);
        _lexicon = TaggerLexicon.Read(ref reader, _labels.Length);
        _weights = LinearModel.Read(ref reader);
        reader.End();
        if (_weights.LabelCount != _labels.Length)
            throw new InvalidModelException(
                $"The tagger has weights for {_weights.LabelCount} labels and names {_labels.Length}; the file is damaged, get it again or train again.");
    }

    /// <summary>Fills the tags of every token; the trees are left for the parser: head -1, relation unspecified.</summary>
    public void Tag(TokenizedText text, ReadOnlySpan<TokenRange> sentences, Span<TokenSyntax> syntax)
    {
        Span<uint> features = stackalloc uint[TaggerFeatures.Count];
        Span<int> scores = stackalloc int[_labels.Length];
        foreach (TokenRange sentence in sentences)
        {
            TaggerWindow window = new(text, sentence, _lexicon, _vectors);
            uint before = 0, twoBefore = 0;
            while (window.Next())
            {
                int label = window.SureLabel;
                if (label == TaggerLexicon.NoLabel)
                {
                    window.Fill(before, twoBefore, features);
                    scores.Clear();
                    _weights.Add(features, scores);
                    label = HighestScore.IndexOf<int>(scores);
                }

                syntax[window.Token] = new TokenSyntax(_labels[label].Pos, _labels[label].Tag, -1, DependencyRelation.Unspecified);
                twoBefore = before;
                before = (uint)label + 1;
            }
        }
    }
}
