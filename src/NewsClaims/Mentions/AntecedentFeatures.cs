using NewsClaims.Kernels;

namespace NewsClaims.Mentions;

/// <summary>
/// What speaks for and against a referent as the one that a pronoun or description means. Defined once, for training and prediction.
/// </summary>
internal static class AntecedentFeatures
{
    public const int Max = 64;
    private const int MostRoles = 12;

    /// <summary>Features of the decision that the mention begins a new referent.</summary>
    public static int FillNew(MentionDraft mention, bool headSeen, Span<uint> features)
    {
        uint category = Category(mention);
        int n = 0;
        features[n++] = FeatureHash.Feature(100, category);
        features[n++] = FeatureHash.Feature(101, category, (uint)mention.Determiner);
        features[n++] = FeatureHash.Feature(102, category, headSeen ? 1u : 0u, (uint)mention.Determiner);
        features[n++] = FeatureHash.Feature(103, mention.Word);
        features[n++] = FeatureHash.Feature(104, category, (uint)mention.Number, (uint)mention.Type);
        features[n++] = FeatureHash.Feature(105, category, (uint)mention.Relation);
        features[n++] = FeatureHash.Feature(106, category, mention.Quote >= 0 ? 1u : 0u);
        features[n++] = FeatureHash.Feature(107, mention.Word, (uint)mention.Determiner);
        features[n++] = FeatureHash.Feature(108, category, (uint)mention.Tokens.Count < 6 ? (uint)mention.Tokens.Count : 6u);
        features[n++] = FeatureHash.Feature(109, category, mention.HoldsName ? 1u : 0u, (uint)mention.Determiner);
        return n;
    }

    /// <summary>Features of the decision that the mention means <paramref name="referent"/>.</summary>
    /// <param name="mention">The pronoun or description.</param>
    /// <param name="referent">What it may mean.</param>
    /// <param name="rank">How many referents were mentioned more recently.</param>
    /// <param name="namedSince">How many named referents of its type were mentioned more recently.</param>
    /// <param name="context">What stands around the mention.</param>
    /// <param name="features">At least <see cref="Max"/> places.</param>
    public static int Fill(MentionDraft mention, Referent referent, int rank, int namedSince, AntecedentContext context, Span<uint> features)
    {
        MentionDraft last = referent.Last;
        uint category = Category(mention);
        uint type = (uint)referent.Type;
        uint distance = Distance(mention.Sentence - last.Sentence);
        uint ranked = rank < 4 ? (uint)rank : rank < 8 ? 4u : 5u;
        uint relation = Role(last);
        uint gender = GenderFit(mention, referent);
        uint number = NumberFit(mention, referent);
        uint lastKind = last.Kind == MentionKind.Pronoun ? 4u + last.Form.Person : (uint)last.Kind;
        bool speaker = context.QuoteSpeaker == referent.Id;
        uint quotes = (mention.Quote >= 0 ? 1u : 0u) | (last.Quote >= 0 ? 2u : 0u) | (mention.Quote == last.Quote ? 4u : 0u);
        uint count = referent.Count < 3 ? (uint)referent.Count : referent.Count < 8 ? 3u : 4u;
        uint fits = gender + (8 * number);
        int n = 0;
        features[n++] = FeatureHash.Feature(1, category, distance);
        features[n++] = FeatureHash.Feature(2, category, ranked);
        features[n++] = FeatureHash.Feature(3, category, relation);
        features[n++] = FeatureHash.Feature(4, category, gender, referent.Gender == Gender.Unknown ? 1u : 0u);
        features[n++] = FeatureHash.Feature(5, category, number);
        features[n++] = FeatureHash.Feature(6, category, type);
        features[n++] = FeatureHash.Feature(7, category, lastKind);
        features[n++] = FeatureHash.Feature(8, category, quotes);
        features[n++] = FeatureHash.Feature(9, category, speaker ? 1u : 0u, mention.Quote >= 0 ? 1u : 0u);
        features[n++] = FeatureHash.Feature(10, category, count);
        features[n++] = FeatureHash.Feature(11, category, distance, relation);
        features[n++] = FeatureHash.Feature(12, category, (distance * 8) + ranked, fits);
        features[n++] = FeatureHash.Feature(13, category, fits, type);
        features[n++] = FeatureHash.Feature(14, category, Role(mention), relation);
        features[n++] = FeatureHash.Feature(15, category, referent.HasName ? 1u : 0u, type);
        features[n++] = FeatureHash.Feature(16, category, (uint)referent.Persons, quotes);
        features[n++] = FeatureHash.Feature(17, category, mention.Block == last.Block ? 1u : mention.Block == last.Block + 1 ? 2u : 0u);
        features[n++] = FeatureHash.Feature(18, mention.Word, type, number);
        features[n++] = FeatureHash.Feature(19, category, mention.Speaks && context.LastSpeaker == referent.Id ? 1u : 0u, mention.Speaks ? 1u : 0u);
        features[n++] = FeatureHash.Feature(20, category, mention.Speaks ? 1u : 0u, last.Speaks ? 1u : 0u);
        features[n++] = FeatureHash.Feature(21, category, context.Subject == referent.Id ? 1u : 0u, context.PreviousSubject == referent.Id ? 1u : 0u);
        features[n++] = FeatureHash.Feature(22, category, Binding(mention, last));
        features[n++] = FeatureHash.Feature(23, category, referent.InHeadline ? 1u : 0u, count);
        features[n++] = FeatureHash.Feature(24, category, context.MostMentioned == referent.Id ? 1u : 0u, distance);
        features[n++] = FeatureHash.Feature(25, category, context.OnlyFit ? 1u : 0u, fits);
        features[n++] = FeatureHash.Feature(26, category, (quotes * 4) + (speaker ? 1u : 0u), lastKind);
        if (mention.Kind == MentionKind.Description)
            n += Description(mention, referent, Math.Min(namedSince, 3), category, features[n..]);
        return n;
    }

    private static int Description(MentionDraft mention, Referent referent, int namedSince, uint category, Span<uint> features)
    {
        bool head = referent.Words.Contains(mention.Word);
        bool lastHead = referent.LastFull.Kind == MentionKind.Description && referent.LastFull.Word == mention.Word;
        uint same = (head ? 1u : 0u) | (lastHead ? 2u : 0u);
        uint sameType = mention.Type == referent.Type ? 1u : 0u;
        uint determiner = (uint)mention.Determiner;
        features[0] = FeatureHash.Feature(40, category, same, determiner);
        features[1] = FeatureHash.Feature(41, category, sameType, determiner);
        features[2] = FeatureHash.Feature(42, same, referent.HasName ? 1u : 0u, (sameType * 8) + determiner);
        features[3] = FeatureHash.Feature(43, mention.Word, head ? 1u : 0u, (uint)referent.Type);
        features[4] = FeatureHash.Feature(44, same, Distance(mention.Sentence - referent.Last.Sentence), determiner);
        features[5] = FeatureHash.Feature(45, mention.Tokens.Count < 3 ? 0u : 1u, same, determiner);
        features[6] = FeatureHash.Feature(46, mention.Word, determiner, referent.HasName ? sameType : 2u);
        features[7] = FeatureHash.Feature(47, mention.HoldsName ? 1u : 0u, (referent.HasName ? 2u : 0u) | (lastHead ? 1u : 0u), determiner);
        features[8] = FeatureHash.Feature(48, (uint)mention.Type, mention.HoldsName ? 1u : 0u, (referent.HasName ? 8u : 0u) + same);

        // "The company" is mostly the one named last, "the judge" whoever was called a justice.
        features[9] = FeatureHash.Feature(49, (referent.HasName ? 4u : 0u) + (uint)namedSince, sameType, determiner);
        features[10] = FeatureHash.Feature(50, mention.Word, (referent.HasName ? 4u : 0u) + (uint)namedSince, determiner);
        int n = 11;
        for (int i = 0; i < Math.Min(referent.Words.Count, MostRoles); i++)
            features[n++] = FeatureHash.Feature(51, mention.Word, referent.Words[i]);
        return n;
    }

    // Pronouns by person, number and gender, and by the part they play; descriptions by type.
    private static uint Category(MentionDraft mention)
    {
        if (mention.Kind != MentionKind.Pronoun)
            return 200 + (uint)mention.Type;
        PronounForm form = mention.Form;
        uint category = (form.Person * 32u) + ((uint)form.Number * 8) + ((uint)form.Gender * 2);
        return form.IsReflexive ? category + 1000 : mention.Relation == DependencyRelation.Possessive ? category + 500 : category;
    }

    private static uint Role(MentionDraft mention) => mention.Relation switch
    {
        DependencyRelation.Subject => mention.Speaks ? 1u : 2u,
        DependencyRelation.PassiveSubject => 3,
        DependencyRelation.Object or DependencyRelation.IndirectObject => 4,
        DependencyRelation.Oblique or DependencyRelation.Agent => 5,
        DependencyRelation.Possessive => 6,
        DependencyRelation.NominalModifier => 7,
        DependencyRelation.Compound => 8,
        DependencyRelation.Root => 9,
        _ => 0,
    };

    private static uint Distance(int sentences) => sentences switch
    {
        <= 3 => (uint)Math.Max(0, sentences),
        <= 5 => 4,
        <= 10 => 5,
        _ => 6,
    };

    // 1 evidence agrees, 2 evidence disagrees, 3 the given name agrees, 4 it disagrees, 0 nothing known.
    private static uint GenderFit(MentionDraft mention, Referent referent)
    {
        Gender wanted = mention.Gender;
        if (wanted == Gender.Unknown)
            return 0;
        if (referent.Gender != Gender.Unknown)
            return referent.Gender == wanted ? 1u : 2u;
        if (wanted == Gender.Neuter)
            return referent.Type == NounType.Person ? 2u : referent.Type == NounType.Other ? 0u : 1u;
        if (referent.Type is NounType.Organization or NounType.Place)
            return 2;
        return referent.NameGender == Gender.Unknown ? 5u : referent.NameGender == wanted ? 3u : 4u;
    }

    private static uint NumberFit(MentionDraft mention, Referent referent) =>
        mention.Number == GrammaticalNumber.Unknown || referent.Number == GrammaticalNumber.Unknown ? 0u : mention.Number == referent.Number ? 1u : 2u;

    // Two arguments of one verb cannot be the same unless one is reflexive; a possessive in the object usually is the subject's.
    private static uint Binding(MentionDraft mention, MentionDraft last)
    {
        if (mention.Sentence != last.Sentence)
            return 0;
        if (mention.Governor >= 0 && mention.Governor == last.Governor)
            return 1;
        if (last.Governor == mention.PhraseHead || mention.Governor == last.PhraseHead)
            return 2;
        return last.Relation is DependencyRelation.Subject or DependencyRelation.PassiveSubject ? 3u : 4u;
    }
}

/// <summary>What stands around a mention whose referent is looked for. Numbers are those of referents, -1 for none.</summary>
internal readonly record struct AntecedentContext(
    int QuoteSpeaker,
    int LastSpeaker,
    int Subject,
    int PreviousSubject,
    int MostMentioned,
    bool OnlyFit);
