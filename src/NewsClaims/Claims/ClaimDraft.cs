namespace NewsClaims.Claims;

/// <summary>A claim with everything decided but its id.</summary>
internal sealed record ClaimDraft(ClaimUnit Unit, ClaimLabeling Labels, string? Target, float Confidence, Evidence[] Evidence)
{
    public Claim ToClaim(ClaimText text, Attribution? attribution, Speaker? author, ClaimIds ids)
    {
        TextSpan[] content = Content(text, attribution);
        string[] pieces = new string[content.Length];
        for (int i = 0; i < content.Length; i++)
            pieces[i] = content[i].Slice(text.Article.Text).ToString();
        string words = string.Join(' ', pieces);
        return new Claim
        {
            Id = ids.Next(words),
            Text = words,
            Content = content,
            Attribution = attribution,
            Speaker = attribution is null ? author : attribution.Speaker,
            Type = Labels.Type,
            Stance = Labels.Stance,
            Polarity = Labels.Polarity,
            Certainty = Labels.Certainty,
            Slant = Labels.Slant,
            Time = Labels.Time,
            HasQuantity = Labels.HasQuantity,
            Target = Target,
            CheckWorthiness = Labels.CheckWorthiness,
            Confidence = Math.Clamp(Confidence, 0f, 1f),
            Entities = EntitiesIn(text, content),
            Sentence = Unit.Sentence,
            Block = Math.Max(0, text.Article.BlockOf(Unit.First)),
            Evidence = Evidence,
        };
    }

    // A content may begin or end inside a token; the claim stays inside the content.
    private TextSpan[] Content(ClaimText text, Attribution? attribution)
    {
        List<TextSpan> content = [];
        foreach (TokenRange piece in Unit.Pieces)
        {
            TextSpan span = text.Article.Span(piece);
            if (attribution is null)
            {
                content.Add(span);
                continue;
            }

            for (int i = 0; i < attribution.Content.Count; i++)
            {
                TextSpan part = attribution.Content[i];
                if (part.Overlaps(span))
                    content.Add(TextSpan.FromBounds(Math.Max(part.Start, span.Start), Math.Min(part.End, span.End)));
            }
        }

        return [.. content];
    }

    private static int[] EntitiesIn(ClaimText text, TextSpan[] content)
    {
        List<int> inside = [];
        for (int i = FirstEntityFrom(text, content[0].Start); i < text.Entities.Length && text.Entities[i].Span.Start < content[^1].End; i++)
        {
            foreach (TextSpan span in content)
            {
                if (span.Contains(text.Entities[i].Span))
                {
                    inside.Add(i);
                    break;
                }
            }
        }

        return [.. inside];
    }

    private static int FirstEntityFrom(ClaimText text, int position)
    {
        int low = 0, high = text.Entities.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (text.Entities[middle].Span.Start < position)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
