namespace NewsClaims.Training;

/// <summary>
/// The model that a step is trained on: the library's, with the sections whose files lie in the output folder in place of its own. So a step
/// stands on the steps trained just before it, without the library being built in between.
/// </summary>
internal static class EarlierModel
{
    private static readonly Lazy<ClaimModel> LazyCurrent = new(() => Read(Folder));

    /// <summary>The folder that training writes to; set once, before the command runs.</summary>
    public static string? Folder { private get; set; }

    /// <summary>The model, read on first use: what a command writes later is not in it.</summary>
    public static ClaimModel Current => LazyCurrent.Value;

    private static ClaimModel Read(string? folder)
    {
        ClaimModel model = ClaimModel.English;
        if (!Directory.Exists(folder))
            return model;
        foreach (string file in Directory.EnumerateFiles(folder, "*.model").Order(StringComparer.Ordinal))
        {
            using FileStream stream = File.OpenRead(file);
            model = model.With(ClaimModel.Load(stream));
        }

        return model;
    }
}
