namespace NewsClaims.Syntax;

/// <summary>What the tagger decides for a token at once: the two tags go together too closely to be decided apart.</summary>
internal readonly record struct TaggerLabel(PartOfSpeech Pos, PennTag Tag);
