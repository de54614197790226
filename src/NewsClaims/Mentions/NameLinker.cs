using NewsClaims.Layers;

namespace NewsClaims.Mentions;

/// <summary>
/// Gathers names that name the same. Full names first, over the whole article; then each lone surname or given name goes to the bearer
/// that a reader would think of at that place. Work for each name is bounded by the names that share a word with it.
/// </summary>
internal sealed class NameLinker
{
    private readonly NameGroups _groups;

    private NameLinker(NameGroups groups) => _groups = groups;

    /// <summary>Sets <see cref="MentionDraft.NameGroup"/> of every name.</summary>
    /// <param name="article">The article.</param>
    /// <param name="entities">Its names.</param>
    /// <param name="drafts">Its mentions.</param>
    /// <param name="groups">Groups without names, to be filled.</param>
    public static void Link(ParsedArticle article, ReadOnlySpan<Entity> entities, List<MentionDraft> drafts, NameGroups groups)
    {
        NameLinker linker = new(groups);
        NameForm[] forms = new NameForm[entities.Length];
        for (int e = 0; e < entities.Length; e++)
            forms[e] = NameForm.Of(article, entities[e].Tokens, entities[e].Class);
        MentionDraft?[] draftOf = new MentionDraft?[entities.Length];
        foreach (MentionDraft draft in drafts)
        {
            if (draft.Kind == MentionKind.Name)
                draftOf[draft.Entity] = draft;
        }

        for (int e = 0; e < entities.Length; e++)
        {
            if (draftOf[e] is { } draft && (forms[e].Words.Length > 1 || entities[e].Class != EntityClass.Person))
                draft.NameGroup = linker.Full(forms[e], entities[e].Class, e, draft);
        }

        for (int e = 0; e < entities.Length; e++)
        {
            // "The Scot" describes somebody.
            if (draftOf[e] is not { } draft)
                continue;
            if (draft.NameGroup < 0)
                draft.NameGroup = linker.Lone(forms[e], e, draft);
            else if (entities[e].Class != EntityClass.Person && forms[e].Words.Length == 1 && linker.BearerMistaken(forms[e], draft.NameGroup) is int bearer and >= 0)
                draft.NameGroup = bearer;
            linker.Seen(draft, forms[e]);
        }

        foreach (MentionDraft draft in drafts)
        {
            if (draft.IsSurname)
                draft.NameGroup = linker.Lone(NameForm.Of(article, draft.Tokens, EntityClass.Person), int.MaxValue, draft);
        }
    }

    private int Full(NameForm form, EntityClass type, int entity, MentionDraft draft)
    {
        if (form.Words.Length == 0)
            return _groups.Add(form, type, entity);
        int found = type == EntityClass.Person ? FindPerson(form, draft) : FindOther(form, type);
        if (found >= 0)
        {
            if (form.Joined.Length > _groups[found].Form.Joined.Length && form.Words.Length >= _groups[found].Form.Words.Length)
            {
                _groups[found].Form = form;
                _groups.Index(form, found);
            }

            return found;
        }

        return _groups.Add(form, type, entity);
    }

    private int FindPerson(NameForm form, MentionDraft draft)
    {
        int best = -1;
        foreach (string word in (ReadOnlySpan<string>)[form.Last, form.First])
        {
            foreach (int g in _groups.Sharing(word))
            {
                NameGroup group = _groups[g];
                if (group.Type != EntityClass.Person || !PersonNames.Same(form, group.Form) || Disagree(draft.Gender, group.Gender))
                    continue;
                if (best < 0 || group.Form.Joined == form.Joined)
                    best = g;
            }

            if (form.Words.Length <= 2)
                break;
        }

        if (best < 0)
            best = _groups.Person(form.Joined);
        if (best >= 0 && draft.Gender != Gender.Unknown)
            _groups[best].Gender = draft.Gender;
        return best;
    }

    private int FindOther(NameForm form, EntityClass type)
    {
        int same = _groups.Other(form.Name);
        if (same >= 0)
            return same;
        bool acronym = form.Words.Length == 1 && type is EntityClass.Organization or EntityClass.Misc && form.Joined.Length is >= 2 and <= 6;
        if (acronym && _groups.WithInitials(form.Joined) is int spelled and >= 0)
            return spelled;
        bool hasAcronym = form.Initials.Length >= 3 && form.Words.Length >= 3;
        if (hasAcronym && _groups.Other(form.Initials) is int shortened and >= 0 && _groups[shortened].Form.Words.Length == 1)
            return shortened;
        if (type != EntityClass.Organization)
            return -1;

        // "Asan Institute" for "Asan Institute for Policy Studies"; a single word only where it is nobody else's.
        int found = -1;
        foreach (int g in _groups.Sharing(form.First))
        {
            NameGroup group = _groups[g];
            if (group.Type != EntityClass.Organization || group.Form.Words.Length == 0)
                continue;
            (NameForm brief, NameForm full) = group.Form.Words.Length < form.Words.Length ? (group.Form, form) : (form, group.Form);
            if (!full.Words.AsSpan().StartsWith(brief.Words) || brief.Words.Length == full.Words.Length)
                continue;
            if (found >= 0)
                return -1;
            found = g;
        }

        return found < 0 && form.Words.Length == 1 ? EndingIn(form) : found;
    }

    // "the Times" for "The New York Times", where no other body's name ends so.
    private int EndingIn(NameForm form)
    {
        int found = -1;
        foreach (int g in _groups.Sharing(form.Last))
        {
            NameGroup group = _groups[g];
            if (group.Type != EntityClass.Organization || group.Form.Words.Length < 2 || group.Form.Last != form.Last)
                continue;
            if (found >= 0)
                return -1;
            found = g;
        }

        return found;
    }

    private int Lone(NameForm form, int entity, MentionDraft draft)
    {
        if (form.Words.Length == 0)
            return _groups.Add(form, EntityClass.Person, entity);
        string word = form.Last;
        int best = -1;
        double bestScore = double.NegativeInfinity;
        foreach (int g in _groups.Sharing(word))
        {
            NameGroup group = _groups[g];
            if (group.Type != EntityClass.Person)
                continue;
            int place = group.Form.Words.Length == 1 ? 3 : PersonNames.Place(word, group.Form);
            if (place == 0 || Disagree(draft.Gender, group.Gender))
                continue;
            bool introduced = group.First < entity;
            double score = place + (introduced ? 4 : -0.001 * (group.First - entity)) + Math.Log2(1 + group.Count)
                + (draft.Gender != Gender.Unknown && draft.Gender == group.Gender ? 4 : 0)
                + (draft.Sentence - group.LastSentence <= 1 ? 0.5 : 0)
                + (draft.Speaks && draft.Sentence - group.LastIntroduced <= 2 ? 0.7 : 0);
            if (score > bestScore)
            {
                best = g;
                bestScore = score;
            }
        }

        return best >= 0 ? best : _groups.Add(form, EntityClass.Person, entity);
    }

    // A surname that the entity layer took for a body or a place ("Lind" at the start of a headline).
    private int BearerMistaken(NameForm form, int own)
    {
        foreach (int g in _groups.Sharing(form.Last))
        {
            NameGroup group = _groups[g];
            if (g != own && form.Joined.Length >= 3 && group.Type == EntityClass.Person && group.Form.Words.Length > 1 && group.Form.Last == form.Last && _groups[own].Type != EntityClass.Location)
                return g;
        }

        return -1;
    }

    private void Seen(MentionDraft draft, NameForm form)
    {
        NameGroup group = _groups[draft.NameGroup];
        group.Count++;
        group.LastSentence = draft.Sentence;
        if (form.Words.Length > 1 && group.LastIntroduced < 0)
            group.LastIntroduced = draft.Sentence;
        if (draft.Gender != Gender.Unknown && group.Gender == Gender.Unknown)
            group.Gender = draft.Gender;
    }

    private static bool Disagree(Gender a, Gender b) => a != Gender.Unknown && b != Gender.Unknown && a != b;
}
