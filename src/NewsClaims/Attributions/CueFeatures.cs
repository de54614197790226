using NewsClaims.Kernels;

namespace NewsClaims.Attributions;

/// <summary>
/// The features of the first decision: which tokens signal an attribution, and, as a first guess, which belong to sources and contents.
/// One chain a block.
/// </summary>
internal static class CueFeatures
{
    public const string Section = "attributions-cues";

    public const int Outside = 0;
    public const int CueStart = 1;
    public const int CueInside = 2;
    public const int Source = 3;
    public const int Content = 4;
    public const int LabelCount = 5;

    private const int NearTokens = 10;
    private const int AncestorSteps = 6;
    private const uint Beyond = 0xFFFF;

    /// <summary>Adds the features of a token of the chain from <paramref name="start"/> to <paramref name="end"/>.</summary>
    public static void OfToken(ArticleContext context, int token, int start, int end, FeatureList features)
    {
        Features f = new(context, start, end, features);
        f.Add(0);
        Words(f, token);
        Grammar(f, token);
        Clause(f, token);
        Quotation(f, token);
        Ancestors(f, token);
        Neighbourhood(f, token);
    }

    /// <summary>Adds the features of the step from the token before <paramref name="token"/> to it: they weigh pairs of labels.</summary>
    public static void OfStep(ArticleContext context, int token, FeatureList features)
    {
        uint before = context.Shape[token - 1], here = context.Shape[token];
        uint quote = QuoteStep(context, token);
        features.Add(FeatureHash.Feature(200, 0));
        features.Add(FeatureHash.Feature(201, before, here));
        features.Add(FeatureHash.Feature(202, (uint)context.Syntax[token - 1].Tag, (uint)context.Syntax[token].Tag));
        features.Add(FeatureHash.Feature(203, quote, Sentence(context, token)));
        features.Add(FeatureHash.Feature(204, (uint)context.Relation(token), TokenShape.IsMark(context.Shape[token]) ? 1u : 0u));
        int begins = context.Tree.BeginsAt(token, context.Syntax), ends = context.Tree.EndsAt(token - 1, context.Syntax);
        int head = context.Head(begins);
        uint hangs = head < 0 ? 0u : head >= token ? 2u : head == token - 1 ? 3u : head >= context.Tree.First[ends] ? 4u : 5u;
        features.Add(FeatureHash.Feature(206, (uint)context.Relation(begins), hangs, here));
        features.Add(FeatureHash.Feature(207, (uint)context.Relation(begins), (uint)context.Relation(ends), hangs));
        if (TokenShape.IsMark(context.Shape[token - 1]) || TokenShape.IsMark(context.Shape[token]))
            features.Add(FeatureHash.Feature(205, before, here, quote));
    }

    internal static uint QuoteStep(ArticleContext context, int token)
    {
        int before = context.Quotes.RegionOf(token - 1), here = context.Quotes.RegionOf(token);
        return before == here ? (here < 0 ? 0u : 1u) : here < 0 ? 2u : before < 0 ? 3u : 4u;
    }

    private static uint Sentence(ArticleContext context, int token) => context.Sentence[token - 1] == context.Sentence[token] ? 0u : 1u;

    private static void Words(in Features f, int t)
    {
        f.Add(2, f.Word(t - 1));
        f.Add(3, f.Word(t + 1));
        f.Add(8, f.Stem(t));
        f.Add(9, f.Stem(t - 1));
        f.Add(10, f.Stem(t + 1));
        f.Add(11, f.Context.Suffix[t], f.Tag(t));
        f.Add(15, f.Lexical(t), f.Tag(t));
        f.Add(16, f.Lexical(t - 1), f.Tag(t));
        f.Add(17, f.Lexical(t + 1), f.Tag(t));
        f.Add(18, f.Lexical(t), f.Tag(t), f.Tag(t + 1));
        f.Add(20, f.Context.Name[t], f.Tag(t));
        f.Add(21, f.Cluster(t), f.Tag(t));
        f.Add(22, f.Cluster(t - 1), f.Tag(t));
        f.Add(23, f.Cluster(t + 1), f.Tag(t));
        f.Add(24, f.Group(t - 1), f.Group(t));
        f.Add(25, f.Group(t), f.Group(t + 1));
    }

    private static void Grammar(in Features f, int t)
    {
        f.Add(30, f.Tag(t));
        f.Add(33, f.Tag(t - 1), f.Tag(t), f.Tag(t + 1));
        uint relation = (uint)f.Context.Relation(t);
        f.Add(36, relation);
        f.Add(37, relation, f.Stem(t));
        int head = f.Context.Head(t);
        if (head < 0)
            return;
        uint side = head < t ? 0u : 1u;
        f.Add(39, relation, f.Stem(head));
        f.Add(40, relation, f.Lexical(head), side);
        f.Add(41, relation, f.Tag(head), side);
        f.Add(46, relation, f.Cluster(head), side);
    }

    private static void Clause(in Features f, int t)
    {
        ClauseShape clauses = f.Context.Clauses;
        uint kinds = (uint)clauses.Dependents[t];
        uint subject = SubjectKind(f.Context, clauses.Subject[t]);
        f.Add(50, kinds & ComplementMask, f.Stem(t));
        f.Add(51, kinds & ComplementMask, f.Lexical(t), f.Tag(t));
        f.Add(59, kinds & ComplementMask, f.Cluster(t), f.Tag(t));
        f.Add(52, subject, f.Lexical(t), f.Tag(t));
        f.Add(53, subject, f.Stem(t));
        f.Add(56, kinds & ModifierMask, f.Stem(t));
        int head = f.Context.Head(t);
        if (head >= 0)
        {
            f.Add(57, (uint)f.Context.Relation(t), (uint)clauses.Dependents[head] & ComplementMask, f.Lexical(head));
            f.Add(58, (uint)f.Context.Relation(t), SubjectKind(f.Context, clauses.Subject[head]), f.Lexical(head));
        }
    }

    private const uint ComplementMask = (uint)(ClauseShape.Kind.Clause | ClauseShape.Kind.OpenClause | ClauseShape.Kind.Object
        | ClauseShape.Kind.Oblique | ClauseShape.Kind.Parataxis | ClauseShape.Kind.That);

    private const uint ModifierMask = (uint)(ClauseShape.Kind.Modifier | ClauseShape.Kind.Case | ClauseShape.Kind.Copula
        | ClauseShape.Kind.Passive | ClauseShape.Kind.Adverbial | ClauseShape.Kind.Marker);

    /// <summary>What kind of thing a subject is, 0 for none.</summary>
    internal static uint SubjectKind(ArticleContext context, int subject)
    {
        if (subject < 0)
            return 0;
        if (context.Name[subject] > 0)
            return 1 + ((uint)(context.Name[subject] - 1) / 2);
        return context.Pos(subject) switch
        {
            PartOfSpeech.Pronoun => 8 + (context.Word[subject] % 61),
            PartOfSpeech.ProperNoun => 5,
            PartOfSpeech.Noun => 6,
            _ => 7,
        };
    }

    private static void Quotation(in Features f, int t)
    {
        ArticleContext context = f.Context;
        int region = context.Quotes.RegionOf(t);
        uint inside = region < 0 ? 0u : context.Quotes.All[region].Closed ? 1u : 2u;
        uint ahead = Beyond, back = Beyond, colon = Beyond;
        if (region < 0)
        {
            for (int i = 1; i <= NearTokens && t + i < f.End && ahead == Beyond; i++)
            {
                if (context.Quotes.RegionOf(t + i) >= 0)
                    ahead = Bucket(i);
            }

            for (int i = 1; i <= NearTokens && t - i >= f.Start && back == Beyond; i++)
            {
                if (context.Quotes.RegionOf(t - i) >= 0)
                    back = Bucket(i);
            }
        }

        for (int i = 1; i <= NearTokens / 2 && t + i < f.End && colon == Beyond; i++)
        {
            if (context.Shape[t + i] == TokenShape.Colon)
                colon = (uint)i;
        }

        f.Add(60, inside, f.Tag(t));
        f.Add(62, ahead, f.Lexical(t), f.Tag(t));
        f.Add(63, back, f.Lexical(t), f.Tag(t));
        f.Add(64, ahead, back);
        f.Add(65, colon, f.Lexical(t), f.Tag(t));
        f.Add(68, QuoteLength(context, region), inside);
    }

    private static uint QuoteLength(ArticleContext context, int region) => region < 0 ? 0 : Distance(context.Quotes.All[region].Tokens.Count);

    private static void Ancestors(in Features f, int t)
    {
        ArticleContext context = f.Context;
        int at = t;
        for (int step = 0; step < AncestorSteps; step++)
        {
            int up = context.Head(at);
            if (up < 0)
                break;
            if (context.Lexical[up] > 0)
            {
                f.Add(70, f.Lexical(up), (uint)context.Relation(at), at < up ? 0u : 1u);
                f.Add(71, f.Stem(up), (uint)context.Relation(at), at < up ? 0u : 1u);
                f.Add(72, (uint)context.Relation(at), f.Lexical(t), f.Tag(t));
                break;
            }

            at = up;
        }

        f.Add(73, Math.Min(6u, (uint)context.Tree.Depth[t]), f.Tag(t));
    }

    private static void Neighbourhood(in Features f, int t)
    {
        ArticleContext context = f.Context;
        TokenRange sentence = context.SentenceRanges[context.Sentence[t]];
        int block = context.Block[t];
        uint kind = block < 0 ? 99u : (uint)context.Blocks[block].Kind;
        f.Add(80, Distance(t - sentence.Start), f.Tag(t));
        f.Add(81, Distance(sentence.End - 1 - t), f.Shape(t));
        f.Add(82, kind, f.Tag(t));
    }

    internal static uint Distance(int distance)
    {
        uint size = (uint)Math.Abs(distance);
        uint bucket = size < 4 ? size : size < 6 ? 4u : size < 10 ? 5u : size < 20 ? 6u : size < 40 ? 7u : 8u;
        return distance < 0 ? bucket + 16 : bucket;
    }

    private static uint Bucket(int distance) => distance < 4 ? (uint)distance : distance < 7 ? 4u : 5u;

    /// <summary>Reads tokens of a chain, with one value for all that lies outside it.</summary>
    internal readonly struct Features(ArticleContext context, int start, int end, FeatureList list)
    {
        public ArticleContext Context { get; } = context;

        public int Start { get; } = start;

        public int End { get; } = end;

        public uint Word(int t) => In(t) ? Context.Word[t] : Beyond;

        public uint Stem(int t) => In(t) ? Context.Stem[t] : Beyond;

        public uint Tag(int t) => In(t) ? (uint)Context.Syntax[t].Tag : Beyond;

        public uint Shape(int t) => In(t) ? Context.Shape[t] : Beyond;

        public uint Cluster(int t) => In(t) ? Context.Cluster[t] : Beyond;

        public uint Group(int t) => In(t) ? Context.Group[t] : Beyond;

        public uint Lexical(int t) => In(t) ? Context.Lexical[t] : Beyond;

        public void Add(uint template, uint value = 0) => list.Add(FeatureHash.Feature(template, value));

        public void Add(uint template, uint first, uint second) => list.Add(FeatureHash.Feature(template, first, second));

        public void Add(uint template, uint first, uint second, uint third) => list.Add(FeatureHash.Feature(template, first, second, third));

        private bool In(int t) => t >= Start && t < End;
    }
}
