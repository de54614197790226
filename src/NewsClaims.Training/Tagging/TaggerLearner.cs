using NewsClaims.Corpora;
using NewsClaims.Layers;
using NewsClaims.Models;
using NewsClaims.Syntax;
using NewsClaims.Training.Linear;

namespace NewsClaims.Training.Tagging;

/// <summary>Learns a tagger from sentences: an averaged perceptron that sees its own labels to the left, as it will when it tags.</summary>
internal static class TaggerLearner
{
    // A label must win by this much; else the weights move although it is right.
    private const float Margin = 8f;

    /// <summary>A model with the section "tagger", and with the words of <paramref name="words"/>.</summary>
    public static (SectionWriter Writer, Tagger Tagger) Learn(
        IReadOnlyList<TaggerExample> examples, ClaimModel words, int epochs, float threshold, Action<string>? report = null)
    {
        TaggerVocabulary vocabulary = new(examples);
        FeatureCounts counts = Count(examples, vocabulary, words.Words);
        PerceptronTrainer trainer = new(vocabulary.Labels.Length);
        int[] order = [.. Enumerable.Range(0, examples.Count)];
        Random random = new(17);
        for (int epoch = 1; epoch <= epochs; epoch++)
        {
            random.Shuffle(order);
            int wrong = 0;
            foreach (int index in order.Watched($"epoch {epoch} of {epochs}", "sentences"))
                wrong += Learn(trainer, examples[index], vocabulary, words.Words, counts);
            report?.Invoke($"epoch {epoch}: {wrong} wrong");
        }

        SectionWriter writer = new();
        vocabulary.Write(writer);
        trainer.Write(writer, threshold);
        return (writer, new Tagger(words.With(ModelOf(writer))));
    }

    private static int Learn(PerceptronTrainer trainer, TaggerExample example, TaggerVocabulary vocabulary, WordVectors words, FeatureCounts counts)
    {
        Span<uint> buffer = stackalloc uint[TaggerFeatures.Count];
        Span<float> scores = stackalloc float[vocabulary.Labels.Length];
        TaggerWindow window = new(example.Tokenized, example.Sentence, vocabulary.Lexicon, words);
        uint before = 0, twoBefore = 0;
        int wrong = 0;
        while (window.Next())
        {
            int label = window.SureLabel;
            if (label == TaggerLexicon.NoLabel)
            {
                window.Fill(before, twoBefore, buffer);
                ReadOnlySpan<uint> features = counts.Sample(buffer);
                scores.Clear();
                trainer.Add(features, scores);
                label = Best(scores, except: -1);
                if (vocabulary.Numbers.TryGetValue(example.Gold[window.Token - example.Sentence.Start], out int gold))
                {
                    int rival = gold == label ? Best(scores, except: gold) : label;
                    if (scores[gold] - scores[rival] < Margin)
                    {
                        trainer.Update(features, gold, 1f);
                        trainer.Update(features, rival, -1f);
                    }

                    wrong += gold == label ? 0 : 1;
                }

                trainer.Step();
            }

            twoBefore = before;
            before = (uint)label + 1;
        }

        return wrong;
    }

    private static int Best(ReadOnlySpan<float> scores, int except)
    {
        int best = except == 0 ? 1 : 0;
        for (int i = best + 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best] && i != except)
                best = i;
        }

        return best;
    }

    // Features are counted with gold labels to the left: what the tagger sees there is nearly always the same.
    private static FeatureCounts Count(IReadOnlyList<TaggerExample> examples, TaggerVocabulary vocabulary, WordVectors words)
    {
        FeatureCounts counts = new();
        Span<uint> features = stackalloc uint[TaggerFeatures.Count];
        foreach (TaggerExample example in examples)
        {
            TaggerWindow window = new(example.Tokenized, example.Sentence, vocabulary.Lexicon, words);
            uint before = 0, twoBefore = 0;
            while (window.Next())
            {
                if (window.SureLabel == TaggerLexicon.NoLabel)
                {
                    window.Fill(before, twoBefore, features);
                    counts.Add(features);
                }

                twoBefore = before;
                before = vocabulary.Numbers.TryGetValue(example.Gold[window.Token - example.Sentence.Start], out int gold) ? (uint)gold + 1 : 0;
            }
        }

        return counts;
    }

    private static ClaimModel ModelOf(SectionWriter writer)
    {
        using MemoryStream stream = new();
        ModelFormat.Write(stream, Tagger.Section, writer.Payload.Span);
        stream.Position = 0;
        return ClaimModel.Load(stream);
    }
}
