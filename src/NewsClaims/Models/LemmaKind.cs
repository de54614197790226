namespace NewsClaims.Models;

/// <summary>The inflections that change a word: forms of one kind lose the same endings.</summary>
internal enum LemmaKind : byte
{
    /// <summary>No ending to lose; only listed forms have another lemma.</summary>
    Other,

    /// <summary>Base forms of verbs; only listed forms ('m, are) have another lemma.</summary>
    VerbBase,

    /// <summary>says, goes.</summary>
    VerbThird,

    /// <summary>said, gone, walked.</summary>
    VerbPast,

    /// <summary>saying.</summary>
    VerbGerund,

    /// <summary>sayings.</summary>
    NounPlural,

    /// <summary>States, Americans: the lemma keeps its capital.</summary>
    NamePlural,

    /// <summary>Names: the lemma is the name.</summary>
    Name,

    /// <summary>better, larger.</summary>
    Comparative,

    /// <summary>best, largest.</summary>
    Superlative,

    /// <summary>better, faster, of adverbs.</summary>
    ComparativeAdverb,

    /// <summary>best, fastest, of adverbs.</summary>
    SuperlativeAdverb,

    /// <summary>Pronouns and determiners: their.</summary>
    Pronoun,
}

/// <summary>Which kind a tagged word is of.</summary>
internal static class LemmaKinds
{
    public static LemmaKind Of(PartOfSpeech pos, PennTag tag) => tag switch
    {
        PennTag.PluralProperNoun => LemmaKind.NamePlural,
        PennTag.ProperNoun => LemmaKind.Name,
        _ when pos == PartOfSpeech.ProperNoun => LemmaKind.Name,
        PennTag.PluralNoun => LemmaKind.NounPlural,
        PennTag.ThirdPersonVerb => LemmaKind.VerbThird,
        PennTag.PastVerb or PennTag.PastParticiple => LemmaKind.VerbPast,
        PennTag.Gerund => LemmaKind.VerbGerund,
        PennTag.BaseVerb or PennTag.PresentVerb or PennTag.Modal => LemmaKind.VerbBase,
        PennTag.ComparativeAdjective => LemmaKind.Comparative,
        PennTag.ComparativeAdverb => LemmaKind.ComparativeAdverb,
        PennTag.SuperlativeAdjective => LemmaKind.Superlative,
        PennTag.SuperlativeAdverb => LemmaKind.SuperlativeAdverb,
        _ => pos is PartOfSpeech.Pronoun or PartOfSpeech.Determiner ? LemmaKind.Pronoun : LemmaKind.Other,
    };
}
