using NewsClaims.Corpora;
using NewsClaims.Models;

namespace NewsClaims.Training;

/// <summary>Where training reads and writes.</summary>
internal static class TrainingPaths
{
    /// <summary>The corpora at <paramref name="given"/>, or beside the checkout.</summary>
    public static CorpusFolder Data(string? given) =>
        given is not null ? new CorpusFolder(given) : CorpusFolder.Find() ?? throw new DirectoryNotFoundException("No corpora found; give their folder with --data.");

    /// <summary>The folder at <paramref name="given"/>, or that of the embedded model files in the checkout.</summary>
    public static string Output(string? given) => given ?? Checkout.Find("src", "NewsClaims", "Models", "English");

    /// <summary>Writes one section as its own file.</summary>
    public static void Write(string output, string section, SectionWriter writer)
    {
        Directory.CreateDirectory(output);
        using FileStream stream = File.Create(Path.Combine(output, section + ".model"));
        ModelFormat.Write(stream, section, writer.Payload.Span);
        Console.WriteLine($"{section}.model: {stream.Length / 1024} KB");
    }
}
