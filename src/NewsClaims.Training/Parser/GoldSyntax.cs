using NewsClaims.Corpora;
using NewsClaims.Syntax;

namespace NewsClaims.Training.Parser;

/// <summary>The syntax of a treebank in the library's own words.</summary>
internal static class GoldSyntax
{
    /// <summary>Tags, heads and relations of all tokens of a document.</summary>
    public static TokenSyntax[] Of(ConlluDocument document)
    {
        List<TokenSyntax> syntax = [];
        foreach (ConlluSentence sentence in document.Sentences)
        {
            int first = syntax.Count;
            foreach (ConlluWord word in sentence.Words)
            {
                TaggerLabel label = LabelOf(word);
                syntax.Add(new TokenSyntax(label.Pos, label.Tag, word.Head < 0 ? -1 : first + word.Head, RelationOf(word)));
            }
        }

        return [.. syntax];
    }

    /// <summary>Both tags; in place of one the library does not know, other and that of nouns.</summary>
    public static TaggerLabel LabelOf(ConlluWord word) => new(
        SyntaxNames.TryParse(word.Upos, out PartOfSpeech pos) ? pos : PartOfSpeech.Other,
        SyntaxNames.TryParse(word.Xpos, out PennTag tag) ? tag : PennTag.Noun);

    /// <summary>The relation; one the library does not know is taken without its subtype.</summary>
    public static DependencyRelation RelationOf(ConlluWord word)
    {
        if (SyntaxNames.TryParse(word.Relation, out DependencyRelation relation))
            return relation;
        return SyntaxNames.TryParse(word.Relation.Split(':')[0], out relation) ? relation : DependencyRelation.Unspecified;
    }
}
