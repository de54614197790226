using NewsClaims.Cli.Inputs.Html;

namespace NewsClaims.Cli.Inputs;

/// <summary>An article to be analysed, or what is wrong with it.</summary>
/// <param name="Id">The id its line gives, or its place: a file name, a file name and line, "-".</param>
/// <param name="Text">The text; null where there is an error.</param>
/// <param name="Error">Why there is no text.</param>
internal sealed record ArticleInput(string Id, string? Text, string? Error = null)
{
    /// <summary>Where the text stands in the page it was taken from; null where it was not taken from one.</summary>
    public HtmlArticle? Page { get; private init; }

    /// <summary>The day on which it was written, where the input tells it.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The text, or an exception that says what is wrong.</summary>
    public string TextOrThrow() => Text ?? throw new InvalidDataException(Error);

    /// <summary>This input with its text taken for a page, and the article in it for the text.</summary>
    public ArticleInput FromPage()
    {
        if (Text is null)
            return this;
        try
        {
            HtmlArticle page = HtmlArticleReader.Read(Text);
            return this with { Text = page.Text, Page = page, Date = Date ?? page.Date };
        }
        catch (InvalidDataException error)
        {
            return this with { Text = null, Error = error.Message };
        }
    }
}
