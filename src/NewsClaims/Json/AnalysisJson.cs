using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsClaims.Json;

/// <summary>From an analysis to JSON.</summary>
public static class AnalysisJson
{
    // Letters and quotation marks of any language stay readable. The output is JSON, not part of an HTML page.
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The analysis in the form that is exchanged.</summary>
    /// <param name="analysis">The analysis.</param>
    /// <param name="id">The caller's name for the article.</param>
    /// <param name="allLayers">Also give tokens and mentions.</param>
    public static ArticleJson ToJson(this ArticleAnalysis analysis, string? id, bool allLayers = false)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        Dictionary<Speaker, int> speakers = Indexes(analysis.Speakers);
        Dictionary<Attribution, int> attributions = Indexes(analysis.Attributions);
        return new ArticleJson
        {
            Id = id,
            Blocks = [.. analysis.Blocks.Select(block => new BlockJson(block.Span.Start, block.Span.End, block.Kind))],
            Sentences = [.. analysis.Sentences.Select(sentence => SpanJson.From(sentence.Span))],
            Tokens = allLayers ? Tokens(analysis) : null,
            Entities = Entities(analysis),
            Expressions = [.. analysis.Expressions.Select(From)],
            Mentions = allLayers ? Mentions(analysis) : null,
            Attributions = [.. analysis.Attributions.Select(attribution => From(attribution, speakers))],
            Speakers = [.. analysis.Speakers.Select(From)],
            Claims = [.. analysis.Claims.Select(claim => From(claim, attributions, speakers))],
        };
    }

    /// <summary>The article as one line of JSON, without a line end.</summary>
    public static string ToLine(this ArticleJson article) =>
        Line(writer => JsonSerializer.Serialize(writer, article, NewsClaimsJsonContext.Default.ArticleJson));

    /// <summary>The error as one line of JSON, without a line end.</summary>
    public static string ToLine(this ErrorJson error) =>
        Line(writer => JsonSerializer.Serialize(writer, error, NewsClaimsJsonContext.Default.ErrorJson));

    private static string Line(Action<Utf8JsonWriter> write)
    {
        ArrayBufferWriter<byte> bytes = new();
        using (Utf8JsonWriter writer = new(bytes, Readable))
            write(writer);
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    private static TokenJson[] Tokens(ArticleAnalysis analysis)
    {
        // An analysis that stopped before syntax has tokens that nobody can write in this form.
        if (analysis.UpTo < AnalysisLayer.Syntax)
            return [];
        TokenJson[] tokens = new TokenJson[analysis.Tokens.Count];
        for (int i = 0; i < tokens.Length; i++)
        {
            TextSpan span = analysis.TokenSpans[i].Span;
            TokenSyntax syntax = analysis.SyntaxOf(i);
            tokens[i] = new TokenJson(span.Start, span.End, syntax.Pos.ToName(), syntax.IsRoot ? null : syntax.Head, syntax.Relation.ToName());
        }

        return tokens;
    }

    private static EntityJson[] Entities(ArticleAnalysis analysis)
    {
        EntityJson[] entities = new EntityJson[analysis.Entities.Count];
        for (int i = 0; i < entities.Length; i++)
        {
            Entity entity = analysis.Entities[i];
            entities[i] = new EntityJson(entity.Span.Start, entity.Span.End, entity.Class, entity.Type, entity.Span.In(analysis.Text), null, entity.Confidence);
        }

        foreach (Mention mention in analysis.Mentions)
        {
            if (mention.Entity >= 0)
                entities[mention.Entity] = entities[mention.Entity] with { Entity = mention.Referent };
        }

        return entities;
    }

    private static ExpressionJson From(ValueExpression expression) =>
        new(expression.Span.Start, expression.Span.End, expression.Type, expression.Value, expression.Unit);

    private static MentionJson[] Mentions(ArticleAnalysis analysis) =>
        [.. analysis.Mentions.Select(mention => new MentionJson(mention.Span.Start, mention.Span.End, mention.Kind, mention.Referent))];

    private static SpeakerJson From(Speaker speaker) =>
        new(speaker.Name, speaker.Kind, speaker.Role, speaker.Affiliation, SpanJson.From(speaker.Mentions));

    private static AttributionJson From(Attribution attribution, Dictionary<Speaker, int> speakers) => new()
    {
        Source = SpanJson.From(attribution.Source),
        Cue = SpanJson.From(attribution.Cue),
        Content = SpanJson.From(attribution.Content),
        Quotation = attribution.Quotation,
        Parent = attribution.Parent < 0 ? null : attribution.Parent,
        Repeats = attribution.Repeats < 0 ? null : attribution.Repeats,
        Speaker = IndexOf(attribution.Speaker, speakers),
        Confidence = attribution.Confidence,
        SpeakerConfidence = attribution.SpeakerConfidence,
        Via = From(attribution.Via),
        Addressee = From(attribution.Addressee),
    };

    private static ParticipantJson? From(Participant? participant) =>
        participant is null ? null : new ParticipantJson(participant.Name, participant.Span.Start, participant.Span.End);

    private static ClaimJson From(Claim claim, Dictionary<Attribution, int> attributions, Dictionary<Speaker, int> speakers) => new()
    {
        Id = claim.Id,
        Text = claim.Text,
        Content = SpanJson.From(claim.Content),
        Attribution = IndexOf(claim.Attribution, attributions),
        Speaker = IndexOf(claim.Speaker, speakers),
        Type = claim.Type,
        Stance = claim.Stance,
        Polarity = claim.Polarity,
        Certainty = claim.Certainty,
        Slant = claim.Slant,
        Time = claim.Time,
        HasQuantity = claim.HasQuantity,
        Target = claim.Target,
        CheckWorthiness = claim.CheckWorthiness,
        Confidence = claim.Confidence,
        Entities = claim.Entities,
        Sentence = claim.Sentence,
        Block = claim.Block,
        Inner = [.. claim.Inner.Select(inner => From(inner, attributions, speakers))],
        Evidence = [.. claim.Evidence.Select(evidence => new EvidenceJson(evidence.Decision, evidence.Reason))],
    };

    // By identity: two attributions or speakers of one article may be equal in every property.
    private static Dictionary<T, int> Indexes<T>(IReadOnlyList<T> items)
        where T : class
    {
        Dictionary<T, int> indexes = new(ReferenceEqualityComparer.Instance);
        for (int i = 0; i < items.Count; i++)
            indexes.TryAdd(items[i], i);
        return indexes;
    }

    private static int? IndexOf<T>(T? item, Dictionary<T, int> indexes)
        where T : class => item is not null && indexes.TryGetValue(item, out int index) ? index : null;
}
