namespace NewsClaims.Fuzz;

/// <summary>Checks on a finished analysis everything that the contracts of the stages promise for every text.</summary>
public static class Contracts
{
    /// <summary>Checks every layer.</summary>
    /// <exception cref="BrokenContractException">Something that must hold does not; the message says what and where.</exception>
    public static void Check(ArticleAnalysis analysis)
    {
        CheckBlocks(analysis);
        CheckTokens(analysis);
        CheckSentences(analysis);
        if (analysis.UpTo >= AnalysisLayer.Syntax)
            CheckSyntax(analysis);
        CheckEntities(analysis);
        CheckExpressions(analysis);
        if (analysis.UpTo >= AnalysisLayer.Mentions)
            CheckMentions(analysis);
        CheckAttributions(analysis);
        CheckSpeakers(analysis);
        CheckClaims(analysis);
        GraphemeCuts.Check(analysis);
    }

    private static void CheckBlocks(ArticleAnalysis analysis)
    {
        int end = 0;
        foreach (Block block in analysis.Blocks)
        {
            Hold(block.Span.Length > 0 && block.Span.Start >= end && block.Span.End <= analysis.Text.Length, "blocks are in order and not empty", block.Span);
            Hold(analysis.Text.AsSpan(end, block.Span.Start - end).IsWhiteSpace(), "only white space is outside blocks", block.Span);
            Hold(!char.IsWhiteSpace(analysis.Text[block.Span.Start]) && !char.IsWhiteSpace(analysis.Text[block.Span.End - 1]), "no white space around a block", block.Span);
            end = block.Span.End;
        }

        Hold(analysis.Text.AsSpan(end).IsWhiteSpace(), "only white space is after the last block", new TextSpan(end, 0));
    }

    private static void CheckTokens(ArticleAnalysis analysis)
    {
        if (analysis.UpTo < AnalysisLayer.Tokens)
            return;
        int token = 0;
        foreach (Block block in analysis.Blocks)
        {
            int end = block.Span.Start;
            for (; token < analysis.Parsed.Tokens.Length && analysis.Parsed.Tokens[token].Start < block.Span.End; token++)
            {
                TokenSpan span = analysis.Parsed.Tokens[token];
                Hold(span.Length > 0 && span.Start >= end && span.End <= block.Span.End, "tokens are in order, not empty, inside one block", span.Span);
                Hold(analysis.Text.AsSpan(end, span.Start - end).IsWhiteSpace(), "only white space is between tokens", span.Span);
                end = span.End;
            }

            Hold(analysis.Text.AsSpan(end, block.Span.End - end).IsWhiteSpace(), "only white space is after a block's last token", block.Span);
        }

        Hold(token == analysis.Parsed.Tokens.Length, "every token is in a block", default);
    }

    private static void CheckSentences(ArticleAnalysis analysis)
    {
        if (analysis.UpTo < AnalysisLayer.Sentences)
            return;
        int next = 0, block = 0;
        foreach (TokenRange sentence in analysis.Parsed.Sentences)
        {
            TextSpan span = analysis.Parsed.Span(sentence);
            Hold(sentence.Start == next && sentence.Count > 0, "each token is in exactly one sentence", span);
            while (analysis.Blocks[block].Span.End <= span.Start)
                block++;
            Hold(analysis.Blocks[block].Span.Contains(span), "no sentence crosses a block", span);
            next = sentence.End;
        }

        Hold(next == analysis.Parsed.Tokens.Length, "each token is in exactly one sentence", default);
    }

    private static void CheckSyntax(ArticleAnalysis analysis)
    {
        int[] sentenceOfRoot = new int[analysis.Parsed.Tokens.Length];
        foreach (TokenRange sentence in analysis.Parsed.Sentences)
        {
            int roots = 0;
            for (int i = sentence.Start; i < sentence.End; i++)
            {
                TokenSyntax syntax = analysis.Parsed.Syntax[i];
                Hold(syntax.IsRoot == (syntax.Relation == DependencyRelation.Root), "relation root exactly at roots", analysis.Parsed.Tokens[i].Span);
                Hold(syntax.IsRoot ? syntax.Head == -1 : sentence.Contains(syntax.Head) && syntax.Head != i, "a head is in the same sentence", analysis.Parsed.Tokens[i].Span);
                roots += syntax.IsRoot ? 1 : 0;
            }

            Hold(roots == 1, "each sentence has one root", analysis.Parsed.Span(sentence));
            CheckNoCycle(analysis, sentence, sentenceOfRoot);
        }
    }

    // Walks up from every token and marks the way, so that the whole takes linear time.
    private static void CheckNoCycle(ArticleAnalysis analysis, TokenRange sentence, int[] marks)
    {
        for (int i = sentence.Start; i < sentence.End; i++)
        {
            int at = i;
            while (at >= 0 && marks[at] == 0)
            {
                marks[at] = i + 1;
                at = analysis.Parsed.Syntax[at].Head;
            }

            Hold(at < 0 || marks[at] != i + 1, "dependencies have no cycle", analysis.Parsed.Tokens[i].Span);
        }
    }

    private static void CheckExpressions(ArticleAnalysis analysis)
    {
        int end = 0;
        foreach (ValueExpression expression in analysis.Expressions)
        {
            Hold(expression.Tokens.Count > 0 && expression.Tokens.Start >= end && expression.Tokens.End <= analysis.Parsed.Tokens.Length, "expressions are in order and do not overlap", expression.Span);
            Hold(expression.Span == analysis.Parsed.Span(expression.Tokens), "an expression's span is that of its tokens", expression.Span);
            Hold(SentenceOf(analysis, expression.Tokens.Start) == SentenceOf(analysis, expression.Tokens.End - 1), "no expression crosses a sentence", expression.Span);
            Hold(expression.Type is >= EntityType.Date and <= EntityType.Quantity && expression.Value != "", "an expression is of a type of expressions", expression.Span);
            end = expression.Tokens.End;
        }
    }

    private static void CheckEntities(ArticleAnalysis analysis)
    {
        int end = 0;
        foreach (Entity entity in analysis.Entities)
        {
            Hold(entity.Tokens.Count > 0 && entity.Tokens.Start >= end && entity.Tokens.End <= analysis.Parsed.Tokens.Length, "entities are in order and do not overlap", entity.Span);
            Hold(entity.Span == analysis.Parsed.Span(entity.Tokens), "an entity's span is that of its tokens", entity.Span);
            Hold(SentenceOf(analysis, entity.Tokens.Start) == SentenceOf(analysis, entity.Tokens.End - 1), "no entity crosses a sentence", entity.Span);
            Hold(entity.Confidence is >= 0 and <= 1, "an entity's confidence is 0 to 1", entity.Span);
            end = entity.Tokens.End;
        }
    }

    private static void CheckMentions(ArticleAnalysis analysis)
    {
        int[] names = new int[analysis.Entities.Count];
        int referents = 0;
        HashSet<TokenRange> seen = [];
        for (int i = 0; i < analysis.Mentions.Count; i++)
        {
            Mention mention = analysis.Mentions[i];
            Hold(mention.Tokens.Count > 0 && mention.Tokens.Start >= 0 && mention.Tokens.End <= analysis.Parsed.Tokens.Length, "a mention has tokens", mention.Span);
            Hold(mention.Span == analysis.Parsed.Span(mention.Tokens) && mention.Tokens.Contains(mention.Head), "a mention's span and head are those of its tokens", mention.Span);
            Hold(seen.Add(mention.Tokens), "no two mentions have the same tokens", mention.Span);
            Hold(mention.Referent >= 0 && mention.Referent <= referents, "referents are numbered in order of first mention", mention.Span);
            referents = Math.Max(referents, mention.Referent + 1);
            if (i > 0)
            {
                Mention before = analysis.Mentions[i - 1];
                bool inOrder = before.Tokens.Start < mention.Tokens.Start || (before.Tokens.Start == mention.Tokens.Start && before.Tokens.Count > mention.Tokens.Count);
                Hold(inOrder, "mentions are ordered by start, longest first", mention.Span);
            }

            Hold((mention.Entity >= 0) == (mention.Kind == MentionKind.Name), "names and only names have an entity", mention.Span);
            if (mention.Entity >= 0)
            {
                names[mention.Entity]++;
                Hold(analysis.Entities[mention.Entity].Tokens == mention.Tokens, "a name's tokens are its entity's", mention.Span);
            }
        }

        for (int i = 0; i < names.Length; i++)
            Hold(names[i] == 1, "each entity has exactly one mention", analysis.Entities[i].Span);
    }

    private static void CheckAttributions(ArticleAnalysis analysis)
    {
        HashSet<int> starts = [], ends = [];
        foreach (TokenSpan token in analysis.Parsed.Tokens)
        {
            starts.Add(token.Start);
            ends.Add(token.End);
        }

        int last = 0;
        for (int i = 0; i < analysis.Attributions.Count; i++)
        {
            Attribution attribution = analysis.Attributions[i];
            Hold(attribution.Content.Count > 0, "an attribution has content", default);
            TextSpan[] all = [.. attribution.Source.Concat(attribution.Cue).Concat(attribution.Content).OrderBy(span => span.Start)];
            Hold(all[0].Start >= last, "attributions are ordered by their first character", all[0]);
            last = all[0].Start;
            for (int k = 0; k < all.Length; k++)
            {
                Hold(all[k].Length > 0 && starts.Contains(all[k].Start) && ends.Contains(all[k].End), "roles start and end on token bounds", all[k]);
                Hold(k == 0 || !all[k].Overlaps(all[k - 1]), "roles do not overlap", all[k]);
            }

            foreach (IReadOnlyList<TextSpan> role in new[] { attribution.Source, attribution.Cue, attribution.Content })
            {
                for (int k = 1; k < role.Count; k++)
                    Hold(role[k - 1].End < role[k].Start, "spans of a role are in order and do not touch", role[k]);
            }

            Hold(attribution.Confidence is >= 0 and <= 1 && attribution.SpeakerConfidence is >= 0 and <= 1, "confidences are 0 to 1", all[0]);
            CheckParent(analysis, i, all);
        }
    }

    private static void CheckParent(ArticleAnalysis analysis, int index, TextSpan[] spans)
    {
        int parent = analysis.Attributions[index].Parent;
        if (parent == -1)
            return;
        Hold(parent >= 0 && parent < analysis.Attributions.Count && parent != index, "a parent is another attribution", spans[0]);
        IReadOnlyList<TextSpan> content = analysis.Attributions[parent].Content;
        Hold(spans.All(span => content.Any(outer => outer.Contains(span))), "a parent's content holds all of its child", spans[0]);
        int steps = 0;
        for (int at = index; at >= 0; at = analysis.Attributions[at].Parent)
            Hold(steps++ <= analysis.Attributions.Count, "parents have no cycle", spans[0]);
    }

    private static void CheckSpeakers(ArticleAnalysis analysis)
    {
        foreach (Speaker speaker in analysis.Speakers)
        {
            Hold(speaker.Name.Length > 0, "a speaker has a name", default);
            int last = 0;
            foreach (TextSpan mention in speaker.Mentions)
            {
                Hold(mention.Start >= last && mention.Length > 0 && mention.End <= analysis.Text.Length, "a speaker's mentions are in text order", mention);
                last = mention.Start;
            }
        }
    }

    private static void CheckClaims(ArticleAnalysis analysis)
    {
        HashSet<Attribution> attributions = new(analysis.Attributions, ReferenceEqualityComparer.Instance);
        HashSet<string> ids = new(StringComparer.Ordinal);
        int last = 0;
        foreach (Claim claim in analysis.Claims)
        {
            Hold(claim.Content.Count > 0, "a claim has content", default);
            TextSpan first = claim.Content[0];
            for (int k = 0; k < claim.Content.Count; k++)
            {
                TextSpan span = claim.Content[k];
                Hold(span.Start >= 0 && span.Length > 0 && span.End <= analysis.Text.Length, "a claim's spans are in the text", span);
                Hold(k == 0 || claim.Content[k - 1].End <= span.Start, "a claim's spans are in text order", span);
            }

            Hold(first.Start >= last, "claims are ordered by their first character", first);
            last = first.Start;
            Hold(claim.Text == string.Join(' ', claim.Content.Select(span => span.In(analysis.Text))), "a claim's text is its spans joined", first);
            Hold(ids.Add(claim.Id) && claim.Id.Length > 0, "ids are unique", first);
            Hold(claim.Confidence is >= 0 and <= 1 && claim.CheckWorthiness is >= 0 and <= 1, "a claim's shares are 0 to 1", first);
            Hold(analysis.Sentences[claim.Sentence].Span.Contains(first with { Length = 1 }), "a claim starts in its sentence", first);
            Hold(analysis.Blocks[claim.Block].Span.Contains(first with { Length = 1 }), "a claim starts in its block", first);
            foreach (int entity in claim.Entities)
                Hold(claim.Content.Any(span => span.Overlaps(analysis.Entities[entity].Span)), "a claim's entities are inside it", first);
            if (claim.Attribution is null)
            {
                Hold(claim.Speaker?.Kind == SpeakerKind.Author, "what nobody else says is the author's", first);
                Hold(analysis.Attributions.All(a => a.Content.All(outer => claim.Content.All(span => !span.Overlaps(outer)))), "an author's claim is outside all attributions", first);
            }
            else
            {
                Hold(attributions.Contains(claim.Attribution), "a claim's attribution is one of the analysis", first);
                Hold(claim.Content.All(span => claim.Attribution.Content.Any(outer => outer.Contains(span))), "a claim is inside its attribution's content", first);
                Hold(ReferenceEquals(claim.Speaker, claim.Attribution.Speaker), "a claim's speaker is its attribution's", first);
            }
        }
    }

    private static int SentenceOf(ArticleAnalysis analysis, int token) => analysis.Parsed.SentenceOf(token);

    internal static void Hold(bool condition, string what, TextSpan where)
    {
        if (!condition)
            throw new BrokenContractException($"Broken: {what}; at {where.Start}..{where.End}.");
    }
}
