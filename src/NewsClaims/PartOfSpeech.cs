namespace NewsClaims;

/// <summary>The 17 universal parts of speech of Universal Dependencies (UPOS).</summary>
public enum PartOfSpeech : byte
{
    /// <summary><c>NOUN</c>: a common noun.</summary>
    Noun,

    /// <summary><c>PROPN</c>: a name or a part of one.</summary>
    ProperNoun,

    /// <summary><c>VERB</c>: a main verb.</summary>
    Verb,

    /// <summary><c>AUX</c>: an auxiliary, modal or copula.</summary>
    Auxiliary,

    /// <summary><c>ADJ</c>: an adjective.</summary>
    Adjective,

    /// <summary><c>ADV</c>: an adverb.</summary>
    Adverb,

    /// <summary><c>PRON</c>: a pronoun.</summary>
    Pronoun,

    /// <summary><c>DET</c>: an article or other determiner.</summary>
    Determiner,

    /// <summary><c>ADP</c>: a preposition, particle of a phrasal verb, or possessive marker.</summary>
    Adposition,

    /// <summary><c>CCONJ</c>: a coordinating conjunction.</summary>
    Coordination,

    /// <summary><c>SCONJ</c>: a subordinating conjunction.</summary>
    Subordination,

    /// <summary><c>NUM</c>: a number.</summary>
    Numeral,

    /// <summary><c>PART</c>: <c>not</c>, infinitival <c>to</c>, possessive <c>'s</c>.</summary>
    Particle,

    /// <summary><c>INTJ</c>: an interjection.</summary>
    Interjection,

    /// <summary><c>PUNCT</c>: a punctuation mark.</summary>
    Punctuation,

    /// <summary><c>SYM</c>: a symbol.</summary>
    Symbol,

    /// <summary><c>X</c>: anything else.</summary>
    Other,
}
