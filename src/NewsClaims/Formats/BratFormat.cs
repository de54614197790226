using System.Globalization;

namespace NewsClaims.Formats;

/// <summary>
/// Standoff annotations as the annotation tool brat reads them (an <c>.ann</c> file beside the text): names, sources, cues and contents,
/// claims with their attributes, links from each content to its cue, its source and who else had a part in it, and names of one referent together. Places count code points.
/// </summary>
public static class BratFormat
{
    /// <summary>The <c>annotation.conf</c> that goes into the folder of the annotated texts.</summary>
    public static string Configuration { get; } = CreateConfiguration();

    /// <summary>The annotations of the analysed text, which is to be saved beside them in UTF-8 as it is.</summary>
    public static string ToBrat(this ArticleAnalysis analysis)
    {
        using StringWriter writer = new(CultureInfo.InvariantCulture);
        analysis.WriteBrat(writer);
        return writer.ToString();
    }

    /// <summary>Writes what <see cref="ToBrat"/> gives, a line after the other.</summary>
    public static void WriteBrat(this ArticleAnalysis analysis, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentNullException.ThrowIfNull(writer);
        BratWriter brat = new(analysis.Text, writer);
        int[] entities = [.. analysis.Entities.Select(entity => brat.Text(entity.Type.ToString(), [entity.Span]))];
        WriteReferents(analysis, brat, entities);
        foreach (ValueExpression expression in analysis.Expressions)
            WriteExpression(expression, brat);
        Dictionary<Attribution, int> contents = new(ReferenceEqualityComparer.Instance);
        foreach (Attribution attribution in analysis.Attributions)
            contents[attribution] = WriteAttribution(attribution, brat);
        foreach (Claim claim in analysis.Claims)
            WriteClaim(claim, brat, contents);
    }

    private static void WriteReferents(ArticleAnalysis analysis, BratWriter brat, int[] entities)
    {
        foreach (IGrouping<int, Mention> referent in analysis.Mentions.Where(mention => mention.Entity >= 0).GroupBy(mention => mention.Referent))
        {
            int[] names = [.. referent.Select(mention => entities[mention.Entity])];
            if (names.Length > 1)
                brat.Equivalence("Coref", names);
        }
    }

    private static void WriteExpression(ValueExpression expression, BratWriter brat)
    {
        int number = brat.Text(expression.Type.ToString(), [expression.Span]);
        if (expression.Value is { } value)
            brat.Note(number, expression.Unit is { } unit ? $"{value} {unit}" : value);
    }

    private static int WriteAttribution(Attribution attribution, BratWriter brat)
    {
        int content = brat.Text("Content", attribution.Content);
        brat.Attribute("Quotation", content, attribution.Quotation.ToString());
        if (attribution.Source.Count > 0)
            brat.Relation("AttributedTo", content, brat.Text("Source", attribution.Source));
        if (attribution.Cue.Count > 0)
            brat.Relation("SignalledBy", content, brat.Text("Cue", attribution.Cue));
        if (attribution.Speaker is { } speaker)
            brat.Note(content, $"speaker: {speaker.Name} ({speaker.Kind})");
        WriteParticipant(content, "RelayedBy", "Outlet", attribution.Via, brat);
        WriteParticipant(content, "SaidTo", "Addressee", attribution.Addressee, brat);
        return content;
    }

    private static void WriteParticipant(int content, string relation, string type, Participant? participant, BratWriter brat)
    {
        if (participant is null)
            return;
        int number = brat.Text(type, [participant.Span]);
        brat.Relation(relation, content, number);
        brat.Note(number, "name: " + participant.Name);
    }

    private static void WriteClaim(Claim claim, BratWriter brat, Dictionary<Attribution, int> contents)
    {
        int number = brat.Text("Claim", claim.Content);
        brat.Attribute("Type", number, claim.Type.ToString());
        brat.Attribute("Stance", number, claim.Stance.ToString());
        brat.Attribute("Polarity", number, claim.Polarity.ToString());
        brat.Attribute("Certainty", number, claim.Certainty.ToString());
        brat.Attribute("Slant", number, claim.Slant.ToString());
        brat.Attribute("Time", number, claim.Time.ToString());
        if (claim.HasQuantity)
            brat.Attribute("HasQuantity", number, null);
        if (claim.Attribution is { } attribution && contents.TryGetValue(attribution, out int content))
            brat.Relation("ClaimedIn", number, content);
        foreach (Evidence evidence in claim.Evidence)
            brat.Note(number, $"{evidence.Decision}: {evidence.Reason}");
    }

    private static string CreateConfiguration() => $"""
        [entities]
        {string.Join('\n', Enum.GetNames<EntityType>())}
        Source
        Cue
        Content
        Outlet
        Addressee
        Claim

        [relations]
        AttributedTo Arg1:Content, Arg2:Source
        SignalledBy Arg1:Content, Arg2:Cue
        RelayedBy Arg1:Content, Arg2:Outlet
        SaidTo Arg1:Content, Arg2:Addressee
        ClaimedIn Arg1:Claim, Arg2:Content
        Coref Arg1:<ENTITY>, Arg2:<ENTITY>, <REL-TYPE>:symmetric-transitive
        <OVERLAP> Arg1:<ANY>, Arg2:<ANY>, <OVL-TYPE>:<ANY>

        [events]

        [attributes]
        Quotation Arg:Content, Value:{string.Join('|', Enum.GetNames<QuotationKind>())}
        Type Arg:Claim, Value:{string.Join('|', Enum.GetNames<ClaimType>())}
        Stance Arg:Claim, Value:{string.Join('|', Enum.GetNames<Stance>())}
        Polarity Arg:Claim, Value:{string.Join('|', Enum.GetNames<Polarity>())}
        Certainty Arg:Claim, Value:{string.Join('|', Enum.GetNames<Certainty>())}
        Slant Arg:Claim, Value:{string.Join('|', Enum.GetNames<Slant>())}
        Time Arg:Claim, Value:{string.Join('|', Enum.GetNames<ClaimTime>())}
        HasQuantity Arg:Claim

        """.ReplaceLineEndings("\n");
}
