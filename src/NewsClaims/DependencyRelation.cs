namespace NewsClaims;

/// <summary>The relation of a token to its head: the 51 relations of the English Universal Dependencies treebanks.</summary>
public enum DependencyRelation : byte
{
    /// <summary><c>punct</c>: a punctuation mark.</summary>
    Punctuation,

    /// <summary><c>case</c>: a preposition or possessive marker of a noun.</summary>
    Case,

    /// <summary><c>det</c>: a determiner.</summary>
    Determiner,

    /// <summary><c>nsubj</c>: a nominal subject.</summary>
    Subject,

    /// <summary><c>root</c>: the root of the sentence.</summary>
    Root,

    /// <summary><c>advmod</c>: an adverb.</summary>
    AdverbialModifier,

    /// <summary><c>amod</c>: an adjective.</summary>
    AdjectivalModifier,

    /// <summary><c>obj</c>: a direct object.</summary>
    Object,

    /// <summary><c>obl</c>: a noun phrase with a preposition under a verb.</summary>
    Oblique,

    /// <summary><c>nmod</c>: a noun phrase under a noun.</summary>
    NominalModifier,

    /// <summary><c>conj</c>: a conjunct after the first.</summary>
    Conjunct,

    /// <summary><c>compound</c>: a part of a compound.</summary>
    Compound,

    /// <summary><c>cc</c>: a coordinating conjunction.</summary>
    Coordination,

    /// <summary><c>mark</c>: a word that introduces a subordinate clause.</summary>
    Marker,

    /// <summary><c>aux</c>: an auxiliary.</summary>
    Auxiliary,

    /// <summary><c>cop</c>: a copula.</summary>
    Copula,

    /// <summary><c>nmod:poss</c>: a possessor.</summary>
    Possessive,

    /// <summary><c>advcl</c>: an adverbial clause.</summary>
    AdverbialClause,

    /// <summary><c>xcomp</c>: a clause without a subject of its own.</summary>
    OpenComplement,

    /// <summary><c>flat</c>: a later part of a name.</summary>
    Flat,

    /// <summary><c>acl:relcl</c>: a relative clause.</summary>
    RelativeClause,

    /// <summary><c>ccomp</c>: a clause as object.</summary>
    ClausalComplement,

    /// <summary><c>acl</c>: a clause under a noun.</summary>
    AdnominalClause,

    /// <summary><c>appos</c>: an apposition.</summary>
    Apposition,

    /// <summary><c>aux:pass</c>: an auxiliary of the passive.</summary>
    PassiveAuxiliary,

    /// <summary><c>nummod</c>: a number.</summary>
    NumericModifier,

    /// <summary><c>parataxis</c>: a clause beside another, as a reporting clause in a quotation.</summary>
    Parataxis,

    /// <summary><c>nsubj:pass</c>: the subject of a passive.</summary>
    PassiveSubject,

    /// <summary><c>nmod:unmarked</c>: a noun phrase under a noun, without a preposition.</summary>
    UnmarkedNominalModifier,

    /// <summary><c>obl:unmarked</c>: a noun phrase under a verb, without a preposition.</summary>
    UnmarkedOblique,

    /// <summary><c>discourse</c>: an interjection or discourse word.</summary>
    Discourse,

    /// <summary><c>compound:prt</c>: the particle of a phrasal verb.</summary>
    VerbParticle,

    /// <summary><c>expl</c>: an empty <c>it</c> or <c>there</c>.</summary>
    Expletive,

    /// <summary><c>fixed</c>: a later part of a fixed expression.</summary>
    Fixed,

    /// <summary><c>iobj</c>: an indirect object.</summary>
    IndirectObject,

    /// <summary><c>list</c>: a later part of a list.</summary>
    List,

    /// <summary><c>obl:agent</c>: the agent of a passive.</summary>
    Agent,

    /// <summary><c>dep</c>: a relation of no other kind.</summary>
    Unspecified,

    /// <summary><c>nmod:desc</c>: a title or description of a name.</summary>
    Descriptor,

    /// <summary><c>csubj</c>: a clause as subject.</summary>
    ClausalSubject,

    /// <summary><c>nsubj:outer</c>: the subject of a predicate that is a clause.</summary>
    OuterSubject,

    /// <summary><c>advcl:relcl</c>: a relative clause under a clause.</summary>
    AdverbialRelativeClause,

    /// <summary><c>det:predet</c>: a predeterminer.</summary>
    Predeterminer,

    /// <summary><c>vocative</c>: the one spoken to.</summary>
    Vocative,

    /// <summary><c>reparandum</c>: a false start.</summary>
    Reparandum,

    /// <summary><c>goeswith</c>: a part of a word split by mistake.</summary>
    GoesWith,

    /// <summary><c>cc:preconj</c>: <c>both</c>, <c>either</c> and the like.</summary>
    Preconjunction,

    /// <summary><c>orphan</c>: a dependent whose head is left out.</summary>
    Orphan,

    /// <summary><c>dislocated</c>: a part moved out of the clause.</summary>
    Dislocated,

    /// <summary><c>csubj:pass</c>: a clause as subject of a passive.</summary>
    PassiveClausalSubject,

    /// <summary><c>csubj:outer</c>: a clause as subject of a predicate that is a clause.</summary>
    OuterClausalSubject,
}
