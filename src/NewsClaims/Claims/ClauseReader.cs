namespace NewsClaims.Claims;

/// <summary>Reads the main clause of a unit from its tags and dependencies.</summary>
internal static class ClauseReader
{
    /// <summary>The main clause.</summary>
    public static Clause Read(ClaimText text, ClaimUnit unit)
    {
        int root = Root(text, unit.Tokens);
        return root < 0 ? new Clause() : ReadAt(text, unit, root);
    }

    /// <summary>The clause whose predicate is <paramref name="predicate"/>.</summary>
    public static Clause ReadAt(ClaimText text, ClaimUnit unit, int predicate)
    {
        int subject = -1, expletive = -1, theObject = -1, modal = -1, negation = -1, complement = -1, firstAuxiliary = -1, copula = -1;
        bool passive = false, have = false, be = false, to = false, auxiliaries = false, subordinate = false;
        foreach (int token in unit.Tokens)
        {
            if (text.Head(token) != predicate || token == predicate)
                continue;
            switch (text.Relation(token))
            {
                case DependencyRelation.Subject or DependencyRelation.PassiveSubject or DependencyRelation.ClausalSubject
                    or DependencyRelation.PassiveClausalSubject:
                    passive |= text.Relation(token) == DependencyRelation.PassiveSubject;
                    subject = subject < 0 ? token : subject;
                    break;
                case DependencyRelation.Expletive:
                    expletive = token;
                    break;
                case DependencyRelation.Object:
                    theObject = theObject < 0 ? token : theObject;
                    break;
                case DependencyRelation.Auxiliary or DependencyRelation.PassiveAuxiliary:
                    auxiliaries = true;
                    firstAuxiliary = firstAuxiliary < 0 ? token : firstAuxiliary;
                    passive |= text.Relation(token) == DependencyRelation.PassiveAuxiliary;
                    if (text.Tag(token) == PennTag.Modal)
                        modal = modal < 0 ? token : modal;
                    have |= text.Lemma(token) == "have";
                    be |= text.Lemma(token) == "be" && text.Relation(token) == DependencyRelation.Auxiliary;
                    break;
                case DependencyRelation.Copula:
                    copula = token;
                    firstAuxiliary = firstAuxiliary < 0 ? token : firstAuxiliary;
                    break;
                case DependencyRelation.AdverbialModifier when text.Lemma(token) is "not" or "never" or "no":
                    negation = negation < 0 ? token : negation;
                    break;
                case DependencyRelation.Marker:
                    to |= text.Tag(token) == PennTag.To;
                    subordinate = true;
                    break;
                case DependencyRelation.ClausalComplement or DependencyRelation.OpenComplement:
                    complement = complement < 0 ? token : complement;
                    break;
            }
        }

        int finite = modal >= 0 ? modal : firstAuxiliary >= 0 ? firstAuxiliary : predicate;
        PennTag tag = text.Tag(finite);
        bool isFinite = tag is PennTag.Modal or PennTag.PastVerb or PennTag.PresentVerb or PennTag.ThirdPersonVerb
            || (tag == PennTag.BaseVerb && (subject >= 0 || expletive >= 0) && !to);
        ClauseForm form = to && modal < 0 ? ClauseForm.Infinitive
            : isFinite ? ClauseForm.Finite
            : text.Tag(predicate) == PennTag.BaseVerb && subject < 0 && !subordinate ? ClauseForm.Imperative
            : text.Tag(predicate) is PennTag.Gerund or PennTag.PastParticiple ? ClauseForm.Participle
            : ClauseForm.Nominal;
        int who = subject >= 0 ? subject : expletive;
        return new Clause
        {
            Predicate = predicate,
            Subject = who,
            Object = theObject,
            Modal = modal,
            Negation = negation >= 0 ? negation : NegativeArgument(text, unit, subject, theObject, copula >= 0 ? predicate : -1),
            Complement = complement,
            Form = form,
            Tense = form == ClauseForm.Finite ? TenseOf(text, finite, modal, have, be, predicate) : ClauseTense.None,
            SubjectKind = subject < 0 && expletive >= 0 ? Expletive(text, expletive) : Subjects.KindOf(text, who),
            Copular = copula >= 0,
            Passive = passive && auxiliaries,
        };
    }

    // The token of the unit whose head lies outside it; where there are several, the one that governs most of the unit.
    private static int Root(ClaimText text, ReadOnlySpan<int> tokens)
    {
        if (tokens.Length == 0)
            return -1;
        int best = -1, bestSize = 0;
        Span<int> owner = stackalloc int[tokens.Length];
        Span<int> size = stackalloc int[tokens.Length];
        owner.Fill(-1);
        for (int i = 0; i < tokens.Length; i++)
        {
            int top = Top(text, tokens, i, owner);
            if (text.Pos(tokens[i]) == PartOfSpeech.Punctuation)
                continue;
            size[top]++;
            if (size[top] > bestSize || (size[top] == bestSize && top < best))
            {
                bestSize = size[top];
                best = top;
            }
        }

        return best < 0 ? tokens[0] : tokens[best];
    }

    private static int Top(ClaimText text, ReadOnlySpan<int> tokens, int start, Span<int> owner)
    {
        int current = start;
        for (int steps = 0; steps <= tokens.Length; steps++)
        {
            if (owner[current] >= 0)
            {
                current = owner[current];
                break;
            }

            int head = text.Head(tokens[current]);
            int next = head < 0 ? -1 : tokens.BinarySearch(head);
            if (next < 0)
                break;
            current = next;
        }

        owner[start] = current;
        return current;
    }

    private static int NegativeArgument(ClaimText text, ClaimUnit unit, int subject, int theObject, int nominal)
    {
        foreach (int token in unit.Tokens)
        {
            if (token == subject && text.Lemma(token) is "nobody" or "nothing" or "none" or "neither")
                return token;
            if (token == theObject && text.Lemma(token) is "nobody" or "nothing" or "none")
                return token;
            if (text.Lemma(token) is "no" or "neither" && text.Relation(token) == DependencyRelation.Determiner)
            {
                int head = text.Head(token);
                if (head == subject || head == theObject || head == nominal)
                    return token;
            }
        }

        return -1;
    }

    private static ClauseTense TenseOf(ClaimText text, int finite, int modal, bool have, bool be, int predicate)
    {
        if (modal >= 0)
        {
            bool perfect = have || (predicate >= 0 && text.Tag(predicate) == PennTag.PastParticiple && have);
            return text.Lemma(modal) switch
            {
                "will" or "shall" => ClauseTense.Future,
                "would" => perfect ? ClauseTense.WouldHave : ClauseTense.Would,
                _ => perfect ? ClauseTense.ModalPerfect : ClauseTense.Modal,
            };
        }

        bool past = text.Tag(finite) == PennTag.PastVerb;
        if (have)
            return past ? ClauseTense.PastPerfect : ClauseTense.PresentPerfect;
        if (past)
            return ClauseTense.Past;
        if (be && text.Tag(predicate) == PennTag.Gerund)
            return text.Lemma(predicate) == "go" && NextIsTo(text, predicate) ? ClauseTense.Future : ClauseTense.Progressive;
        return ClauseTense.Present;
    }

    private static bool NextIsTo(ClaimText text, int token) => token + 1 < text.Article.Tokens.Length && text.Tag(token + 1) == PennTag.To;

    private static SubjectKind Expletive(ClaimText text, int token) => text.Lemma(token) == "there" ? SubjectKind.There : SubjectKind.It;
}
