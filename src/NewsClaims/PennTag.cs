namespace NewsClaims;

/// <summary>
/// The fine-grained tags of the Penn Treebank as used in the English Universal Dependencies treebanks (XPOS): they add tense, number and
/// degree to <see cref="PartOfSpeech"/>.
/// </summary>
public enum PennTag : byte
{
    /// <summary><c>NN</c>: a singular or mass noun.</summary>
    Noun,

    /// <summary><c>IN</c>: a preposition or subordinating conjunction.</summary>
    Preposition,

    /// <summary><c>DT</c>: a determiner.</summary>
    Determiner,

    /// <summary><c>NNP</c>: a singular proper noun.</summary>
    ProperNoun,

    /// <summary><c>JJ</c>: an adjective.</summary>
    Adjective,

    /// <summary><c>PRP</c>: a personal pronoun.</summary>
    PersonalPronoun,

    /// <summary><c>.</c>: a mark that ends a sentence.</summary>
    SentenceEnd,

    /// <summary><c>RB</c>: an adverb.</summary>
    Adverb,

    /// <summary><c>,</c>: a comma.</summary>
    Comma,

    /// <summary><c>NNS</c>: a plural noun.</summary>
    PluralNoun,

    /// <summary><c>VB</c>: a verb in base form.</summary>
    BaseVerb,

    /// <summary><c>CC</c>: a coordinating conjunction.</summary>
    Coordination,

    /// <summary><c>VBD</c>: a verb in the past tense.</summary>
    PastVerb,

    /// <summary><c>VBP</c>: a present verb other than third person singular.</summary>
    PresentVerb,

    /// <summary><c>VBZ</c>: a present verb in the third person singular.</summary>
    ThirdPersonVerb,

    /// <summary><c>CD</c>: a cardinal number.</summary>
    Cardinal,

    /// <summary><c>VBN</c>: a past participle.</summary>
    PastParticiple,

    /// <summary><c>VBG</c>: a gerund or present participle.</summary>
    Gerund,

    /// <summary><c>TO</c>: infinitival to.</summary>
    To,

    /// <summary><c>PRP$</c>: a possessive pronoun.</summary>
    PossessivePronoun,

    /// <summary><c>MD</c>: a modal verb.</summary>
    Modal,

    /// <summary><c>-RRB-</c>: a closing bracket.</summary>
    RightBracket,

    /// <summary><c>-LRB-</c>: an opening bracket.</summary>
    LeftBracket,

    /// <summary><c>:</c>: a colon, semicolon or dash.</summary>
    Colon,

    /// <summary><c>WDT</c>: a wh-determiner.</summary>
    WhDeterminer,

    /// <summary><c>UH</c>: an interjection.</summary>
    Interjection,

    /// <summary><c>WRB</c>: a wh-adverb.</summary>
    WhAdverb,

    /// <summary><c>``</c>: an opening quotation mark.</summary>
    OpenQuote,

    /// <summary><c>HYPH</c>: a hyphen in a compound.</summary>
    Hyphen,

    /// <summary><c>''</c>: a closing quotation mark.</summary>
    CloseQuote,

    /// <summary><c>WP</c>: a wh-pronoun.</summary>
    WhPronoun,

    /// <summary><c>POS</c>: a possessive ending.</summary>
    PossessiveEnding,

    /// <summary><c>RP</c>: a verb particle.</summary>
    VerbParticle,

    /// <summary><c>NNPS</c>: a plural proper noun.</summary>
    PluralProperNoun,

    /// <summary><c>JJR</c>: a comparative adjective.</summary>
    ComparativeAdjective,

    /// <summary><c>JJS</c>: a superlative adjective.</summary>
    SuperlativeAdjective,

    /// <summary><c>EX</c>: existential there.</summary>
    ExistentialThere,

    /// <summary><c>RBR</c>: a comparative adverb.</summary>
    ComparativeAdverb,

    /// <summary><c>SYM</c>: a symbol.</summary>
    Symbol,

    /// <summary><c>NFP</c>: superfluous punctuation.</summary>
    SuperfluousPunctuation,

    /// <summary><c>FW</c>: a foreign word.</summary>
    ForeignWord,

    /// <summary><c>$</c>: a currency sign.</summary>
    Currency,

    /// <summary><c>GW</c>: a part of a word split by mistake.</summary>
    GoesWith,

    /// <summary><c>ADD</c>: a web or e-mail address.</summary>
    Address,

    /// <summary><c>PDT</c>: a predeterminer.</summary>
    Predeterminer,

    /// <summary><c>RBS</c>: a superlative adverb.</summary>
    SuperlativeAdverb,

    /// <summary><c>LS</c>: a list item marker.</summary>
    ListMarker,

    /// <summary><c>AFX</c>: an affix.</summary>
    Affix,

    /// <summary><c>WP$</c>: possessive whose.</summary>
    PossessiveWhPronoun,
}
