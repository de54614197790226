using NewsClaims.Kernels;
using NewsClaims.Layers;
using NewsClaims.Models;

namespace NewsClaims.Mentions;

/// <summary>What the words of a noun phrase say of what it describes.</summary>
internal static class DescriptionReading
{
    /// <summary>What the noun stands for, by the trained model.</summary>
    public static NounType TypeOf(LinearModel nouns, ReadOnlySpan<char> word, bool plural)
    {
        Span<uint> features = stackalloc uint[NounFeatures.Count];
        NounFeatures.Fill(word, plural, features);
        Span<int> scores = stackalloc int[MentionModel.NounTypes];
        scores.Clear();
        nouns.Add(features, scores);
        int best = 0;
        for (int k = 1; k < scores.Length; k++)
        {
            if (scores[k] > scores[best])
                best = k;
        }

        return (NounType)best;
    }

    /// <summary>How the phrase from <paramref name="first"/> to its head begins.</summary>
    public static DeterminerKind DeterminerOf(ParsedArticle article, int first, int head)
    {
        if (first == head)
            return DeterminerKind.None;
        TokenSyntax syntax = article.Syntax[first];
        if (syntax.Tag == PennTag.PossessivePronoun || syntax.Relation is DependencyRelation.Possessive)
            return DeterminerKind.Possessive;
        if (syntax.Tag is not (PennTag.Determiner or PennTag.Predeterminer))
            return DeterminerKind.None;
        return FeatureHash.Lower(article.Word(first)[0]) switch
        {
            't' when article.Word(first).Equals("the", StringComparison.OrdinalIgnoreCase) => DeterminerKind.Definite,
            't' => DeterminerKind.Demonstrative,
            'a' when article.Word(first).Length <= 2 => DeterminerKind.Indefinite,
            _ => DeterminerKind.Other,
        };
    }
}
