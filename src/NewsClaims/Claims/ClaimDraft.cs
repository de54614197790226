using System.Globalization;
using System.Runtime.CompilerServices;

namespace NewsClaims.Claims;

/// <summary>A claim with everything decided but its id.</summary>
internal sealed record ClaimDraft(ClaimUnit Unit, ClaimLabeling Labels, string? Target, float Confidence, Evidence[] Evidence)
{
    public Claim ToClaim(ClaimText text, Attribution? attribution, Speaker? author, ClaimIds ids)
    {
        TextSpan[] content = Content(text, attribution);
        string words = Words(text, content);
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
        List<TextSpan> content = text.Memory.Spans;
        content.Clear();
        for (int k = 0; k < Unit.Pieces.Count; k++)
        {
            TextSpan span = text.Article.Span(Unit.Pieces[k]);
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

    private static string Words(ClaimText text, TextSpan[] content)
    {
        if (content.Length == 1)
            return content[0].Slice(text.Article.Text).ToString();
        DefaultInterpolatedStringHandler words = new(0, 0, CultureInfo.InvariantCulture, stackalloc char[256]);
        for (int i = 0; i < content.Length; i++)
        {
            if (i > 0)
                words.AppendLiteral(" ");
            words.AppendFormatted(content[i].Slice(text.Article.Text));
        }

        return words.ToStringAndClear();
    }

    private static int[] EntitiesIn(ClaimText text, TextSpan[] content)
    {
        List<int> inside = text.Memory.Inside;
        inside.Clear();
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
