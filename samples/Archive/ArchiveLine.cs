using System.Text.Json;

namespace NewsClaims.Samples.Archive;

/// <summary>One line of the archive. A line that cannot be read is an article without text, so that it gives an error in its place.</summary>
internal sealed record ArchiveLine(string? Id, string? Body, string? Problem)
{
    public string Text => Body ?? throw new InvalidDataException(Problem);

    public static ArchiveLine Read(string line)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(line);
            JsonElement root = document.RootElement;
            return new ArchiveLine(root.GetProperty("id").GetString(), root.GetProperty("text").GetString(), "\"text\" is null.");
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return new ArchiveLine(null, null, "The line is not an object with \"id\" and \"text\": " + error.Message);
        }
    }
}
