using System.Text.Json.Serialization;

namespace NewsClaims.Json;

/// <summary>Source-generated serialization of <see cref="ArticleJson"/> and <see cref="ErrorJson"/>: no reflection, fit for trimming and native compilation.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ArticleJson))]
[JsonSerializable(typeof(ErrorJson))]
public sealed partial class NewsClaimsJsonContext : JsonSerializerContext;
