namespace NewsClaims.Entities;

/// <summary>
/// Completes names of bodies that begin with a place or a people and of which only that was found: in "the Ardland Harbour Institute" the
/// country alone is no name of its own, since words with a capital follow up to one that names of bodies end in. Nor is such a name, found whole,
/// that of a place.
/// </summary>
internal static class BodyNames
{
    // The words between and the last one: "Ardland | Space Exploration Agency".
    private const int MostWords = 4;

    /// <summary>Changes labels.</summary>
    /// <param name="labels">The labels of a piece.</param>
    /// <param name="words">Its words.</param>
    public static void Complete(Span<byte> labels, ReadOnlySpan<SeenWord> words)
    {
        int start = -1;
        for (int i = 0; i < labels.Length; i++)
        {
            int place = EntityLabels.Place(labels[i]);
            if (labels[i] == EntityLabels.Outside)
                continue;
            if (place is EntityLabels.First or EntityLabels.Only)
                start = i;
            if (place is not (EntityLabels.Last or EntityLabels.Only) || EntityLabels.Type(labels[i]) is not ((int)EntityClass.Location or (int)EntityClass.Misc))
                continue;
            int end = EndOfBody(labels, words, i + 1);
            if (end < 0 && i - start >= 2 && words[start].BeginsCountry && words[i].EndsBody)
                end = i;
            if (end < 0)
                continue;
            labels[start] = EntityLabels.Of((int)EntityClass.Organization, EntityLabels.First);
            labels[(start + 1)..end].Fill(EntityLabels.Of((int)EntityClass.Organization, EntityLabels.Middle));
            labels[end] = EntityLabels.Of((int)EntityClass.Organization, EntityLabels.Last);
            i = end;
        }
    }

    private static int EndOfBody(ReadOnlySpan<byte> labels, ReadOnlySpan<SeenWord> words, int from)
    {
        int end = -1;
        for (int i = from; i < labels.Length && i < from + MostWords && labels[i] == EntityLabels.Outside && words[i].HasOwnCapital; i++)
        {
            if (words[i].EndsBody)
                end = i;
        }

        return end;
    }
}
