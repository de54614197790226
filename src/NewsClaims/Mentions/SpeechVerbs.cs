using System.Collections.Frozen;

namespace NewsClaims.Mentions;

/// <summary>The commonest verbs of reported speech, in all forms: enough to see who is speaking around a quotation.</summary>
internal static class SpeechVerbs
{
    private static readonly FrozenSet<string> Words = Forms();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Contains(ReadOnlySpan<char> word) => Lookup.Contains(word);

    private static FrozenSet<string> Forms()
    {
        HashSet<string> words = new(StringComparer.OrdinalIgnoreCase)
        {
            "said", "say", "says", "saying", "told", "tell", "tells", "telling", "wrote", "write", "writes", "writing", "tweeted", "tweets",
            "replied", "replies", "went", "put", "read", "reads", "testified", "thought", "thinks", "swore", "retorted", "quipped", "lied",
        };
        foreach (string verb in (string[])
            ["add", "ask", "explain", "insist", "claim", "argue", "warn", "announce", "report", "respond", "answer", "remark", "comment", "recall", "assert", "contend", "maintain", "complain", "joke", "confirm", "point", "shout", "mention", "predict", "suggest"])
        {
            words.Add(verb);
            words.Add(verb + "s");
            words.Add(verb + "ed");
            words.Add(verb + "ing");
        }

        foreach (string verb in (string[])["note", "declare", "continue", "acknowledge", "conclude", "observe", "describe", "argue", "state", "urge", "promise", "joke"])
        {
            words.Add(verb);
            words.Add(verb + "s");
            words.Add(verb + "d");
            words.Add(verb[..^1] + "ing");
        }

        return words.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }
}
