using NewsClaims.Layers;

namespace NewsClaims.Speakers;

/// <summary>
/// Whom a relative pronoun follows, where the tree does not say: "Ada Lind, the former governor, who …". What stands right before the pronoun is gone up
/// to the noun that it describes.
/// </summary>
internal static class RelativeAntecedent
{
    // How many tokens before the pronoun are looked at, so that time stays linear.
    private const int Reach = 40;

    private const int MostSteps = 4;
    private const int MostWords = 12;

    /// <summary>The reading of the phrase before a relative pronoun, or null where there is none.</summary>
    public static SourceReading? Of(in SpeakerScene scene, int pronoun)
    {
        ParsedArticle article = scene.Article;
        int first = Math.Max(article.Sentences[article.SentenceOf(pronoun)].Start, pronoun - Reach), at = pronoun - 1;
        while (at >= first && (article.Word(at) is "," or "—" or "–" or "-" || article.Syntax[at].Pos is PartOfSpeech.Adposition or PartOfSpeech.Adverb))
            at--;
        if (at > first && article.Word(at) is ")")
        {
            while (at > first && article.Word(at) is not "(")
                at--;
            at--;
        }

        if (at < first || !IsNominal(article.Syntax[at]))
            return null;
        int head = Up(scene, at, first, person: article.Word(pronoun).StartsWith("who", StringComparison.OrdinalIgnoreCase));
        int start = head;
        while (start > first && head - start < MostWords && IsPart(article, start - 1))
            start--;
        return new SourceReading { Tokens = TokenRange.FromBounds(start, at + 1), Heads = [head], Mentions = [scene.Referents.MentionAt(head)] };
    }

    private static int Up(in SpeakerScene scene, int token, int first, bool person)
    {
        ParsedArticle article = scene.Article;
        for (int step = 0; step < MostSteps; step++)
        {
            TokenSyntax syntax = article.Syntax[token];
            int head = syntax.Head;

            // "a person familiar with the talks who …": by way of the adjective.
            if (head >= first && head < token && article.Syntax[head].Pos == PartOfSpeech.Adjective)
                head = article.Syntax[head].Head;
            if (head < first || head >= token || !IsNominal(article.Syntax[head]))
                break;
            bool describes = syntax.Relation is DependencyRelation.Flat or DependencyRelation.Compound or DependencyRelation.Apposition
                || (syntax.Relation is DependencyRelation.NominalModifier or DependencyRelation.Oblique && person && !MayBePerson(scene, token));
            if (!describes)
                break;
            token = head;
        }

        return token;
    }

    // A person's name, or people.
    private static bool MayBePerson(in SpeakerScene scene, int token)
    {
        int mention = scene.Referents.MentionAt(token);
        if (mention >= 0 && scene.Mentions[mention].Kind == MentionKind.Name)
            return scene.Entities[scene.Mentions[mention].Entity].Class is EntityClass.Person or EntityClass.Misc;
        return scene.Article.Syntax[token].Tag is PennTag.PluralNoun or PennTag.PluralProperNoun or PennTag.Determiner;
    }

    private static bool IsNominal(TokenSyntax syntax) =>
        syntax.Pos is PartOfSpeech.Noun or PartOfSpeech.ProperNoun || (syntax.Pos == PartOfSpeech.Pronoun && syntax.Tag == PennTag.Determiner);

    private static bool IsPart(ParsedArticle article, int token) =>
        article.Syntax[token].Pos is PartOfSpeech.Determiner or PartOfSpeech.Adjective or PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Numeral
        || article.Syntax[token].Tag == PennTag.PossessivePronoun || article.Word(token) is "-" or "'s" or "’s";
}
