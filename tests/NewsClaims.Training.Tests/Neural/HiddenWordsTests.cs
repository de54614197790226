using NewsClaims.Kernels;
using NewsClaims.Models;
using NewsClaims.Training.Neural;

namespace NewsClaims.Training.Tests.Neural;

public sealed class HiddenWordsTests
{
    // Each word is told by the one before it and the one after it.
    private static readonly string[] Rhyme = ["one", "two", "three", "four", "five", "six"];

    private static readonly WordVectors Vectors = WithWords(Rhyme);

    [Fact]
    public void Hidden_words_are_told_by_their_neighbours()
    {
        (double share, _) = Learned(texts: 3000);

        // The first and the last word of a sentence have one neighbour, and two hidden side by side have less.
        share.Should().BeGreaterThan(0.9);
    }

    [Fact]
    public void Learning_twice_gives_the_same_weights()
    {
        Learned(texts: 20).Weights.Should().Equal(Learned(texts: 20).Weights);
    }

    private static (double Share, float[] Weights) Learned(int texts)
    {
        EncoderSize size = new(16, 2) { Tables = [(16, 32), (16, 8), (16, 8), (8, 8), (8, 8), (8, 64), (8, 64)] };
        EncoderTrainer encoder = new(size, Vectors, [], dropout: 0.5f, new RandomSource(1));
        HiddenWords task = new(encoder, Vectors, seed: 2);

        double share = task.Learn([.. Enumerable.Repeat(string.Join(' ', Rhyme), texts)], Sentences, _ => { });

        encoder.Dropout.Should().Be(0.5f, "what the next task asked for is as it was");
        return (share, [.. encoder.Parameters.SelectMany(parameter => parameter.Value)]);
    }

    // The rhyme some times over, so that a batch holds many.
    private static IEnumerable<uint[]> Sentences(string text)
    {
        string[] words = text.Split(' ');
        for (int i = 0; i < 20; i++)
        {
            uint[] features = new uint[words.Length * TokenFeatures.Count];
            for (int k = 0; k < words.Length; k++)
                TokenFeatures.Fill(words[k], PartOfSpeech.Noun, PennTag.Noun, Vectors, features.AsSpan(k * TokenFeatures.Count, TokenFeatures.Count));
            yield return features;
        }
    }

    private static WordVectors WithWords(string[] words)
    {
        const int Dimensions = 16;
        int rows = UnknownWord.Count + words.Length;
        SectionWriter writer = new();
        WordVectors.Write(
            writer, Dimensions, 0.01f, words.Select(word => WordKey.Of(word)).ToArray(), new sbyte[rows * Dimensions], new byte[rows], new byte[rows], new ushort[rows], new byte[rows]);
        SectionReader reader = new(WordVectors.Section, writer.Payload);
        return WordVectors.Read(ref reader);
    }
}
