// The claims of a text file, with who makes them and why we think so.
using NewsClaims;

if (args is not [var path])
{
    Console.Error.WriteLine("usage: console article.txt");
    return 1;
}

foreach (Claim claim in ClaimExtractor.Extract(File.ReadAllText(path)))
{
    string speaker = claim.Speaker?.Name ?? "somebody";
    Console.WriteLine($"{speaker} [{claim.Type}, worth checking {claim.CheckWorthiness:0.0}]");
    Console.WriteLine($"  {claim.Text}");
    foreach (Evidence evidence in claim.Evidence)
        Console.WriteLine($"    {evidence.Decision}: {evidence.Reason}");
}

return 0;
