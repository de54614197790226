using System.Collections.Frozen;

namespace NewsClaims;

/// <summary>
/// The standard names of parts of speech, tags and relations, as CoNLL-U files write them ("NOUN", "VBD", "nsubj:pass"), and back.
/// </summary>
public static class SyntaxNames
{
    // Each list is in the order of its enum.
    private static readonly string[] Pos =
    [
        "NOUN", "PROPN", "VERB", "AUX", "ADJ", "ADV", "PRON", "DET", "ADP", "CCONJ", "SCONJ", "NUM", "PART", "INTJ", "PUNCT", "SYM",
        "X",
    ];

    private static readonly string[] Tags =
    [
        "NN", "IN", "DT", "NNP", "JJ", "PRP", ".", "RB", ",", "NNS", "VB", "CC", "VBD", "VBP", "VBZ", "CD", "VBN", "VBG", "TO", "PRP$",
        "MD", "-RRB-", "-LRB-", ":", "WDT", "UH", "WRB", "``", "HYPH", "''", "WP", "POS", "RP", "NNPS", "JJR", "JJS", "EX", "RBR",
        "SYM", "NFP", "FW", "$", "GW", "ADD", "PDT", "RBS", "LS", "AFX", "WP$",
    ];

    private static readonly string[] Relations =
    [
        "punct", "case", "det", "nsubj", "root", "advmod", "amod", "obj", "obl", "nmod", "conj", "compound", "cc", "mark", "aux", "cop",
        "nmod:poss", "advcl", "xcomp", "flat", "acl:relcl", "ccomp", "acl", "appos", "aux:pass", "nummod", "parataxis", "nsubj:pass",
        "nmod:unmarked", "obl:unmarked", "discourse", "compound:prt", "expl", "fixed", "iobj", "list", "obl:agent", "dep", "nmod:desc",
        "csubj", "nsubj:outer", "advcl:relcl", "det:predet", "vocative", "reparandum", "goeswith", "cc:preconj", "orphan", "dislocated",
        "csubj:pass", "csubj:outer",
    ];

    private static readonly FrozenDictionary<string, byte> PosByName = Invert(Pos);
    private static readonly FrozenDictionary<string, byte> TagByName = Invert(Tags);
    private static readonly FrozenDictionary<string, byte> RelationByName = Invert(Relations);

    /// <summary>Number of parts of speech.</summary>
    internal static int PosCount => Pos.Length;

    /// <summary>Number of Penn tags.</summary>
    internal static int TagCount => Tags.Length;

    /// <summary>Number of relations.</summary>
    internal static int RelationCount => Relations.Length;

    /// <summary>The UPOS name, as "NOUN".</summary>
    public static string ToName(this PartOfSpeech pos) => Pos[(int)pos];

    /// <summary>The Penn Treebank name, as "VBD".</summary>
    public static string ToName(this PennTag tag) => Tags[(int)tag];

    /// <summary>The Universal Dependencies name, as "nsubj:pass".</summary>
    public static string ToName(this DependencyRelation relation) => Relations[(int)relation];

    /// <summary>The part of speech of a UPOS name; false when there is none of that name.</summary>
    public static bool TryParse(string name, out PartOfSpeech pos)
    {
        bool found = PosByName.TryGetValue(name, out byte value);
        pos = (PartOfSpeech)value;
        return found;
    }

    /// <summary>The tag of a Penn Treebank name; false when there is none of that name.</summary>
    public static bool TryParse(string name, out PennTag tag)
    {
        bool found = TagByName.TryGetValue(name, out byte value);
        tag = (PennTag)value;
        return found;
    }

    /// <summary>The relation of a Universal Dependencies name; false when there is none of that name.</summary>
    public static bool TryParse(string name, out DependencyRelation relation)
    {
        bool found = RelationByName.TryGetValue(name, out byte value);
        relation = (DependencyRelation)value;
        return found;
    }

    private static FrozenDictionary<string, byte> Invert(string[] names) =>
        names.Select((name, index) => KeyValuePair.Create(name, (byte)index)).ToFrozenDictionary(StringComparer.Ordinal);
}
