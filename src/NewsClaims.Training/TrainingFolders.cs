using NewsClaims.Corpora;

namespace NewsClaims.Training;

/// <summary>Where training reads from and writes to when the command line does not say.</summary>
internal static class TrainingFolders
{
    /// <summary>The corpora at <paramref name="path"/>, or those beside the checkout.</summary>
    public static CorpusFolder Data(string? path) =>
        path is not null ? new CorpusFolder(path) : CorpusFolder.Find() ?? throw new DirectoryNotFoundException("No corpora beside the checkout; give their folder with --data.");

    /// <summary>The folder for model files at <paramref name="path"/>, or the library's own.</summary>
    public static string Output(string? path)
    {
        string folder = path ?? Checkout.Find("src", "NewsClaims", "Models", "English");
        Directory.CreateDirectory(folder);
        return folder;
    }
}
