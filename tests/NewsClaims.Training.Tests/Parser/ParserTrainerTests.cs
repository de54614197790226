using NewsClaims.Kernels;
using NewsClaims.Models;
using NewsClaims.Syntax;
using NewsClaims.Training.Neural;
using NewsClaims.Training.Parser;
using NewsClaims.Training.Tests.Neural;

namespace NewsClaims.Training.Tests.Parser;

public sealed class ParserTrainerTests
{
    private static readonly ParserTrainerOptions Small = new()
    {
        Encoder = new EncoderSize(16, 2) { Tables = [(16, 8), (16, 8), (16, 8), (8, 8), (8, 8), (8, 64), (8, 64)] },
        Hidden = 16,
        Dropout = 0f,
        TagDropout = 0f,
        VectorDropout = 0f,
        BatchTokens = 20,
        Rate = 0.02f,
    };

    // A table without words: every word has the vector of its kind.
    private static readonly WordVectors Vectors = NoWords();

    private static readonly TaggerLabel[] Labels =
        [.. Enumerable.Range(0, 7).Select(tag => new TaggerLabel(PartOfSpeech.Noun, (PennTag)tag))];

    [Fact]
    public void Gradients_agree_with_differences_of_the_loss()
    {
        ParserSentence[] batch = [Sentence(), Sentence(3), Sentence()];
        ParserTrainer trainer = new(Small, Vectors, new Dictionary<uint, int>(), Labels);
        Shake(trainer);

        trainer.Learn(batch, explore: false);
        float[][] gradients = [.. Weights(trainer).Select(parameter => (float[])parameter.Gradient.Clone())];

        RandomSource random = new(4);
        foreach ((Parameter parameter, float[] gradient) in Weights(trainer).Zip(gradients))
            Differences.Check(parameter.Value, gradient, () => trainer.Learn(batch, explore: false).Loss, random, 20);
    }

    [Fact]
    public void Sentences_seen_often_are_learned_by_heart()
    {
        ParserTrainer trainer = new(Small, Vectors, new Dictionary<uint, int>(), Labels);
        double first = trainer.Pass([Sentence(), Sentence(3)], explore: false, _ => 1f);
        double last = first;
        for (int i = 0; i < 60; i++)
            last = trainer.Pass([Sentence(), Sentence(3)], explore: true, _ => 1f);

        first.Should().BeGreaterThan(1);
        last.Should().BeLessThan(0.15);
    }

    [Fact]
    public void Training_twice_gives_the_same_bytes()
    {
        Trained().Should().Equal(Trained());

        static byte[] Trained()
        {
            ParserTrainer trainer = new(Small with { Dropout = 0.2f, TagDropout = 0.1f }, Vectors, new Dictionary<uint, int>(), Labels);
            for (int i = 0; i < 3; i++)
                trainer.Pass([Sentence(), Sentence(3)], explore: i > 0, _ => 1f);
            SectionWriter writer = new();
            trainer.Write(writer);
            return writer.Payload.ToArray();
        }
    }

    // "The tall clerk opened a letter ." with heads by hand; shorter, only its beginning.
    private static ParserSentence Sentence(int length = 7)
    {
        string[] words = ["The", "tall", "clerk", "opened", "a", "letter", "."];
        int[] heads = length == 7 ? [2, 2, 3, 7, 5, 3, 3] : [2, 2, 3];
        DependencyRelation[] relations =
        [
            DependencyRelation.Determiner, DependencyRelation.AdjectivalModifier, length == 7 ? DependencyRelation.Subject : DependencyRelation.Root,
            DependencyRelation.Root, DependencyRelation.Determiner, DependencyRelation.Object, DependencyRelation.Punctuation,
        ];
        uint[] features = new uint[length * TokenFeatures.Count];
        for (int i = 0; i < length; i++)
            TokenFeatures.Fill(words[i], PartOfSpeech.Noun, PennTag.Noun, Vectors, features.AsSpan(i * TokenFeatures.Count, TokenFeatures.Count));
        return new ParserSentence(features, heads, [.. relations.Take(length).Select(relation => (byte)relation)], [.. Enumerable.Range(0, length).Select(i => (short)i)]);
    }

    private static WordVectors NoWords()
    {
        const int Dimensions = 16;
        SectionWriter writer = new();
        sbyte[] vectors = new sbyte[UnknownWord.Count * Dimensions];
        for (int i = 0; i < vectors.Length; i++)
            vectors[i] = (sbyte)((i * 37 % 255) - 127);
        WordVectors.Write(
            writer, Dimensions, 0.002f, [], vectors, new byte[UnknownWord.Count], new byte[UnknownWord.Count], new ushort[UnknownWord.Count], new byte[UnknownWord.Count]);
        SectionReader reader = new(WordVectors.Section, writer.Payload);
        return WordVectors.Read(ref reader);
    }

    // The scores of moves start at zero, where nothing below them would learn.
    private static void Shake(ParserTrainer trainer)
    {
        RandomSource random = new(3);
        foreach (Parameter parameter in Weights(trainer))
        {
            for (int i = 0; i < parameter.Value.Length; i++)
                parameter.Value[i] += random.NextNormal() * 0.2f;
        }
    }

    private static IEnumerable<Parameter> Weights(ParserTrainer trainer) => trainer.Parameters.Concat(trainer.Encoder.Tables.Select(table => table.Weights));
}
