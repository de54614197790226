namespace NewsClaims.Claims;

/// <summary>
/// The guideline's decision procedure as code: Step A looks at the cue, Step B at the main clause of the content. Each test that holds is a
/// feature of the learned decision and, where it speaks for the type that was chosen, the reason that is given.
/// </summary>
internal static class ClaimTypeRules
{
    /// <summary>Adds every test that holds, in the order of the guideline.</summary>
    public static void Find(ClaimText text, UnitReading reading, List<RuleHit> hits)
    {
        if (reading.Cue is { Negated: false } cue)
            CueRules.Find(text, reading, cue, hits);
        Denials(text, reading, hits);
        Threats(text, reading, hits);
        Demands(text, reading, hits);
        Futures(text, reading, hits);
        Accusations(text, reading, hits);
        Causes(text, reading, hits);
        if ((reading.MainMeasures & ~Measures.Other & ~Measures.SmallCount) != 0 && !IsFuture(reading.Telling))
            hits.Add(new RuleHit(ClaimRule.Measures, ClaimType.Quantity, FirstMeasure(text, reading)));
        Judgements(text, reading, hits);
        Facts(text, reading, hits);
    }

    private static bool IsFuture(Clause clause) => clause.Tense is ClauseTense.Future or ClauseTense.Would;

    private static bool IsPast(Clause clause) =>
        clause.Tense is ClauseTense.Past or ClauseTense.PastPerfect or ClauseTense.PresentPerfect or ClauseTense.ModalPerfect;

    private static void Denials(ClaimText text, UnitReading reading, List<RuleHit> hits)
    {
        Clause clause = reading.Telling;
        if (clause.Copular && reading.ClassesOf(clause.Predicate).Has(ClaimWord.False) && clause.Negation < 0)
            hits.Add(new RuleHit(ClaimRule.SaysFalse, ClaimType.Denial, clause.Predicate));
        if (clause.Negation < 0)
            return;
        if (clause.Object >= 0 && text.Lemma(clause.Object) is "plan" or "intention" or "part" or "knowledge" or "role" or "involvement"
            && text.Lemma(clause.Predicate) is "have" or "play" or "take")
            hits.Add(new RuleHit(ClaimRule.NoPlans, ClaimType.Denial, clause.Object));
        else if (reading.IsOwn(text, clause) && !clause.Copular
            && (IsPast(clause) || clause.Tense == ClauseTense.Progressive) && text.Pos(clause.Predicate) == PartOfSpeech.Verb)
            hits.Add(new RuleHit(ClaimRule.OwnSideDidNot, ClaimType.Denial, clause.Negation));
    }

    private static void Threats(ClaimText text, UnitReading reading, List<RuleHit> hits)
    {
        Clause clause = reading.Telling;
        if (!IsFuture(clause) && clause.Form != ClauseForm.Infinitive && clause.Tense != ClauseTense.Modal)
            return;
        int condition = reading.FirstOf(ClaimWord.Condition);

        // "The union said it would halt the port": what does harm is the speaker, not the weather.
        bool own = reading.IsOwn(text, clause) || (clause.SubjectKind == SubjectKind.It && !reading.Unit.InQuotes && reading.Source is { Head: >= 0 });
        if (own && reading.ClassesOf(clause.Predicate).Has(ClaimWord.Harm) && condition >= 0
            && text.Form(condition) is "if" or "unless" or "until" or "otherwise")
            hits.Add(new RuleHit(ClaimRule.HarmUnderCondition, ClaimType.Threat, condition));
        int retaliation = reading.FirstOf(ClaimWord.Retaliation);
        if (retaliation >= 0 && IsFuture(clause))
            hits.Add(new RuleHit(ClaimRule.Retaliates, ClaimType.Threat, retaliation));
    }

    private static void Demands(ClaimText text, UnitReading reading, List<RuleHit> hits)
    {
        Clause clause = reading.Telling;
        if (clause.Form == ClauseForm.Imperative)
        {
            hits.Add(new RuleHit(ClaimRule.Imperative, ClaimType.Demand, clause.Predicate));
            return;
        }

        if (text.Form(reading.Unit.First) == "let" && clause.Subject < 0)
            hits.Add(new RuleHit(ClaimRule.Imperative, ClaimType.Demand, reading.Unit.First));
        else if (clause.Modal >= 0 && text.Lemma(clause.Modal) is "must" or "should" or "ought")
            hits.Add(new RuleHit(ClaimRule.Obliges, ClaimType.Demand, clause.Modal));
        else if (clause.Predicate >= 0 && clause.Tense is ClauseTense.Present or ClauseTense.Modal or ClauseTense.PresentPerfect
            && ((text.Lemma(clause.Predicate) is "need" or "have" or "ought" or "get" or "got" && clause.Complement >= 0) || text.Lemma(clause.Predicate) == "time"))
            hits.Add(new RuleHit(ClaimRule.Obliges, ClaimType.Demand, clause.Predicate));
    }

    private static void Futures(ClaimText text, UnitReading reading, List<RuleHit> hits)
    {
        Clause clause = reading.Telling;
        int sign = clause.Modal >= 0 ? clause.Modal : clause.Predicate;
        bool intends = clause.Predicate >= 0 && reading.ClassesOf(clause.Predicate).Has(ClaimWord.Intend) && clause.Complement >= 0;
        if (intends && !IsPast(clause))
            hits.Add(new RuleHit(ClaimRule.OwnSideWill, ClaimType.Commitment, clause.Predicate));
        else if (clause.Tense == ClauseTense.Future || (clause.Tense == ClauseTense.Would && reading.IsOwn(text, clause) && !reading.Unit.InQuotes))
        {
            hits.Add(reading.IsOwn(text, clause)
                ? new RuleHit(ClaimRule.OwnSideWill, ClaimType.Commitment, sign)
                : new RuleHit(ClaimRule.OthersWill, ClaimType.Prediction, sign));
        }
        else if (clause.Tense == ClauseTense.Would)
        {
            hits.Add(new RuleHit(ClaimRule.Hypothetical, ClaimType.Prediction, sign));
        }
        else if (clause.Tense == ClauseTense.Modal && text.Lemma(clause.Modal) is "may" or "might" or "could")
        {
            hits.Add(new RuleHit(ClaimRule.OthersWill, ClaimType.Prediction, sign));
        }
    }

    private static void Accusations(ClaimText text, UnitReading reading, List<RuleHit> hits)
    {
        Clause clause = reading.Telling;
        if (clause.Predicate < 0 || clause.SubjectKind is SubjectKind.I or SubjectKind.We || IsFuture(clause) || clause.Negation >= 0)
            return;
        ClaimWords predicate = reading.ClassesOf(clause.Predicate);
        if (clause.Copular && predicate.Has(ClaimWord.Wrongdoer))
            hits.Add(new RuleHit(ClaimRule.CallsWrongdoer, ClaimType.Accusation, clause.Predicate));
        else if (predicate.Has(ClaimWord.Wrong) && !clause.Passive)
            hits.Add(new RuleHit(ClaimRule.OtherDidWrong, ClaimType.Accusation, clause.Predicate));
    }

    private static void Causes(ClaimText text, UnitReading reading, List<RuleHit> hits)
    {
        Clause clause = reading.Telling;
        if (clause.Tense == ClauseTense.WouldHave)
            hits.Add(new RuleHit(ClaimRule.PastCounterfactual, ClaimType.Causal, clause.Modal));
        if (IsFuture(clause) || clause.Predicate < 0)
            return;
        ClaimWords predicate = reading.ClassesOf(clause.Predicate);
        if (predicate.Has(ClaimWord.Cause) && clause.SubjectKind is SubjectKind.Other or SubjectKind.This or SubjectKind.It)
            hits.Add(new RuleHit(ClaimRule.LinksCause, ClaimType.Causal, clause.Predicate));
        else if (reading.FirstOf(ClaimWord.Because) is var because and >= 0 && text.Form(because) is "because" or "due" or "thanks" or "owing")
            hits.Add(new RuleHit(ClaimRule.LinksCause, ClaimType.Causal, because));
    }

    private static int FirstMeasure(ClaimText text, UnitReading reading)
    {
        for (int i = 0; i < reading.Unit.Tokens.Length; i++)
        {
            Measures here = Measurements.At(text, reading.Unit.Tokens, reading.Classes, i);
            if ((here & ~Measures.Other & ~Measures.SmallCount) != 0)
                return reading.Unit.Tokens[i];
        }

        return -1;
    }

    private static void Judgements(ClaimText text, UnitReading reading, List<RuleHit> hits)
    {
        Clause clause = reading.Telling;
        ClaimWords predicate = reading.ClassesOf(clause.Predicate);
        if (predicate.Has(ClaimWord.Feeling) || predicate.Has(ClaimWord.Position))
        {
            hits.Add(new RuleHit(ClaimRule.Feels, ClaimType.Opinion, clause.Predicate));
            return;
        }

        if (clause.Copular || clause.Form == ClauseForm.Nominal)
        {
            int judging = Judging(text, reading, clause.Predicate);
            if (judging >= 0)
                hits.Add(new RuleHit(ClaimRule.Judges, ClaimType.Opinion, judging));
        }
    }

    // The predicate itself or an adjective on it: "a disgrace", "the best candidate".
    private static int Judging(ClaimText text, UnitReading reading, int predicate)
    {
        ClaimWords own = reading.ClassesOf(predicate);
        if (own.Has(ClaimWord.Good) || own.Has(ClaimWord.Bad))
            return predicate;
        for (int i = 0; i < reading.Unit.Tokens.Length; i++)
        {
            int token = reading.Unit.Tokens[i];
            if (text.Head(token) != predicate)
                continue;
            bool judges = reading.Classes[i].Has(ClaimWord.Good) || reading.Classes[i].Has(ClaimWord.Bad);
            if (judges && text.Relation(token) == DependencyRelation.AdjectivalModifier)
                return token;
            if (text.Relation(token) == DependencyRelation.AdverbialModifier && text.Form(token) is "too")
                return token;
        }

        return -1;
    }

    private static void Facts(ClaimText text, UnitReading reading, List<RuleHit> hits)
    {
        Clause clause = reading.Telling;
        if (clause.Form != ClauseForm.Finite || clause.Predicate < 0)
            return;
        if (!clause.Copular && (IsPast(clause) || clause.Tense == ClauseTense.Progressive) && text.Pos(clause.Predicate) == PartOfSpeech.Verb)
            hits.Add(new RuleHit(ClaimRule.Happened, ClaimType.Event, clause.Predicate));
        else if (clause.Copular || clause.Tense == ClauseTense.Present)
            hits.Add(new RuleHit(ClaimRule.IsSo, ClaimType.Statement, clause.Predicate));
    }
}
