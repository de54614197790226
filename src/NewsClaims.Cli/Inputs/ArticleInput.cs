namespace NewsClaims.Cli.Inputs;

/// <summary>An article to be analysed, or what is wrong with it.</summary>
/// <param name="Id">The id its line gives, or its place: a file name, a file name and line, "-".</param>
/// <param name="Text">The text; null where there is an error.</param>
/// <param name="Error">Why there is no text.</param>
internal sealed record ArticleInput(string Id, string? Text, string? Error = null)
{
    /// <summary>The text, or an exception that says what is wrong.</summary>
    public string TextOrThrow() => Text ?? throw new InvalidDataException(Error);
}
