using System.Globalization;
using System.Text;
using System.Text.Json;

namespace NewsClaims.Cli.Inputs;

/// <summary>Reads one line <c>{"id","text","date"}</c>, which need not have a date. A line that cannot be read gives an input with an error, never an exception.</summary>
internal static class JsonLine
{
    public static ArticleInput Read(string line, string place)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(line);
            return Read(document.RootElement, place);
        }
        catch (JsonException error)
        {
            return new ArticleInput(place, null, $"The line is not JSON; it goes wrong at byte {error.BytePositionInLine}.");
        }
    }

    /// <summary>True when the line is an object with an id or a text, so that what follows is taken for JSON Lines.</summary>
    public static bool LooksLikeOne(string line)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(line);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && (document.RootElement.TryGetProperty("text", out _) || document.RootElement.TryGetProperty("id", out _));
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static ArticleInput Read(JsonElement root, string place)
    {
        if (root.ValueKind != JsonValueKind.Object)
            return new ArticleInput(place, null, $"The line is {Name(root.ValueKind)}; expected an object with \"id\" and \"text\".");
        string id = !root.TryGetProperty("id", out JsonElement given) ? place : given.ValueKind switch
        {
            JsonValueKind.String => StringOf(given),
            JsonValueKind.Number => given.GetRawText(),
            _ => place,
        };
        if (!root.TryGetProperty("text", out JsonElement text))
            return new ArticleInput(id, null, "The object has no \"text\".");
        if (text.ValueKind != JsonValueKind.String)
            return new ArticleInput(id, null, $"\"text\" is {Name(text.ValueKind)}; expected a string.");
        // Taken for unknown, a date that is not understood would leave "yesterday" without a value, or with that of another day, and nobody would see why.
        return TryDate(root, out DateOnly? date)
            ? new ArticleInput(id, StringOf(text)) { Date = date }
            : new ArticleInput(id, null, $"\"date\" is {root.GetProperty("date").GetRawText()}; expected {ArticleDay.Expected}, or nothing.");
    }

    private static bool TryDate(JsonElement root, out DateOnly? date)
    {
        date = null;
        if (!root.TryGetProperty("date", out JsonElement given) || given.ValueKind == JsonValueKind.Null)
            return true;
        if (given.ValueKind != JsonValueKind.String)
            return false;
        string text = StringOf(given);
        if (ArticleDay.TryParse(text, out DateOnly day))
            date = day;
        return date is not null || text.Length == 0;
    }

    // JsonElement.GetString refuses escapes of lone surrogates, which cut-off feeds contain; a string of .NET can hold them.
    private static string StringOf(JsonElement element)
    {
        string raw = element.GetRawText();
        return raw.Contains("\\u", StringComparison.Ordinal) ? Unescape(raw.AsSpan(1, raw.Length - 2)) : element.GetString()!;
    }

    private static string Unescape(ReadOnlySpan<char> raw)
    {
        StringBuilder text = new(raw.Length);
        for (int i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\')
            {
                text.Append(raw[i]);
                continue;
            }

            i++;
            switch (raw[i])
            {
                case 'u':
                    text.Append((char)ushort.Parse(raw.Slice(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                    i += 4;
                    break;
                case 'n':
                    text.Append('\n');
                    break;
                case 'r':
                    text.Append('\r');
                    break;
                case 't':
                    text.Append('\t');
                    break;
                case 'b':
                    text.Append('\b');
                    break;
                case 'f':
                    text.Append('\f');
                    break;
                default:
                    text.Append(raw[i]);
                    break;
            }
        }

        return text.ToString();
    }

    private static string Name(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        JsonValueKind.Object => "an object",
        _ => "true or false",
    };
}
