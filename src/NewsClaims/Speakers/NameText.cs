using System.Collections.Frozen;
using System.Text;
using NewsClaims.Kernels;
using NewsClaims.Layers;

namespace NewsClaims.Speakers;

/// <summary>Writes stretches of the text as names: white space made single, titles, possessive endings and articles left out.</summary>
internal static class NameText
{
    // After a name: what a barrister, a member of parliament or a doctor is.
    private static readonly FrozenSet<string> AfterNames = new[] { "KC", "QC", "MP", "MSP", "MEP", "CBE", "OBE", "MBE", "PhD", "MD" }.ToFrozenSet();

    public static bool IsArticle(ReadOnlySpan<char> word) =>
        word.Equals("the", StringComparison.OrdinalIgnoreCase) || word.Equals("a", StringComparison.OrdinalIgnoreCase) || word.Equals("an", StringComparison.OrdinalIgnoreCase);

    /// <summary>A person's name without "KC" and the like; titles written out are left out too, where more than a family name is left: "Senator Ada Lind".</summary>
    public static string OfPerson(ParsedArticle article, TokenRange tokens)
    {
        int start = tokens.Start, end = tokens.End;
        while (end - 1 > start && AfterNames.GetAlternateLookup<ReadOnlySpan<char>>().Contains(article.Word(end - 1)))
            end--;
        if (end - start > 2 && FormsOfAddress.IsOffice(article.Word(start)))
            start++;

        // "Ada Lind – Oduya's co-host –": a name does not go on after a dash.
        for (int i = start + 1; i < end; i++)
        {
            if (article.Word(i) is "-" or "–" or "—" && StandsApart(article, i))
                end = i;
        }

        return Of(article, TokenRange.FromBounds(start, end));
    }

    public static string Of(ParsedArticle article, TokenRange tokens)
    {
        int start = tokens.Start, end = BeforeColon(article, tokens);
        while (start < end - 1 && (FormsOfAddress.IsShort(article.Word(start)) || IsArticle(article.Word(start))))
            start++;
        while (end - 1 > start && article.Word(end - 1) is "'s" or "’s" or "'" or "’" or ",")
            end--;
        return Plain(article.Span(TokenRange.FromBounds(start, end)).Slice(article.Text));
    }

    /// <summary>True for a mark with space around it, which is how a hyphen serves as a dash.</summary>
    public static bool StandsApart(ParsedArticle article, int token) =>
        token > 0 && token + 1 < article.Tokens.Length
        && article.Tokens[token - 1].End < article.Tokens[token].Start && article.Tokens[token].End < article.Tokens[token + 1].Start;

    /// <summary>Where a name ends that runs over the colon of a transcript: "LIND: Well".</summary>
    public static int BeforeColon(ParsedArticle article, TokenRange tokens)
    {
        for (int i = tokens.Start + 1; i < tokens.End; i++)
        {
            if (article.Word(i) is ":")
                return i;
        }

        return tokens.End;
    }

    /// <summary>"LIND" as "Lind".</summary>
    public static string FromCapitals(string name)
    {
        StringBuilder text = new(name.Length);
        for (int i = 0; i < name.Length; i++)
            text.Append(i > 0 && char.IsLetter(name[i - 1]) ? char.ToLowerInvariant(name[i]) : name[i]);
        return text.ToString();
    }

    public static string Plain(ReadOnlySpan<char> text)
    {
        Span<char> plain = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        int length = 0;
        bool space = false;
        foreach (char c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                space = length > 0;
                continue;
            }

            if (space)
                plain[length++] = ' ';
            space = false;
            plain[length++] = c;
        }

        return WordStrings.Of(plain[..length]);
    }
}
