namespace NewsClaims.Formats;

/// <summary>
/// Turns places in UTF-16 code units into places in Unicode code points, which formats made outside .NET count in. A lone surrogate is one
/// code point, as the replacement character that stands for it in UTF-8 is.
/// </summary>
internal sealed class CodePoints
{
    // Where the second half of each pair stands, in order: the units that are no code point of their own.
    private readonly int[] _seconds;

    public CodePoints(string text)
    {
        List<int> seconds = [];
        for (int i = 1; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i - 1], text[i]))
                seconds.Add(i++);
        }

        _seconds = [.. seconds];
    }

    /// <summary>Number of code points before the UTF-16 place <paramref name="index"/>.</summary>
    public int At(int index)
    {
        int low = 0, high = _seconds.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_seconds[middle] < index)
                low = middle + 1;
            else
                high = middle;
        }

        return index - low;
    }
}
