using NewsClaims.Corpora;

namespace NewsClaims.Evaluation;

/// <summary>What our own articles say of speakers beside the name: role, affiliation, the outlet between, and whom they spoke to.</summary>
internal sealed class SpeakerDetails
{
    private readonly string[] _names = ["role", "affiliation", "via", "addressee"];
    private readonly int[] _gold = new int[4], _given = new int[4], _right = new int[4];

    /// <summary>Adds an attribution of the gold and the one found for it, if any.</summary>
    public void Add(SeedAttribution expected, SeedSpeaker? speaker, Attribution? found)
    {
        Count(0, speaker?.Role, found?.Speaker?.Role);
        Count(1, speaker?.Affiliation, found?.Speaker?.Affiliation);
        Count(2, expected.Claim.Via, found?.Via?.Name);
        Count(3, expected.Claim.Addressee, found?.Addressee?.Name);
    }

    public void Report(AccuracyReport report)
    {
        List<IReadOnlyList<string>> rows = [];
        for (int i = 0; i < _names.Length; i++)
        {
            rows.Add([_names[i], $"{_gold[i]}", $"{_given[i]}", $"{_right[i]}"]);
            report.Figure($"{_names[i]} right of gold", _gold[i] == 0 ? 100 : 100.0 * _right[i] / _gold[i]);
        }

        report.Table("Of each attribution's speaker", ["", "gold", "given", "right"], rows);
    }

    private void Count(int detail, string? gold, string? given)
    {
        _gold[detail] += string.IsNullOrEmpty(gold) ? 0 : 1;
        _given[detail] += given is null ? 0 : 1;
        _right[detail] += given is not null && !string.IsNullOrEmpty(gold) && SpeakerNames.Same(gold, given) ? 1 : 0;
    }
}
