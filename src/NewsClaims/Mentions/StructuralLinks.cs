using NewsClaims.Layers;

namespace NewsClaims.Mentions;

/// <summary>Links that syntax makes: apposition ("Lind, the director"), predicate ("Lind is the director") and relative pronoun ("Lind, who").</summary>
internal static class StructuralLinks
{
    public static void Make(ParsedArticle article, List<MentionDraft> drafts, RentedArrays arrays)
    {
        ReadOnlySpan<TokenSyntax> syntax = article.Syntax;
        int[] draftOfHead = arrays.Rent<int>(syntax.Length);
        Array.Fill(draftOfHead, -1, 0, syntax.Length);
        for (int i = 0; i < drafts.Count; i++)
        {
            draftOfHead[drafts[i].Head] = i;
            if (draftOfHead[drafts[i].PhraseHead] < 0)
                draftOfHead[drafts[i].PhraseHead] = i;
        }

        for (int i = 0; i < syntax.Length; i++)
        {
            int head = syntax[i].Head;
            if (head < 0)
                continue;
            switch (syntax[i].Relation)
            {
                case DependencyRelation.Apposition:
                    Apposition(drafts, draftOfHead[head], draftOfHead[i]);
                    break;
                case DependencyRelation.Copula when !IsNegated(article, head):
                    Predicate(article, drafts, draftOfHead, head);
                    break;
            }
        }

        LooseAppositions(article, drafts);
        for (int i = 0; i < drafts.Count; i++)
        {
            if (drafts[i].Form.IsRelative && drafts[i].Kind == MentionKind.Pronoun)
                drafts[i].Link = Antecedent(syntax, draftOfHead, drafts[i].Head);
        }
    }

    private static void Apposition(List<MentionDraft> drafts, int left, int right)
    {
        if (left < 0 || right < 0 || left == right)
            return;
        MentionDraft a = drafts[left], b = drafts[right];
        bool fits = a.Kind == MentionKind.Description || b.Kind == MentionKind.Description;
        if (!fits || !MayBeSame(a, b))
            return;
        if (b.Kind == MentionKind.Description)
            b.Link = left;
        else
            a.Link = right;
    }

    // "The ferry line's spokesman, Lind, said": commas make an apposition also where the parser sees none.
    private static void LooseAppositions(ParsedArticle article, List<MentionDraft> drafts)
    {
        Dictionary<int, int> descriptionEnding = [];
        for (int i = 0; i < drafts.Count; i++)
        {
            if (drafts[i].Kind == MentionKind.Description && !drafts[i].IsSurname && drafts[i].Number == GrammaticalNumber.Singular)
                descriptionEnding[drafts[i].Tokens.End] = i;
        }

        for (int i = 0; i < drafts.Count; i++)
        {
            MentionDraft name = drafts[i];
            int start = name.Tokens.Start;
            if (name.Kind != MentionKind.Name || name.Type is not (NounType.Person or NounType.Organization) || start == 0 || !EndsPhrase(article, name.Tokens.End))
                continue;
            int before = BeginsApposition(article, start);
            if (before < 0 || !descriptionEnding.TryGetValue(before, out int description) || drafts[description].Link >= 0)
                continue;
            bool same = drafts[description].Sentence == name.Sentence && drafts[description].Type == name.Type && MayBeSame(drafts[description], name);
            if (same && drafts[description].Determiner != DeterminerKind.None)
                drafts[description].Link = i;
        }
    }

    // Where the description before a name would end: at a comma, or at "called", "named".
    private static int BeginsApposition(ParsedArticle article, int name)
    {
        ReadOnlySpan<char> word = article.Word(name - 1);
        if (word is "called" or "named")
            return name - 1;

        // "The union's spokesman, Arvonia Sen. Lind": titles and roles may stand between.
        const int MostBetween = 4;
        for (int i = 0; i < MostBetween && word is not "," && name > 1; i++)
        {
            if (article.Syntax[name - 1].Pos is not (PartOfSpeech.ProperNoun or PartOfSpeech.Noun or PartOfSpeech.Adjective))
                return -1;
            word = article.Word(--name - 1);
        }

        return word is "," ? name - 1 : -1;
    }

    private static bool EndsPhrase(ParsedArticle article, int token) =>
        token >= article.Tokens.Length || article.Word(token) is "," or "." or ";" or ")" or "(" or "”" or "\"" or ":"
        || article.Syntax[token].Pos is PartOfSpeech.Verb or PartOfSpeech.Auxiliary || article.Syntax[token].Tag is PennTag.WhPronoun;

    private static void Predicate(ParsedArticle article, List<MentionDraft> drafts, int[] draftOfHead, int predicate)
    {
        int description = draftOfHead[predicate];
        if (description < 0 || drafts[description].Kind != MentionKind.Description || drafts[description].Link >= 0)
            return;
        int from = Math.Max(article.Sentences[drafts[description].Sentence].Start, predicate - 40);
        for (int i = predicate - 1; i >= from; i--)
        {
            if (article.Syntax[i].Head != predicate || article.Syntax[i].Relation is not (DependencyRelation.Subject or DependencyRelation.OuterSubject))
                continue;
            int subject = draftOfHead[i];
            if (subject >= 0 && MayBeSame(drafts[subject], drafts[description]))
                drafts[description].Link = subject;
            return;
        }
    }

    private static bool IsNegated(ParsedArticle article, int predicate)
    {
        for (int i = Math.Max(0, predicate - 8); i < predicate; i++)
        {
            if (article.Syntax[i].Head == predicate && article.Syntax[i].Relation == DependencyRelation.AdverbialModifier
                && article.Word(i) is "not" or "n't" or "never" or "n’t")
                return true;
        }

        return false;
    }

    private static bool MayBeSame(MentionDraft a, MentionDraft b) =>
        (a.Number == GrammaticalNumber.Unknown || b.Number == GrammaticalNumber.Unknown || a.Number == b.Number || a.Kind == MentionKind.Pronoun)
        && (a.Type == b.Type || a.Type == NounType.Other || b.Type == NounType.Other)
        && (a.Gender == Gender.Unknown || b.Gender == Gender.Unknown || a.Gender == b.Gender);

    private static int Antecedent(ReadOnlySpan<TokenSyntax> syntax, int[] draftOfHead, int token)
    {
        int at = token;
        for (int step = 0; step < 4 && at >= 0; step++)
        {
            if (syntax[at].Relation == DependencyRelation.RelativeClause)
                return syntax[at].Head < token ? draftOfHead[syntax[at].Head] : -1;
            at = syntax[at].Head;
        }

        return -1;
    }
}
