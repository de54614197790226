using System.Text;

namespace NewsClaims.Fuzz.Texts;

/// <summary>A text that grows by chance to about a wanted length. The same random source gives the same text.</summary>
public sealed class FuzzWriter(Random random, int length)
{
    private readonly StringBuilder _text = new();

    /// <summary>The source of all choices.</summary>
    public Random Random { get; } = random;

    /// <summary>Wanted length in UTF-16 units.</summary>
    public int Length { get; } = length;

    /// <summary>True when the text is long enough.</summary>
    public bool IsFull => _text.Length >= Length;

    /// <summary>Adds text as it is.</summary>
    public FuzzWriter Add(string text)
    {
        _text.Append(text);
        return this;
    }

    /// <summary>Adds a character as it is.</summary>
    public FuzzWriter Add(char c)
    {
        _text.Append(c);
        return this;
    }

    /// <summary>Adds one of <paramref name="choices"/>.</summary>
    public FuzzWriter AddOne(ReadOnlySpan<string> choices) => Add(Pick(choices));

    /// <summary>One of <paramref name="choices"/>.</summary>
    public string Pick(ReadOnlySpan<string> choices) => choices[Random.Next(choices.Length)];

    /// <summary>True once in <paramref name="times"/>.</summary>
    public bool Once(int times) => Random.Next(times) == 0;

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}
