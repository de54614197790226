using NewsClaims.Layers;
using NewsClaims.Models;

namespace NewsClaims.Entities;

/// <summary>
/// A sentence as the features see it, or a stretch of one that is too long to be looked at as a whole. Words before and after it are empty.
/// Storage is kept and used again.
/// </summary>
internal sealed class EntityPiece(WordVectors vectors, NameTendencies tendencies, NameLists lists)
{
    /// <summary>Longest piece in tokens.</summary>
    public const int MaxLength = 256;

    /// <summary>Empty words on both sides.</summary>
    public const int Margin = 2;

    private readonly WordForm[] _forms = new WordForm[MaxLength + (2 * Margin)];
    private readonly WordGroup[] _groups = new WordGroup[MaxLength + (2 * Margin)];
    private readonly NameTendency[] _tendencies = new NameTendency[MaxLength + (2 * Margin)];
    private readonly ulong[] _marks = new ulong[MaxLength + (2 * Margin)];
    private readonly int[] _rows = new int[MaxLength + (2 * Margin)];
    private readonly uint[] _syntax = new uint[MaxLength + (2 * Margin)];
    private readonly NameDependencies _dependencies = new();

    /// <summary>Number of tokens.</summary>
    public int Length { get; private set; }

    /// <summary>How the piece uses capitals: 0 as prose, 1 all in capitals, 2 as a title.</summary>
    public uint Style { get; private set; }

    /// <summary>What kind of line the piece is: its style, its length, how it ends, and whether it holds a link or a tag as in short messages; below 64.</summary>
    public uint Setting { get; private set; }

    /// <summary>The form of a token, counted within the piece, from -2 to the length plus 1.</summary>
    public ref readonly WordForm Form(int token) => ref _forms[token + Margin];

    /// <summary>The groups of like words that a token belongs to.</summary>
    public ref readonly WordGroup Group(int token) => ref _groups[token + Margin];

    /// <summary>The row of a token of the piece among the word vectors.</summary>
    public int VectorRow(int token) => _rows[token + Margin];

    /// <summary>What a token mostly is elsewhere.</summary>
    public NameTendency Tendency(int token) => _tendencies[token + Margin];

    /// <summary>The lists a token is in, as <see cref="NameLists.Mark(ReadOnlySpan{WordForm}, Span{ulong})"/> notes them.</summary>
    public ulong Marks(int token) => _marks[token + Margin];

    /// <summary>Part of speech of a token, as a number to make features of.</summary>
    public uint Pos(int token) => _syntax[token + Margin];

    /// <summary>What the tree says of tokens of the piece.</summary>
    public NameDependencies Dependencies => _dependencies;

    /// <summary>Looks at the tokens of <paramref name="range"/>, at most <see cref="MaxLength"/>.</summary>
    public void Set(ParsedArticle article, TokenRange range)
    {
        Length = range.Count;
        int words = 0, capitals = 0, capitalised = 0;
        bool message = false;
        for (int i = 0; i < range.Count; i++)
        {
            int token = range.Start + i;
            ref WordForm form = ref _forms[i + Margin];
            ReadOnlySpan<char> word = Spelling.American(article.Word(token));
            form = WordForm.Of(word);
            int row = vectors.Find(word);
            _rows[i + Margin] = row;
            _groups[i + Margin] = WordGroup.Of(vectors, row);
            _tendencies[i + Margin] = tendencies.Of(form.Lower);
            message |= word.Length > 1 && (word[0] is '@' or '#' || word.StartsWith("http", StringComparison.Ordinal));
            TokenSyntax syntax = article.Syntax[token];
            _syntax[i + Margin] = ((uint)syntax.Pos << 8) | (uint)syntax.Tag;
            if (form.Case >= WordCase.Small && article.Tokens[token].Length > 1)
            {
                words++;
                capitals += form.Case == WordCase.Capitals ? 1 : 0;
                capitalised += form.Case == WordCase.Capitalised ? 1 : 0;
            }
        }

        _dependencies.Set(article.Syntax, range);
        lists.Mark(_forms.AsSpan(Margin, Length), _marks.AsSpan(Margin, Length));
        Style = words >= 3 && capitals * 4 >= words * 3 ? 1u : words >= 4 && (capitalised + capitals) * 3 >= words * 2 ? 2u : 0u;
        bool ends = Length > 0 && article.Word(range.End - 1) is [.., '.' or '!' or '?' or '"' or '”' or '\''];
        uint length = Length < 6 ? 0u : Length < 13 ? 1u : Length < 26 ? 2u : 3u;
        Setting = Style + (4 * length) + (ends ? 16u : 0u) + (message ? 32u : 0u);
        for (int i = 0; i < Margin; i++)
        {
            // Numbers no word has: the beginning and the end of a sentence are words of their own.
            _forms[i] = new WordForm { Exact = 1, Lower = 1, Shape = 1 };
            _forms[range.Count + Margin + i] = new WordForm { Exact = 2, Lower = 2, Shape = 2 };
            _groups[i] = _groups[range.Count + Margin + i] = WordGroup.None;
            _tendencies[i] = _tendencies[range.Count + Margin + i] = new NameTendency(uint.MaxValue, uint.MaxValue);
            _marks[i] = _marks[range.Count + Margin + i] = 0;
            _syntax[i] = _syntax[range.Count + Margin + i] = uint.MaxValue;
        }
    }
}
