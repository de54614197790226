using NewsClaims.Claims;

namespace NewsClaims.Tests.Claims;

/// <summary>Each test of the guideline on a sentence where it holds, and on one where it looks as if it did.</summary>
public class ClaimTypeRulesTests
{
    private static readonly ClaimLexicon Lexicon = ClaimLexicon.Read(ClaimModel.English);

    [Theory]
    [InlineData("{s:The mayor} {c:denied} {k:taking the money}.", "CueRejectsReport", ClaimType.Denial)]
    [InlineData("{s:The mayor} {c:rejected} {k:the offer}.", "CueRejectsOffer", ClaimType.Commitment)]
    [InlineData("{s:The mayor} {c:dismissed} {k:the allegation}.", "CueRejectsReport", ClaimType.Denial)]
    [InlineData("{s:The mayor} {c:warned against} {k:a new war}.", "CueWarnsAgainst", ClaimType.Demand)]
    [InlineData("{s:The mayor} {c:asked} {k:the council to resign}.", "CueAsksTo", ClaimType.Demand)]
    [InlineData("{s:The mayor} {c:promised} {k:to resign}.", "CueNamesAct", ClaimType.Commitment)]
    [InlineData("{s:The mayor} {c:called} {k:the governor a liar}.", "CueCallsWrongdoer", ClaimType.Accusation)]
    [InlineData("{s:The mayor} {c:called} {k:the report false}.", "CueCallsFalse", ClaimType.Denial)]
    [InlineData("{s:The mayor} {c:called} {k:the vote a triumph}.", "CueCallsOther", ClaimType.Opinion)]
    [InlineData("{s:The mayor} {c:blamed} {k:Arvonia}.", "CueBlamesActor", ClaimType.Accusation)]
    [InlineData("{s:The mayor} {c:blamed} {k:the weather}.", "CueBlamesThing", ClaimType.Causal)]
    [InlineData("{s:The mayor} {c:said} {k:the report was false}.", "SaysFalse", ClaimType.Denial)]
    [InlineData("{s:The mayor} {c:said} {k:he had not met the envoy}.", "OwnSideDidNot", ClaimType.Denial)]
    [InlineData("{k:“We will attack if they come,”} {s:the mayor} {c:said}.", "HarmUnderCondition", ClaimType.Threat)]
    [InlineData("{k:“There will be consequences,”} {s:the mayor} {c:said}.", "Retaliates", ClaimType.Threat)]
    [InlineData("{k:“Stop this war,”} {s:the mayor} {c:said}.", "Imperative", ClaimType.Demand)]
    [InlineData("{s:The mayor} {c:said} {k:the council must resign}.", "Obliges", ClaimType.Demand)]
    [InlineData("{k:“We will build a school,”} {s:the mayor} {c:said}.", "OwnSideWill", ClaimType.Commitment)]
    [InlineData("{s:The mayor} {c:said} {k:the economy will recover}.", "OthersWill", ClaimType.Prediction)]
    [InlineData("{k:“They stole the election,”} {s:the mayor} {c:said}.", "OtherDidWrong", ClaimType.Accusation)]
    [InlineData("{s:The mayor} {c:said} {k:the storm caused the flood}.", "LinksCause", ClaimType.Causal)]
    [InlineData("{s:The mayor} {c:said} {k:prices rose 4 percent}.", "Measures", ClaimType.Quantity)]
    [InlineData("{s:The mayor} {c:said} {k:the plan was a disgrace}.", "Judges", ClaimType.Opinion)]
    [InlineData("{s:The mayor} {c:said} {k:troops entered the town}.", "Happened", ClaimType.Event)]
    [InlineData("{s:The mayor} {c:said} {k:the road is open}.", "IsSo", ClaimType.Statement)]
    public void A_test_holds(string marked, string rule, ClaimType type) =>
        Hits(marked).Should().Contain(hit => hit.Rule.ToString() == rule && hit.Type == type);

    [Theory]
    [InlineData("{s:The mayor} {c:never promised} {k:to resign}.", "CueNamesAct")]
    [InlineData("{s:The mayor} {c:did not deny} {k:the report}.", "CueRejectsReport")]
    [InlineData("{s:The mayor} {c:said} {k:the council had not met}.", "OwnSideDidNot")]
    [InlineData("{s:The mayor} {c:said} {k:the council met in 2016}.", "Measures")]
    [InlineData("{k:“We will build a school,”} {s:the mayor} {c:said}.", "OthersWill")]
    [InlineData("{k:“We stole nothing,”} {s:the mayor} {c:said}.", "OtherDidWrong")]
    public void A_test_does_not_hold(string marked, string rule) => Hits(marked).Should().NotContain(hit => hit.Rule.ToString() == rule);

    private static List<RuleHit> Hits(string marked)
    {
        (ArticleAnalysis analysis, Attribution attribution) = ClaimSketch.Read(marked);
        Entity[] entities = [.. analysis.Entities];
        ClaimText text = new(analysis.Parsed, entities, Lexicon);
        List<ClaimUnit> units = [];
        ClaimUnits.Add(text, attribution, 0, units);
        UnitReading reading = UnitReading.Read(text, units[0], attribution, CueReading.Read(text, attribution), SourceReading.Read(text, attribution));
        List<RuleHit> hits = [];
        ClaimTypeRules.Find(text, reading, hits);
        return hits;
    }
}
