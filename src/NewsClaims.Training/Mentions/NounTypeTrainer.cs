using NewsClaims.Corpora;
using NewsClaims.Mentions;
using NewsClaims.Models;
using NewsClaims.Training.Linear;

namespace NewsClaims.Training.Mentions;

/// <summary>Learns what nouns stand for: from the types of annotated mentions, and from what annotators say of sources.</summary>
internal static class NounTypeTrainer
{
    public static LogisticTrainer Train(IEnumerable<CorefDocument> documents, IEnumerable<(string Word, bool Plural, NounType Type)> more)
    {
        List<(uint[] Features, int Label)> examples = [];
        foreach (CorefDocument document in documents)
        {
            foreach (CorefChain chain in document.Chains)
            {
                NounType type = chain.Type switch
                {
                    "person" => NounType.Person,
                    "organization" => NounType.Organization,
                    "place" => NounType.Place,
                    _ => NounType.Other,
                };
                foreach (TokenRange mention in chain.Mentions)
                {
                    int head = CorefExample.HeadOf(document.Syntax, mention);
                    PennTag tag = document.Syntax[head].Tag;
                    if (tag is PennTag.Noun or PennTag.PluralNoun)
                        Add(document.Tokens[head].Span.Slice(document.Text), tag == PennTag.PluralNoun, type);
                }
            }
        }

        foreach ((string word, bool plural, NounType type) in more)
            Add(word, plural, type);
        LogisticTrainer trainer = new(MentionModel.NounTypes, 0.2f, 1e-4f);
        Random random = new(7);
        for (int epoch = 0; epoch < 6; epoch++)
        {
            (uint[] Features, int Label)[] order = [.. examples];
            random.Shuffle(order);
            foreach ((uint[] features, int label) in order)
                trainer.Learn(features, label);
        }

        return trainer;

        void Add(ReadOnlySpan<char> word, bool plural, NounType type)
        {
            uint[] features = new uint[NounFeatures.Count];
            NounFeatures.Fill(word, plural, features);
            examples.Add((features, (int)type));
        }
    }

    public static LinearModel Model(LogisticTrainer trainer)
    {
        SectionWriter writer = new();
        trainer.Write(writer);
        SectionReader reader = new("nouns", writer.Payload);
        return LinearModel.Read(ref reader);
    }
}
