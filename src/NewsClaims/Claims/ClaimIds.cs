using System.Globalization;
using NewsClaims.Kernels;

namespace NewsClaims.Claims;

/// <summary>Ids from the words of claims; the same words said again in an article get another number.</summary>
internal sealed class ClaimIds
{
    private readonly Dictionary<ulong, int> _times = [];

    /// <summary>Forgets all claims.</summary>
    public void Clear() => _times.Clear();

    public string Next(string content)
    {
        ulong hash = ((ulong)FeatureHash.Of(content) << 32) | FeatureHash.Feature(1, FeatureHash.OfLower(content), (uint)content.Length);
        int times = _times[hash] = _times.GetValueOrDefault(hash) + 1;
        string id = hash.ToString("x16", CultureInfo.InvariantCulture);
        return times == 1 ? id : id + "-" + times.ToString(CultureInfo.InvariantCulture);
    }
}
