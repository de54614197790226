namespace NewsClaims.Corpora;

/// <summary>The finer tags of the corpora of names.</summary>
public static class FineTags
{
    /// <summary>
    /// The type that a tag means, or null where it tells none: LOC is a place of any kind but in political news, MISC any name but in CrossNER,
    /// which has a tag for every other kind. An award is a work, as in political news.
    /// </summary>
    /// <param name="tag">The finer tag or kind, with or without what follows a colon.</param>
    /// <param name="source">Name of the file.</param>
    public static EntityType? TypeOf(string tag, string source)
    {
        int colon = tag.IndexOf(':', StringComparison.Ordinal);
        return (colon < 0 ? tag : tag[..colon]) switch
        {
            "GPE" => EntityType.GeopoliticalEntity,
            "GEO" => EntityType.Location,
            "FAC" => EntityType.Facility,
            "LOC" when source.StartsWith("polnear", StringComparison.Ordinal) => EntityType.Location,
            "NORP" => EntityType.NationalityOrGroup,
            "EVENT" => EntityType.Event,
            "WORK" or "WORK_OF_ART" => EntityType.Work,
            "LAW" => EntityType.Law,
            "PRODUCT" => EntityType.Product,
            "LANGUAGE" => EntityType.Misc,
            "MISC" when tag == "MISC:award" => EntityType.Work,
            "MISC" when source.StartsWith("crossner", StringComparison.Ordinal) => EntityType.Misc,
            _ => null,
        };
    }
}
