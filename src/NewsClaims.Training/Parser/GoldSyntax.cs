using NewsClaims.Corpora;

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
                if (!SyntaxNames.TryParse(word.Upos, out PartOfSpeech pos))
                    pos = PartOfSpeech.Other;
                syntax.Add(new TokenSyntax(pos, TagOf(word), word.Head < 0 ? -1 : first + word.Head, RelationOf(word)));
            }
        }

        return [.. syntax];
    }

    /// <summary>The Penn tag; that of nouns for one the library does not know.</summary>
    public static PennTag TagOf(ConlluWord word) => SyntaxNames.TryParse(word.Xpos, out PennTag tag) ? tag : PennTag.Noun;

    /// <summary>The relation; one the library does not know is taken without its subtype.</summary>
    public static DependencyRelation RelationOf(ConlluWord word)
    {
        if (SyntaxNames.TryParse(word.Relation, out DependencyRelation relation))
            return relation;
        return SyntaxNames.TryParse(word.Relation.Split(':')[0], out relation) ? relation : DependencyRelation.Unspecified;
    }
}
