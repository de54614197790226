namespace NewsClaims.Claims;

/// <summary>Tells who a subject is, as far as the word itself shows it.</summary>
internal static class Subjects
{
    public static SubjectKind KindOf(ClaimText text, int token)
    {
        if (token < 0)
            return SubjectKind.None;
        return text.Form(token) switch
        {
            "i" => SubjectKind.I,
            "we" or "us" => SubjectKind.We,
            "you" => SubjectKind.You,
            "he" or "she" => SubjectKind.ThirdPerson,
            "they" => SubjectKind.They,
            "it" => SubjectKind.It,
            "there" => SubjectKind.There,
            "this" or "that" or "these" or "those" or "which" or "what" or "who" => SubjectKind.This,
            "nobody" or "nothing" or "none" => SubjectKind.Nobody,
            _ => text.Pos(token) == PartOfSpeech.ProperNoun ? SubjectKind.Name : SubjectKind.Other,
        };
    }
}
