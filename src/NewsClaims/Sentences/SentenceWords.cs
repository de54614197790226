using System.Collections.Frozen;

namespace NewsClaims.Sentences;

/// <summary>Closed classes of words that say something about where sentences end. Asked without regard to case and without making strings.</summary>
internal static class SentenceWords
{
    private const int LongestEntry = 16;

    private static readonly FrozenDictionary<string, WordClass>.AlternateLookup<ReadOnlySpan<char>> Classes = Build();

    public static WordClass ClassOf(ReadOnlySpan<char> word) =>
        word.Length is > 0 and <= LongestEntry && Classes.TryGetValue(word, out WordClass found) ? found : WordClass.None;

    private static FrozenDictionary<string, WordClass>.AlternateLookup<ReadOnlySpan<char>> Build()
    {
        Dictionary<string, WordClass> classes = new(StringComparer.OrdinalIgnoreCase);
        Add(
            WordClass.Title,
            """
            mr. mrs. ms. mx. dr. messrs. mme. mlle. prof. profs. gen. lt. col. maj. capt. cmdr. cmdt. sgt. cpl. pvt. pfc. adm. brig. sen. sens.
            rep. reps. gov. govs. rev. hon. pres. supt. det. insp. amb. fr. st. ste. ft. mt. atty. asst.
            """);
        Add(WordClass.Month, "jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec.");
        Add(WordClass.Numbering, "no. nos. p. pp. vol. vols. ch. fig. figs. art. sec. par. ver. ca. c. r. approx.");
        Add(WordClass.Joining, "vs. v. e.g. i.e. cf. viz. al. eg. ie. a.k.a. incl. excl.");
        Add(WordClass.Suffix, "inc. corp. ltd. co. bros. jr. sr. plc. llc. l.p. l.l.c. esq. ph.d. m.d. b.a. m.a. d.d.s. j.d.");
        Add(WordClass.Place, "u.s. u.k. u.n. e.u. d.c. u.s.a. u.a.e. n.y. n.j. l.a. n.c. s.c. n.d. s.d. r.i. n.h. n.m. b.c. u.s.s.r. w.va.");
        Add(WordClass.Time, "a.m. p.m. a.m p.m");
        Add(
            WordClass.Calendar,
            """
            monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october
            november december eastern central pacific mountain et est edt ct cst cdt pt pst pdt gmt utc bst cet
            """);
        Add(
            WordClass.Starter,
            """
            the a an he she it they we i you this that these those his her their its our my your there here in on at for from with by as if
            when while after before since but and or so yet however meanwhile although though because what who how why where which then
            now also still even not no one two some many most all both such each another asked under during despite according instead
            until once about among last next
            """);
        Add(
            WordClass.Reporting,
            """
            said says say asked asks told tells added adds replied replies answered answers wrote writes shouted shouts cried cries called
            calls screamed screams yelled yells whispered whispers wondered wonders exclaimed exclaims joked jokes quipped quips demanded
            demands tweeted tweets posted posts continued continues explained explains insisted insists argued argues noted notes
            observed observes remarked remarks declared declares announced announces warned warns recalled recalls responded responds
            retorted snapped pleaded muttered murmured begged inquired enquired urged urges protested complained concluded concludes
            thundered chanted intoned offered mused read reads commented comments boasted laughed sighed
            """);
        return classes.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

        void Add(WordClass wordClass, string words)
        {
            foreach (string word in words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                classes.TryAdd(word, wordClass);
        }
    }
}
