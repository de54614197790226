using NewsClaims.Kernels;
using NewsClaims.Layers;
using NewsClaims.Models;

namespace NewsClaims.Mentions;

/// <summary>Finds what can refer: all names, personal and relative pronouns, and noun phrases whose head stands for people, bodies or places.</summary>
internal static class MentionFinder
{
    /// <summary>Fills the drafts of <paramref name="memory"/>.</summary>
    public static void Find(
        ParsedArticle article, ReadOnlySpan<Entity> entities, PhraseBounds phrases, QuotationMap quotations, LinearModel nouns, MentionMemory memory)
    {
        int[] entityOf = memory.Arrays.Rent<int>(article.Tokens.Length);
        Array.Fill(entityOf, -1, 0, article.Tokens.Length);
        for (int e = 0; e < entities.Length; e++)
            entityOf.AsSpan(entities[e].Tokens.Start, entities[e].Tokens.Count).Fill(e);
        List<MentionDraft> drafts = memory.Drafts;
        Finder finder = new(article, phrases, quotations, nouns, entityOf, Surnames(article, entities), memory);
        for (int s = 0; s < article.Sentences.Length; s++)
        {
            finder.EnterSentence(s);
            for (int token = article.Sentences[s].Start; token < article.Sentences[s].End; token++)
            {
                int entity = entityOf[token];
                if (entity >= 0)
                {
                    if (entities[entity].Tokens.Start == token)
                        drafts.Add(finder.OneOfPeople(entities[entity], entity) ?? finder.Name(entities[entity], entity));
                }
                else if (finder.Other(token) is { } draft)
                {
                    drafts.Add(draft);
                }
            }
        }

        drafts.Sort(static (a, b) => a.Tokens.Start != b.Tokens.Start
            ? a.Tokens.Start.CompareTo(b.Tokens.Start)
            : a.Tokens.Count != b.Tokens.Count ? b.Tokens.Count.CompareTo(a.Tokens.Count) : a.Head.CompareTo(b.Head));
        int kept = 0;
        for (int i = 1; i < drafts.Count; i++)
        {
            // Of two with the same tokens the name stays.
            if (drafts[i].Tokens != drafts[kept].Tokens)
                drafts[++kept] = drafts[i];
            else if (drafts[i].Kind == MentionKind.Name)
                drafts[kept] = drafts[i];
        }

        if (drafts.Count > kept + 1)
            drafts.RemoveRange(kept + 1, drafts.Count - kept - 1);
    }

    // First and last words of full names of persons: "PENCE:" and "Pence" mean him even where the entity layer missed them.
    private static HashSet<uint> Surnames(ParsedArticle article, ReadOnlySpan<Entity> entities)
    {
        HashSet<uint> surnames = [];
        foreach (Entity entity in entities)
        {
            if (entity.Class != EntityClass.Person || entity.Tokens.Count < 2)
                continue;
            foreach (int end in (ReadOnlySpan<int>)[entity.Tokens.Start, entity.Tokens.End - 1])
            {
                if (article.Tokens[end].Length >= 2 && char.IsUpper(article.Word(end)[0]) && char.IsLetter(article.Word(end)[1]))
                    surnames.Add(FeatureHash.OfLower(article.Word(end)));
            }
        }

        return surnames;
    }

    private ref struct Finder(
        ParsedArticle article, PhraseBounds phrases, QuotationMap quotations, LinearModel nouns, int[] entityOf, HashSet<uint> surnames, MentionMemory memory)
    {
        private readonly ParsedArticle _article = article;
        private int _sentence;
        private int _block;

        public void EnterSentence(int sentence)
        {
            _sentence = sentence;
            _block = _article.BlockOf(_article.Sentences[sentence].Start);
        }

        public readonly MentionDraft Name(Entity entity, int index)
        {
            ReadOnlySpan<TokenSyntax> syntax = _article.Syntax;
            int head = entity.Tokens.Start;
            for (int i = entity.Tokens.Start; i < entity.Tokens.End; i++)
            {
                if (!entity.Tokens.Contains(syntax[i].Head))
                {
                    head = i;
                    break;
                }
            }

            // A name that hangs flat on a role noun before it ("columnist Lind") plays that noun's part in the sentence.
            int phraseHead = head;
            if (syntax[head].Relation == DependencyRelation.Flat && syntax[head].Head < head)
                phraseHead = syntax[head].Head;
            int sentenceStart = _article.Sentences[_sentence].Start;
            Gender gender = entity.Class == EntityClass.Person ? NameReading.GenderOf(_article, entity.Tokens, sentenceStart) : Gender.Unknown;
            return Draft(
                entity.Tokens, head, phraseHead, MentionKind.Name, index, default, NameReading.NumberOf(_article, entity), gender,
                NameReading.TypeOf(entity.Class), DeterminerKind.None, NameReading.RolesOf(_article, entity, sentenceStart));
        }

        // "The Scot", "the Tennessee Republican": a name that describes somebody. "The British" are the people.
        public readonly MentionDraft? OneOfPeople(Entity entity, int index)
        {
            int token = entity.Tokens.Start;
            TokenSyntax syntax = _article.Syntax[token];
            if (entity.Type != EntityType.NationalityOrGroup || entity.Tokens.Count > 1 || syntax.Tag is PennTag.PluralNoun or PennTag.PluralProperNoun
                || syntax.Relation is DependencyRelation.Compound or DependencyRelation.AdjectivalModifier or DependencyRelation.Flat or DependencyRelation.Descriptor
                || IsOfAll(_article.Word(token)))
                return null;
            DeterminerKind determiner = DescriptionReading.DeterminerOf(_article, phrases.Of(token).Start, token);
            return determiner == DeterminerKind.Definite
                ? Draft(entity.Tokens, token, token, MentionKind.Description, index, default, GrammaticalNumber.Singular, Gender.Unknown, NounType.Person, determiner, [])
                : null;
        }

        // Adjectives of nationality that with "the" mean all of them.
        private static bool IsOfAll(ReadOnlySpan<char> word) =>
            word.EndsWith("ish") || word.EndsWith("ch") || word.EndsWith("ese") || word.EndsWith("ss");

        public readonly MentionDraft? Other(int token)
        {
            TokenSyntax syntax = _article.Syntax[token];
            ReadOnlySpan<char> word = _article.Word(token);
            if (syntax.Tag is PennTag.PersonalPronoun or PennTag.PossessivePronoun or PennTag.WhPronoun or PennTag.PossessiveWhPronoun or PennTag.WhDeterminer
                && PronounForm.TryGet(word, out PronounForm form))
            {
                if (syntax.Relation == DependencyRelation.Expletive || (form.IsRelative && !InRelativeClause(token)))
                    return null;
                return Draft(new TokenRange(token, 1), token, token, MentionKind.Pronoun, -1, form, form.Number, form.Gender, PronounType(form), DeterminerKind.None, []);
            }

            bool capital = syntax.Pos is PartOfSpeech.ProperNoun || (syntax.Pos is PartOfSpeech.Noun or PartOfSpeech.Other && token > _article.Sentences[_sentence].Start) || IsLabel(token);
            if (capital && char.IsUpper(word[0]) && surnames.Contains(FeatureHash.OfLower(word)) && !BesideName(token))
                return Draft(new TokenRange(token, 1), token, token, MentionKind.Description, -1, default, GrammaticalNumber.Singular, Gender.Unknown, NounType.Person, DeterminerKind.None, [], isSurname: true);
            bool noun = syntax.Tag is PennTag.Noun or PennTag.PluralNoun
                || (syntax.Pos == PartOfSpeech.ProperNoun && syntax.Tag is PennTag.ProperNoun or PennTag.PluralProperNoun);
            if (!noun || syntax.Relation is DependencyRelation.Compound or DependencyRelation.Flat or DependencyRelation.Fixed or DependencyRelation.GoesWith or DependencyRelation.Descriptor)
                return null;
            bool plural = syntax.Tag is PennTag.PluralNoun or PennTag.PluralProperNoun;
            TokenRange phrase = phrases.Of(token);
            if (phrase.Count > 40 || HasFlatName(token))
                return null;
            NounType type = DescriptionReading.TypeOf(nouns, word, plural);
            DeterminerKind determiner = DescriptionReading.DeterminerOf(_article, phrase.Start, token);
            if (type == NounType.Other)
                return null;
            return Draft(phrase, token, token, MentionKind.Description, -1, default, plural ? GrammaticalNumber.Plural : GrammaticalNumber.Singular, GenderedWords.OfNoun(word), type, determiner, []);
        }

        private readonly MentionDraft Draft(
            TokenRange tokens, int head, int phraseHead, MentionKind kind, int entity, PronounForm form, GrammaticalNumber number, Gender gender,
            NounType type, DeterminerKind determiner, uint[] roles, bool isSurname = false)
        {
            TokenSyntax syntax = _article.Syntax[phraseHead];
            int governor = syntax.Head;
            // "Lind and Oduya said": the second is a subject too.
            DependencyRelation relation = syntax.Relation;
            if (relation == DependencyRelation.Conjunct && governor >= 0)
            {
                relation = _article.Syntax[governor].Relation;
                governor = _article.Syntax[governor].Head;
            }

            MentionDraft draft = memory.NewDraft();
            draft.Tokens = tokens;
            draft.Head = head;
            draft.PhraseHead = phraseHead;
            draft.Kind = kind;
            draft.Entity = entity;
            draft.Sentence = _sentence;
            draft.Block = _block;
            draft.Quote = quotations.QuoteOf(head);
            draft.Form = form;
            draft.Number = number;
            draft.Gender = gender;
            draft.Type = type;
            draft.Word = NounFeatures.Stem(_article.Word(head));
            draft.Relation = relation;
            draft.Governor = governor;
            draft.Speaks = relation == DependencyRelation.Subject && governor >= 0 && SpeechVerbs.Contains(_article.Word(governor));
            draft.Determiner = determiner;
            draft.RoleWords = roles;
            draft.IsSurname = isSurname;
            draft.HoldsName = kind == MentionKind.Description && HoldsName(tokens, head);
            draft.NameGroup = -1;
            draft.Link = -1;
            draft.Referent = -1;
            return draft;
        }

        // Relative pronouns only: "who" of a question has no noun before it.
        private readonly bool InRelativeClause(int token)
        {
            int at = token;
            for (int step = 0; step < 4 && at >= 0; step++)
            {
                if (_article.Syntax[at].Relation is DependencyRelation.RelativeClause)
                    return _article.Syntax[at].Head < token;
                at = _article.Syntax[at].Head;
            }

            return false;
        }

        private readonly bool HasFlatName(int token)
        {
            for (int i = token + 1; i < Math.Min(token + 4, _article.Tokens.Length); i++)
            {
                if (_article.Syntax[i].Head == token && _article.Syntax[i].Relation == DependencyRelation.Flat && entityOf[i] >= 0)
                    return true;
            }

            return false;
        }

        // "LIND:" as transcripts have it, whatever the tagger makes of capitals.
        private readonly bool IsLabel(int token)
        {
            ReadOnlySpan<char> word = _article.Word(token);
            return word.Length >= 3 && !word.ContainsAnyInRange('a', 'z') && token + 1 < _article.Tokens.Length && _article.Word(token + 1) is ":";
        }

        private readonly bool BesideName(int token) =>
            (token > 0 && entityOf[token - 1] >= 0) || (token + 1 < _article.Tokens.Length && entityOf[token + 1] >= 0)
            || (token > 0 && _article.Syntax[token - 1].Pos == PartOfSpeech.ProperNoun)
            || (token + 1 < _article.Tokens.Length && _article.Syntax[token + 1].Pos == PartOfSpeech.ProperNoun);

        private readonly bool HoldsName(TokenRange tokens, int head)
        {
            for (int i = tokens.Start; i < head; i++)
            {
                if (entityOf[i] >= 0)
                    return true;
            }

            return false;
        }

        private static NounType PronounType(PronounForm form) =>
            form.Person is 1 or 2 || form.Gender is Gender.Male or Gender.Female ? NounType.Person : NounType.Other;
    }
}
