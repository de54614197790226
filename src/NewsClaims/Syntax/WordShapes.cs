using NewsClaims.Layers;

namespace NewsClaims.Syntax;

/// <summary>How a word is written, seen in the light of how its sentence is written.</summary>
internal enum WordShape : byte
{
    /// <summary>No word: before and after the sentence.</summary>
    Boundary,

    /// <summary>Small letters.</summary>
    Small,

    /// <summary>A capital and small letters, where that means something.</summary>
    Capital,

    /// <summary>The same at the start of a sentence or quotation, where it means little.</summary>
    StartCapital,

    /// <summary>The same in a sentence where most words begin with a capital.</summary>
    TitleCapital,

    /// <summary>Capitals throughout.</summary>
    Capitals,

    /// <summary>The same in a sentence of capitals.</summary>
    AllCapitals,

    /// <summary>A single capital letter.</summary>
    Letter,

    /// <summary>Capitals and small letters otherwise.</summary>
    Mixed,

    /// <summary>Letters and periods, first letter a capital.</summary>
    CapitalWithPeriod,

    /// <summary>Letters and periods, first letter small.</summary>
    SmallWithPeriod,

    /// <summary>Digits only.</summary>
    Digits,

    /// <summary>Digits with separators.</summary>
    DigitsAndMarks,

    /// <summary>Digits and letters.</summary>
    DigitsAndLetters,

    /// <summary>Neither letters nor digits.</summary>
    Marks,
}

/// <summary>How a sentence is written.</summary>
internal enum SentenceCasing : byte
{
    /// <summary>Capitals for names and the first word.</summary>
    Ordinary,

    /// <summary>Most words begin with a capital: headlines.</summary>
    Title,

    /// <summary>Capitals throughout: headlines, captions.</summary>
    Capitals,
}

/// <summary>Decides how words and sentences are written.</summary>
internal static class WordShapes
{
    // Longer function words are rare in headlines, so that small letters in words of this length speak against title case.
    private const int LongWord = 4;
    private const int FewestWords = 3;

    /// <summary>How a sentence is written.</summary>
    public static SentenceCasing CasingOf(TokenizedText text, TokenRange sentence)
    {
        int words = 0, capitals = 0, longWords = 0, initial = 0;
        for (int i = sentence.Start; i < sentence.End; i++)
        {
            ReadOnlySpan<char> word = text.Word(i);
            if (word.Length < 2 || !char.IsLetter(word[0]))
                continue;
            words++;
            bool first = char.IsUpper(word[0]);
            if (first && char.IsUpper(word[1]) && !word.ContainsAnyInRange('a', 'z'))
                capitals++;
            if (word.Length < LongWord)
                continue;
            longWords++;
            if (first)
                initial++;
        }

        if (words >= FewestWords && capitals * 4 >= words * 3)
            return SentenceCasing.Capitals;
        return longWords >= FewestWords && initial * 5 >= longWords * 4 ? SentenceCasing.Title : SentenceCasing.Ordinary;
    }

    /// <summary>How a word is written.</summary>
    public static WordShape Of(ReadOnlySpan<char> word, SentenceCasing casing, bool starts)
    {
        int small = 0, large = 0, digits = 0, periods = 0, marks = 0;
        foreach (char c in word)
        {
            if (char.IsUpper(c))
                large++;
            else if (char.IsLetter(c))
                small++;
            else if (char.IsDigit(c))
                digits++;
            else if (c == '.')
                periods++;
            else
                marks++;
        }

        if (small + large == 0)
            return digits == 0 ? WordShape.Marks : periods + marks > 0 ? WordShape.DigitsAndMarks : WordShape.Digits;
        if (digits > 0)
            return WordShape.DigitsAndLetters;
        if (large == 0)
            return periods > 0 ? WordShape.SmallWithPeriod : WordShape.Small;
        if (casing == SentenceCasing.Capitals && small == 0 && large > 1)
            return WordShape.AllCapitals;
        if (periods > 0)
            return WordShape.CapitalWithPeriod;
        if (small == 0)
            return large == 1 ? WordShape.Letter : WordShape.Capitals;
        if (large > 1 || !char.IsUpper(word[0]))
            return WordShape.Mixed;
        return casing == SentenceCasing.Title ? WordShape.TitleCapital : starts ? WordShape.StartCapital : WordShape.Capital;
    }
}
