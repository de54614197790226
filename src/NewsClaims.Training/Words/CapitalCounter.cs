using System.Runtime.InteropServices;
using NewsClaims.Models;

namespace NewsClaims.Training.Words;

/// <summary>
/// Counts how often words have a capital where small letters are the rule: not at the start of a sentence, and not in paragraphs that are
/// headings or in capitals throughout. Official speeches give capitals to "Government" and "Members"; they count only for words that
/// other text hardly has.
/// </summary>
internal sealed class CapitalCounter
{
    private const int Enough = 5;

    private readonly Dictionary<uint, (int Small, int Capital)> _primary = [];
    private readonly Dictionary<uint, (int Small, int Capital)> _secondary = [];
    private readonly List<(uint Key, bool Capital)> _paragraph = [];
    private bool _inSentence;
    private bool _isSecondary;
    private int _small;

    /// <summary>From here on the text is of the kind that counts second.</summary>
    public void StartSecondary() => _isSecondary = true;

    public void Add(uint key, ReadOnlySpan<char> word)
    {
        if (!char.IsLetter(word[0]))
        {
            // After a clitic, a comma or a hyphen the sentence goes on; after any other mark a capital may be due to the place.
            if (word[0] is not (',' or '-' or '\'' or '\u2019' or '$' or '%') && !char.IsDigit(word[0]))
                _inSentence = false;
            return;
        }

        bool capital = char.IsUpper(word[0]);
        if (!capital)
            _small++;
        if (_inSentence)
            _paragraph.Add((key, capital));
        _inSentence = true;
    }

    public void EndParagraph()
    {
        if (_small * 2 > _paragraph.Count)
        {
            Dictionary<uint, (int Small, int Capital)> counts = _isSecondary ? _secondary : _primary;
            foreach ((uint key, bool capital) in _paragraph)
            {
                ref (int Small, int Capital) count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _);
                if (capital)
                    count.Capital++;
                else
                    count.Small++;
            }
        }

        _paragraph.Clear();
        _inSentence = false;
        _small = 0;
    }

    /// <summary>The level of a word: see <see cref="WordVectors.Capitals"/>.</summary>
    public byte Level(uint key)
    {
        (int small, int capital) = _primary.GetValueOrDefault(key);
        if (small + capital < Enough)
        {
            (int otherSmall, int otherCapital) = _secondary.GetValueOrDefault(key);
            small += otherSmall;
            capital += otherCapital;
        }

        return small + capital < 2
            ? (byte)0
            : (byte)(1 + (int)Math.Round((WordVectors.MaxCapitals - 1) * (double)capital / (small + capital), MidpointRounding.AwayFromZero));
    }
}
