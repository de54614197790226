using System.Globalization;
using System.Text;
using NewsClaims.Claims;
using NewsClaims.Layers;

namespace NewsClaims.Training.Claims.Distillation;

/// <summary>What a word of a teacher's input is part of.</summary>
internal enum TeacherRole
{
    Source = 1,
    Cue = 2,
    Content = 3,
    Unit = 4,
}

/// <summary>
/// What the teacher reads of a unit: source, cue and a bar, then the sentences of unit, cue and source after what stands before them.
/// </summary>
/// <param name="Text">What it reads.</param>
/// <param name="Roles">Stretches of <paramref name="Text"/>, End left out.</param>
/// <param name="Key">
/// Names the unit by its place: the <see cref="TextNumber"/> of its sentence and of where in it the predicate of its main clause stands. So what is known of
/// a unit is found again when content, source or cue come to begin or end elsewhere.
/// </param>
internal sealed record TeacherInput(string Text, IReadOnlyList<(int Start, int End, TeacherRole Role)> Roles, ulong Key)
{
    private const int MostOfPart = 80;
    private const int MostOwn = 1200;
    private const int MostSentencesAway = 2;
    private const int SentencesBefore = 2;

    /// <summary>The input of a unit, with at most so many characters of what stands before.</summary>
    public static TeacherInput Of(ArticleAnalysis analysis, UnitReading reading, int mostBefore)
    {
        ClaimUnit unit = reading.Unit;
        Attribution? attribution = reading.Attribution;
        ParsedArticle parsed = analysis.Parsed;
        string text = analysis.Text;
        List<(TextSpan Span, TeacherRole Role)> parts =
        [
            .. (attribution?.Content ?? []).Select(span => (span, TeacherRole.Content)),
            .. (attribution?.Cue ?? []).Select(span => (span, TeacherRole.Cue)),
            .. (attribution?.Source ?? []).Select(span => (span, TeacherRole.Source)),
        ];
        (int first, int last) = Sentences(parsed, parts, unit);
        foreach (TokenRange piece in unit.Pieces)
            parts.Add((parsed.Span(piece), TeacherRole.Unit));
        int own = analysis.Sentences[first].Span.Start;
        int start = Before(analysis, first, mostBefore), end = Math.Min(analysis.Sentences[last].Span.End, own + MostOwn);

        StringBuilder all = new();
        List<(int, int, TeacherRole)> roles = [];
        foreach (TeacherRole role in new[] { TeacherRole.Source, TeacherRole.Cue })
        {
            foreach ((TextSpan span, _) in parts.Where(part => part.Role == role))
            {
                int from = all.Length;
                all.Append(text.AsSpan(span.Start, Math.Min(span.Length, MostOfPart))).Append(' ');
                roles.Add((from, all.Length - 1, role));
            }
        }

        all.Append("| ");
        int shift = all.Length - start;
        all.Append(text.AsSpan(start, end - start));
        foreach ((TextSpan span, TeacherRole role) in parts)
        {
            int from = Math.Max(span.Start, start), to = Math.Min(span.End, end);
            if (from < to)
                roles.Add((from + shift, to + shift, role));
        }

        return new TeacherInput(all.ToString(), roles, KeyOf(analysis, reading));
    }

    private static ulong KeyOf(ArticleAnalysis analysis, UnitReading reading)
    {
        Sentence sentence = analysis.Sentences[reading.Unit.Sentence];
        int predicate = reading.Main.Predicate >= 0 ? reading.Main.Predicate : reading.Unit.First;
        int place = analysis.Parsed.Span(new TokenRange(predicate, 1)).Start - sentence.Span.Start;
        return TextNumber.Of(string.Create(CultureInfo.InvariantCulture, $"{sentence.Text}\n{place}"));
    }

    // The sentence of the unit, and those of cue and source where they are near.
    private static (int First, int Last) Sentences(ParsedArticle parsed, List<(TextSpan Span, TeacherRole Role)> parts, ClaimUnit unit)
    {
        int first = unit.Sentence, last = unit.Sentence;
        foreach ((TextSpan span, TeacherRole role) in parts)
        {
            if (role == TeacherRole.Content || parsed.TokensIn(span) is not { Count: > 0 } tokens)
                continue;
            int sentence = parsed.SentenceOf(tokens.Start);
            if (Math.Abs(sentence - unit.Sentence) <= MostSentencesAway)
                (first, last) = (Math.Min(first, sentence), Math.Max(last, sentence));
        }

        return (first, last);
    }

    private static int Before(ArticleAnalysis analysis, int first, int most)
    {
        int own = analysis.Sentences[first].Span.Start;
        for (int before = SentencesBefore; before > 0; before--)
        {
            int start = analysis.Sentences[Math.Max(0, first - before)].Span.Start;
            if (own - start <= most)
                return start;
        }

        int cut = own - most;
        while (cut < own && analysis.Text[cut] != ' ')
            cut++;
        return cut;
    }
}
