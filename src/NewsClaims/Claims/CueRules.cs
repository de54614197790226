namespace NewsClaims.Claims;

/// <summary>Step A of the guideline: what the reporting word decides, alone or with the content (section 4).</summary>
internal static class CueRules
{
    public static void Find(ClaimText text, UnitReading reading, CueReading cue, List<RuleHit> hits)
    {
        string word = cue.MainToken >= 0 ? text.Lemma(cue.MainToken) : "";
        int first = reading.Unit.First;
        Clause clause = reading.Main;
        bool to = clause.Form == ClauseForm.Infinitive || text.Lemma(first) == "to" || CueEndsWith(text, cue, "to");
        ClaimWords predicate = reading.ClassesOf(clause.Predicate);
        switch (word)
        {
            case "reject" or "dismiss" or "rebuff" or "deny":
                hits.Add(predicate.Has(ClaimWord.Offer) && !predicate.Has(ClaimWord.Allegation)
                    ? new RuleHit(ClaimRule.CueRejectsOffer, ClaimType.Commitment, clause.Predicate)
                    : predicate.Has(ClaimWord.Allegation) || clause.Form is ClauseForm.Finite or ClauseForm.Participle || word == "deny"
                        ? new RuleHit(ClaimRule.CueRejectsReport, ClaimType.Denial, cue.MainToken)
                        : new RuleHit(ClaimRule.CueRejectsIdea, ClaimType.Opinion, cue.MainToken));
                return;
            case "warn" or "caution" when CueEndsWith(text, cue, "against") || StartsAgainst(text, reading):
                hits.Add(new RuleHit(ClaimRule.CueWarnsAgainst, ClaimType.Demand, cue.MainToken));
                return;
            case "ask" or "tell" or "warn" or "advise" or "challenge" or "direct" or "instruct" or "encourage" or "implore" when Directs(text, reading, to):
                hits.Add(new RuleHit(ClaimRule.CueAsksTo, ClaimType.Demand, cue.MainToken));
                return;
            case "blame":
                hits.Add(IsActor(text, clause.Predicate)
                    ? new RuleHit(ClaimRule.CueBlamesActor, ClaimType.Accusation, clause.Predicate)
                    : new RuleHit(ClaimRule.CueBlamesThing, ClaimType.Causal, clause.Predicate));
                return;
            case "call" or "label" or "brand" or "describe" or "dub" when !CueEndsWith(text, cue, "for") && !CueEndsWith(text, cue, "on"):
                Calls(reading, cue, hits);
                return;
            case "agree":
                hits.Add(to && !CueEndsWith(text, cue, "with")
                    ? new RuleHit(ClaimRule.CueAgreesTo, ClaimType.Commitment, cue.MainToken)
                    : new RuleHit(ClaimRule.CueAgreesWith, ClaimType.Opinion, cue.MainToken));
                return;
            case "suggest" or "propose" or "recommend" or "insist" when reading.FirstOf(ClaimWord.Oblige) >= 0 || IsSubjunctive(text, clause):
                hits.Add(new RuleHit(ClaimRule.CueSuggestsAct, ClaimType.Demand, cue.MainToken));
                return;
            case "condemn" or "criticise" or "criticize" or "denounce" or "slam" or "blast" or "rebuke" when reading.FirstOf(ClaimWord.Wrong) >= 0:
                hits.Add(new RuleHit(ClaimRule.CueCondemnsForWrong, ClaimType.Accusation, reading.FirstOf(ClaimWord.Wrong)));
                return;
            case "consider" or "weigh" or "mull" when clause.Form == ClauseForm.Participle:
                hits.Add(new RuleHit(ClaimRule.CueConsiders, ClaimType.Commitment, cue.MainToken));
                return;
        }

        if (cue.Main is { ContentDecides: false } entry)
            hits.Add(new RuleHit(ClaimRule.CueNamesAct, entry.Type, cue.MainToken));
    }

    private static bool CueEndsWith(ClaimText text, CueReading cue, string word) =>
        cue.Tokens.Length > 0 && text.Form(cue.Tokens[^1]) == word;

    private static bool StartsAgainst(ClaimText text, UnitReading reading)
    {
        for (int i = 0; i < Math.Min(6, reading.Unit.Tokens.Length); i++)
        {
            if (text.Form(reading.Unit.Tokens[i]) == "against")
                return true;
        }

        return false;
    }

    // "told | the crew to leave", "asked | to leave".
    private static bool Directs(ClaimText text, UnitReading reading, bool to)
    {
        if (to)
            return true;
        Clause clause = reading.Main;
        if (clause.Form == ClauseForm.Finite)
            return false;
        for (int i = 1; i + 1 < Math.Min(10, reading.Unit.Tokens.Length); i++)
        {
            if (text.Tag(reading.Unit.Tokens[i]) == PennTag.To && text.Tag(reading.Unit.Tokens[i + 1]) == PennTag.BaseVerb)
                return true;
        }

        return false;
    }

    private static bool IsActor(ClaimText text, int token)
    {
        if (token < 0)
            return false;
        if (text.Pos(token) is PartOfSpeech.ProperNoun or PartOfSpeech.Pronoun)
            return true;
        return text.Lexicon.Classes(text.Lemma(token)).HasAny(new ClaimWords().With(ClaimWord.Wrongdoer).With(ClaimWord.People))
            || text.Lemma(token) is "government" or "militia" or "army" or "rebel" or "regime" or "police" or "president" or "minister"
                or "republican" or "democrat" or "leader" or "opponent" or "rival" or "medium";
    }

    private static bool IsSubjunctive(ClaimText text, Clause clause) =>
        clause.Subject >= 0 && clause.Modal < 0 && clause.Predicate >= 0 && text.Tag(clause.Predicate) == PennTag.BaseVerb;

    private static void Calls(UnitReading reading, CueReading cue, List<RuleHit> hits)
    {
        if (reading.FirstOf(ClaimWord.Wrongdoer) is var wrongdoer and >= 0)
            hits.Add(new RuleHit(ClaimRule.CueCallsWrongdoer, ClaimType.Accusation, wrongdoer));
        else if (reading.FirstOf(ClaimWord.False) is var no and >= 0)
            hits.Add(new RuleHit(ClaimRule.CueCallsFalse, ClaimType.Denial, no));
        else
            hits.Add(new RuleHit(ClaimRule.CueCallsOther, ClaimType.Opinion, cue.MainToken));
    }
}
