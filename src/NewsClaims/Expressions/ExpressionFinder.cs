using NewsClaims.Layers;

namespace NewsClaims.Expressions;

/// <summary>The built-in finder: a grammar that reads each sentence once from left to right and takes the first kind that fits.</summary>
internal sealed class ExpressionFinder : IExpressionFinder
{
    public void Find(ParsedArticle article, ReadOnlySpan<Entity> entities, DateOnly? articleDate, Layer<ValueExpression> expressions)
    {
        ArgumentNullException.ThrowIfNull(expressions);
        foreach (TokenRange sentence in article.Sentences)
        {
            ExpressionText text = new(article, entities, sentence, articleDate);
            for (int i = sentence.Start; i < sentence.End;)
            {
                if (!MayBegin(text, i) || !TryMatch(text, i, out Found found))
                {
                    i++;
                    continue;
                }

                TokenRange tokens = TokenRange.FromBounds(i, found.End);
                expressions.Add(new ValueExpression(tokens, article.Span(tokens), found.Type)
                {
                    Amount = found.Amount,
                    HighestAmount = found.HighestAmount,
                    Unit = found.Unit,
                    Moment = found.Moment,
                });
                i = found.End;
            }
        }
    }

    // Most words begin nothing; the few that may are told by a look at them.
    private static bool MayBegin(in ExpressionText text, int token) => text.Word(token) switch
    {
        [>= '0' and <= '9' or '.' or '-' or '−' or '\'' or '’' or '‘' or 'Q', ..] => true,
        var word => WordSenses.Of(word) is { Begins: true } || word.StartsWith("mid-", StringComparison.OrdinalIgnoreCase),
    };

    private static bool TryMatch(in ExpressionText text, int start, out Found found)
    {
        int at = text.Is(start, "the") ? start + 1 : start;
        bool part = text.IsAny(at, ["early", "late", "mid"]);
        int inner = part ? text.SkipHyphen(at + 1) : at;
        if (Years.TryPeriod(text, inner, out found))
            return true;
        if (at > start)
            return TryAfterThe(text, at, out found);
        if (part)
            return CalendarDates.TryMatch(text, inner, out found) || Years.TryYear(text, inner, out found) || RelativeDates.TryMatch(text, inner, out found);
        if (text.Word(start).StartsWith("mid-", StringComparison.OrdinalIgnoreCase))
            return TryMiddle(text, start, out found);
        return RelativeDates.TryMatch(text, start, out found) || CalendarDates.TryMatch(text, start, out found) || Clocks.TryMatch(text, start, out found)
            || Years.TryYear(text, start, out found) || Amounts.TryMoney(text, start, out found) || Amounts.TryManyOf(text, start, out found)
            || Lengths.TryArticle(text, start, out found) || TryNumber(text, start, out found);
    }

    // "The past year", "the 3rd of March", "the year 2016".
    private static bool TryAfterThe(in ExpressionText text, int at, out Found found)
    {
        if (text.Is(at, "year") && Years.TryYear(text, at + 1, out found))
            return true;
        found = default;
        return text.IsAny(at, ["last", "past", "previous", "next", "coming", "following"]) ? RelativeDates.TryMatch(text, at, out found)
            : Kernels.NumberWords.IsOrdinal(text.Word(at)) && CalendarDates.TryMatch(text, at, out found);
    }

    // "Mid-March" is one token; "mid-1990s" is looked for before.
    private static bool TryMiddle(in ExpressionText text, int start, out Found found)
    {
        ReadOnlySpan<char> rest = text.Word(start)[4..];
        found = default;
        if (WordSenses.Of(rest) is { Month: > 0, IsShort: false } sense && char.IsUpper(rest[0]))
        {
            bool dated = Years.IsYear(text.Word(start + 1));
            found = Found.Date(dated ? start + 2 : start + 1, IsoTime.OfMonth(dated ? Years.Number(text.Word(start + 1)) : Resolver.Year(text, start, sense.Month, 0), sense.Month));
        }
        else if (Years.IsYear(rest))
        {
            found = Found.Date(start + 1, IsoTime.OfYear(Years.Number(rest)));
        }

        return found.End > 0;
    }

    private static bool TryNumber(in ExpressionText text, int start, out Found found)
    {
        found = default;
        return !text.InName(start) && NumberReader.TryRead(text, start, isMoney: false, "", out NumberPhrase number)
            && (Amounts.TryAfter(text, start, number, out found) || Lengths.TryAfter(text, start, number, out found));
    }
}
