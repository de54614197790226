using System.Text.Json;

namespace NewsClaims.Corpora;

/// <summary>A sentence of a debate and whether people found it worth checking.</summary>
/// <param name="Debate">The debate, by its date.</param>
/// <param name="Text">The sentence.</param>
/// <param name="IsCheckWorthy">True for a check-worthy factual sentence.</param>
public sealed record DebateSentence(string Debate, string Text, bool IsCheckWorthy);

/// <summary>Reads the ClaimBuster sentences (Arslan et al. 2020, CC BY 4.0).</summary>
public static class ClaimBuster
{
    /// <summary>Reads all of them.</summary>
    public static IEnumerable<DebateSentence> Read(CorpusFolder data)
    {
        ArgumentNullException.ThrowIfNull(data);
        foreach (JsonElement line in data.ReadJsonLines("claims/claimbuster.jsonl.gz"))
            yield return new DebateSentence(line.GetProperty("doc").GetString()!, line.GetProperty("text").GetString()!, line.GetProperty("label").GetString() == "CFS");
    }
}
