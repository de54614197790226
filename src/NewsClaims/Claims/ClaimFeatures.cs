using NewsClaims.Kernels;

namespace NewsClaims.Claims;

/// <summary>
/// What the learned decisions see of a unit: cue and source, the shape of the main clause, its words and their classes, measures, and which
/// tests of the guideline hold. One list serves all decisions, in training and in prediction.
/// </summary>
internal static class ClaimFeatures
{
    private const int EarlyTokens = 12;

    public static void Fill(ClaimText text, UnitReading reading, IReadOnlyList<RuleHit> rules, ClaimFeatureList features)
    {
        features.Add(ClaimFeature.Bias, 1);
        if (reading.Cue is { } cue)
            CueFeatures.Fill(text, reading, cue, features);
        if (reading.Source is { } source)
            OfSource(text, source, features);
        if (reading.Attribution is not null)
            features.Add(ClaimFeature.Quotation, (uint)reading.Quotation, reading.Unit.InQuotes ? 1u : 0u);
        OfUnit(text, reading, features);
        ClauseFeatures.Fill(text, reading, features);
        if (reading.Telling.Predicate >= 0)
            ArgumentFeatures.Fill(text, reading, features);
        OfWords(text, reading, features);
        SpecificFeatures.Fill(text, reading, features);
        OfMeasures(reading, features);
        OfRules(reading, rules, features);
    }

    private static void OfSource(ClaimText text, SourceReading source, ClaimFeatureList features)
    {
        features.Add(ClaimFeature.SourceKind, (uint)source.Kind, source.Plural ? 1u : 0u);
        if (source.Head < 0)
            return;
        features.Add(ClaimFeature.SourceHead, text.Lemma(source.Head), source.Head);
        features.AddEach(ClaimFeature.SourceWords, source.Words, 0, source.Head);
    }

    private static void OfUnit(ClaimText text, UnitReading reading, ClaimFeatureList features)
    {
        ReadOnlySpan<int> tokens = reading.Unit.Tokens;
        int bucket = tokens.Length switch { <= 1 => 1, 2 => 2, 3 => 3, <= 5 => 4, <= 8 => 5, <= 15 => 6, <= 30 => 7, _ => 8 };
        features.Add(ClaimFeature.Length, (uint)bucket);
        features.Add(ClaimFeature.Length, (uint)bucket, 100 + (uint)(reading.Cue?.Main?.Class ?? CueClass.Unclassified));
        features.Add(ClaimFeature.Start, text.Form(tokens[0]), tokens[0]);
        features.Add(ClaimFeature.Start, (uint)text.Tag(tokens[0]), tokens[0]);
        if (tokens.Length > 1)
            features.Add(ClaimFeature.StartTwo, text.Lemma(tokens[0]), text.Lemma(tokens[1]), tokens[0]);
        features.Add(ClaimFeature.End, text.Form(tokens[^1]), tokens[^1]);
        features.Add(ClaimFeature.Place, reading.Unit.Pieces.Count > 1 ? 1u : 0u);
        if (text.Form(tokens[0]) is "if" or "whether" or "what" or "who" or "how" or "why" or "when" or "where" or "which" or "about" or "on" or "for"
            or "to" or "of" or "against" or "as")
            features.Add(ClaimFeature.Opening, FeatureHash.Of(text.Form(tokens[0])), (uint)(reading.Cue?.Main?.Class ?? CueClass.Unclassified), tokens[0]);
        features.Add(ClaimFeature.Opening, (uint)reading.Main.Form + 100, (uint)bucket, (uint)(reading.Source is { Head: >= 0 } ? 1 : 0));
    }

    private static void OfWords(ClaimText text, UnitReading reading, ClaimFeatureList features)
    {
        ReadOnlySpan<int> tokens = reading.Unit.Tokens;
        ClaimWords all = default, early = default;
        uint before = 0;
        for (int i = 0; i < tokens.Length; i++)
        {
            if (text.Pos(tokens[i]) == PartOfSpeech.Punctuation)
                continue;
            if (text.Pos(tokens[i]) is PartOfSpeech.Noun or PartOfSpeech.Verb or PartOfSpeech.Adjective or PartOfSpeech.Adverb)
                ClusterFeatures.Add(text, tokens[i], ClaimFeature.Cluster, 0, features);
            uint word = FeatureHash.Of(text.Lemma(tokens[i]));
            features.Add(ClaimFeature.Word, word, tokens[i]);
            if (before != 0)
                features.Add(ClaimFeature.Pair, before, word, tokens[i]);
            before = word;
            for (ulong bits = reading.Classes[i].Bits & ~all.Bits; bits != 0; bits &= bits - 1)
                features.Add(ClaimFeature.Words, (uint)System.Numerics.BitOperations.TrailingZeroCount(bits), tokens[i]);
            all = all.With(reading.Classes[i]);
            if (i < EarlyTokens)
                early = early.With(reading.Classes[i]);
        }

        features.AddEach(ClaimFeature.EarlyWords, early, 0);
        features.AddEach(ClaimFeature.EarlyWords, early, 1 + (uint)reading.Telling.Tense);
        features.Add(ClaimFeature.TagRun, FirstVerb(text, tokens, out uint subject), subject);
    }

    // The first finite verb by its tag alone, and what stands right before it: holds where the parse is wrong.
    private static uint FirstVerb(ClaimText text, ReadOnlySpan<int> tokens, out uint before)
    {
        before = 0;
        for (int i = 0; i < tokens.Length; i++)
        {
            if (text.Tag(tokens[i]) is PennTag.Modal or PennTag.PastVerb or PennTag.PresentVerb or PennTag.ThirdPersonVerb)
            {
                before = i > 0 ? (uint)text.Tag(tokens[i - 1]) + 1 : 0;
                uint next = i + 1 < tokens.Length ? (uint)text.Tag(tokens[i + 1]) + 1 : 0;
                return ((uint)text.Tag(tokens[i]) * 64) + next;
            }
        }

        return uint.MaxValue;
    }

    private static void OfMeasures(UnitReading reading, ClaimFeatureList features)
    {
        for (int bit = 0; bit < 10; bit++)
        {
            if (((int)reading.Measures >> bit & 1) != 0)
                features.Add(ClaimFeature.Measure, (uint)bit);
            if (((int)reading.MainMeasures >> bit & 1) != 0)
            {
                features.Add(ClaimFeature.MainMeasure, (uint)bit);
                features.Add(ClaimFeature.MeasureTense, (uint)bit, (uint)reading.Telling.Tense);
            }
        }

        features.Add(ClaimFeature.Measure, (reading.Measures & Measurements.Quantities) != 0 ? 100u : 101u);
        features.Add(ClaimFeature.MainMeasure, (reading.MainMeasures & Measurements.Quantities & ~Measures.SmallCount) != 0 ? 100u : 101u);
    }

    private static void OfRules(UnitReading reading, IReadOnlyList<RuleHit> rules, ClaimFeatureList features)
    {
        uint cue = reading.Cue?.Main is { } main ? (uint)main.Class : 100;
        for (int i = 0; i < rules.Count; i++)
        {
            features.Add(ClaimFeature.Rule, (uint)rules[i].Rule, (uint)rules[i].Type, rules[i].Token);
            features.Add(ClaimFeature.RuleAndCue, (uint)rules[i].Rule, (uint)rules[i].Type, cue, rules[i].Token);
            if (i == 0)
                features.Add(ClaimFeature.FirstRule, (uint)rules[i].Rule, (uint)rules[i].Type, rules[i].Token);
        }
    }
}
