using System.Globalization;
using System.Text.Json;

namespace NewsClaims.Samples.Archive;

/// <summary>One line of the archive. A line that cannot be read is an article without text, so that it gives an error in its place.</summary>
internal sealed record ArchiveLine(string? Id, string? Body, DateOnly? Date, string? Problem)
{
    public string Text => Body ?? throw new InvalidDataException(Problem);

    public static ArchiveLine Read(string line)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(line);
            JsonElement root = document.RootElement;
            DateOnly? date = root.TryGetProperty("date", out JsonElement day) ? DateOnly.ParseExact(day.GetString() ?? "", "O", CultureInfo.InvariantCulture) : null;
            return new ArchiveLine(root.GetProperty("id").GetString(), root.GetProperty("text").GetString(), date, "\"text\" is null.");
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return new ArchiveLine(null, null, null, "The line is not an object with \"id\", \"text\" and, where it is known, \"date\" as 2026-11-25: " + error.Message);
        }
    }
}
