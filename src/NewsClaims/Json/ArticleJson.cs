using System.Text.Json.Serialization;

namespace NewsClaims.Json;

/// <summary>
/// An analysis in the form in which it is exchanged as JSON: names in camelCase, enum values by their C# names, spans as UTF-16 half-open
/// places in the article's text, references by index. A change of this form is a change of the library's major version; new properties are not.
/// </summary>
public sealed record ArticleJson
{
    /// <summary>The caller's name for the article.</summary>
    public required string? Id { get; init; }

    /// <summary>The text that the places count in. Left out of the JSON where null: the caller has it, unless it was taken from a page.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Text { get; init; }

    /// <summary>Where the parts of <see cref="Text"/> stand in the page it was taken from, in order. Left out of the JSON where null.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<SourceRunJson>? Source { get; init; }

    /// <summary>The blocks of the layout.</summary>
    public required IReadOnlyList<BlockJson> Blocks { get; init; }

    /// <summary>The sentences.</summary>
    public required IReadOnlyList<SpanJson> Sentences { get; init; }

    /// <summary>The tokens. Left out of the JSON where null: they are most of its size, and few ask for them.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<TokenJson>? Tokens { get; init; }

    /// <summary>The names.</summary>
    public required IReadOnlyList<EntityJson> Entities { get; init; }

    /// <summary>The expressions of time and amount.</summary>
    public IReadOnlyList<ExpressionJson> Expressions { get; init; } = [];

    /// <summary>The mentions. Left out of the JSON where null, together with the tokens.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<MentionJson>? Mentions { get; init; }

    /// <summary>All that is attributed: claims, and also thoughts and intentions.</summary>
    public required IReadOnlyList<AttributionJson> Attributions { get; init; }

    /// <summary>The speakers of attributions and claims.</summary>
    public required IReadOnlyList<SpeakerJson> Speakers { get; init; }

    /// <summary>The claims.</summary>
    public required IReadOnlyList<ClaimJson> Claims { get; init; }
}

/// <summary>What stands in place of an article that failed.</summary>
/// <param name="Id">The caller's name for the article, or the place of its line where it gives none.</param>
/// <param name="Error">What went wrong, and what was expected.</param>
public sealed record ErrorJson(string? Id, string Error);

/// <summary>A part of a text and its place in the page it was taken from. Where the lengths are equal it stands there letter by letter.</summary>
/// <param name="Start">Index of the first UTF-16 unit in the text.</param>
/// <param name="End">Index of the first unit after it.</param>
/// <param name="SourceStart">Index of the first unit in the page.</param>
/// <param name="SourceEnd">Index of the first unit after it.</param>
public sealed record SourceRunJson(int Start, int End, int SourceStart, int SourceEnd);
