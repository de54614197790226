namespace NewsClaims.Entities;

/// <summary>What is kept of a word once its sentence was looked at, for all that looks at the article.</summary>
/// <param name="Lower">The word in small letters, as <see cref="WordForm.Lower"/>.</param>
/// <param name="Case">Where it has capitals.</param>
/// <param name="Style">How its sentence uses capitals, as <see cref="EntityPiece.Style"/>.</param>
/// <param name="IsFirst">True for the first word of its sentence.</param>
/// <param name="IsBodyWord">True for a word that names of bodies end in.</param>
/// <param name="BeginsCountry">True for the first word of a listed country.</param>
internal readonly record struct SeenWord(uint Lower, WordCase Case, byte Style, bool IsFirst, bool IsBodyWord, bool BeginsCountry)
{
    /// <summary>True where capitals mean something: the sentence is neither a title nor all in capitals.</summary>
    public bool IsInProse => Style == 0;

    /// <summary>True for a word with a capital that neither the style of its sentence nor the start of it gave.</summary>
    public bool HasOwnCapital => IsInProse && !IsFirst && Case == WordCase.Capitalised;

    /// <summary>True where the name of a body may end.</summary>
    public bool EndsBody => IsBodyWord && HasOwnCapital;

    public static SeenWord Of(EntityPiece piece, int token)
    {
        ref readonly WordForm form = ref piece.Form(token);
        ulong marks = piece.Marks(token);
        return new SeenWord(form.Lower, form.Case, (byte)piece.Style, token == 0, NameLists.IsBodyWord(marks), NameLists.BeginsCountry(marks));
    }
}
