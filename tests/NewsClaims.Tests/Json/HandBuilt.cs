namespace NewsClaims.Tests.Json;

/// <summary>A small analysis written down by hand, with every layer and a claim inside a claim.</summary>
internal static class HandBuilt
{
    public const string Text = "By Ida Moor\n\n“It rained,” said Ana Quill, a guide. She denied delays.";

    public static ArticleAnalysis Analysis()
    {
        Block[] blocks = [new(Span("By Ida Moor"), BlockKind.Byline), new(Span("“It rained,” said Ana Quill, a guide. She denied delays."), BlockKind.Paragraph)];
        string[] words = ["By", "Ida", "Moor", "“", "It", "rained", ",", "”", "said", "Ana", "Quill", ",", "a", "guide", ".", "She", "denied", "delays", "."];
        TokenSpan[] tokens = new TokenSpan[words.Length];
        int position = 0;
        for (int i = 0; i < words.Length; i++)
        {
            position = Text.IndexOf(words[i], position, StringComparison.Ordinal);
            tokens[i] = new TokenSpan(position, words[i].Length, char.IsLetter(words[i][0]) ? TokenKind.Word : TokenKind.Punctuation);
            position += words[i].Length;
        }

        TokenRange[] sentences = [new(0, 3), new(3, 12), new(15, 4)];
        int[] heads = [1, -1, 1, 5, 5, -1, 5, 5, 5, 8, 9, 13, 13, 9, 8, 16, -1, 16, 16];
        TokenSyntax[] syntax = new TokenSyntax[words.Length];
        for (int i = 0; i < words.Length; i++)
        {
            syntax[i] = new TokenSyntax(
                char.IsLetter(words[i][0]) ? PartOfSpeech.Noun : PartOfSpeech.Punctuation,
                PennTag.Noun,
                heads[i],
                heads[i] < 0 ? DependencyRelation.Root : words[i] is "delays" ? DependencyRelation.Object : DependencyRelation.Punctuation);
        }

        Entity[] entities =
        [
            new(new TokenRange(1, 2), Span("Ida Moor"), EntityType.Person, 0.75f),
            new(new TokenRange(9, 2), Span("Ana Quill"), EntityType.Person, 0.5f),
        ];
        ValueExpression[] expressions = [new(new TokenRange(17, 1), Span("delays"), EntityType.Quantity) { Amount = 1.50m, HighestAmount = 2, Unit = "km" }];
        Mention[] mentions =
        [
            new(new TokenRange(1, 2), Span("Ida Moor"), 1, MentionKind.Name, 0, 0),
            new(new TokenRange(9, 5), Span("Ana Quill, a guide"), 9, MentionKind.Description, 1, -1),
            new(new TokenRange(9, 2), Span("Ana Quill"), 9, MentionKind.Name, 1, 1),
            new(new TokenRange(15, 1), Span("She"), 15, MentionKind.Pronoun, 1, -1),
        ];
        Speaker quill = new("Ana Quill", SpeakerKind.Person, "guide", null, [Span("Ana Quill"), Span("She")]);
        Speaker author = new("Ida Moor", SpeakerKind.Author, null, null, [Span("Ida Moor")]);
        Attribution[] attributions =
        [
            new()
            {
                Source = [Span("Ana Quill, a guide")],
                Cue = [Span("said")],
                Content = [Span("“It rained,”")],
                Quotation = QuotationKind.Direct,
                Confidence = 0.875f,
                Speaker = quill,
                SpeakerConfidence = 0.9375f,
                SpeakerEvidence = "subject of \"said\"",
                Via = new Participant("a guide", Span("a guide")),
                Addressee = new Participant("Ida Moor", Span("Ida Moor")),
            },
            new()
            {
                Source = [],
                Cue = [Span("denied")],
                Content = [Span("delays")],
                Quotation = QuotationKind.Indirect,
                Parent = 0,
                Confidence = 0.25f,
            },
        ];
        Claim[] claims =
        [
            Claim("c1", "It rained", attributions[0], quill, ClaimType.Event, [new Evidence("type", "a past happening")]) with { HasQuantity = true, Entities = [1] },
            Claim("c2", "delays", attributions[1], null, ClaimType.Denial, []) with { Target = "the airline", Stance = Stance.Deny },
            Claim("c3", "She denied delays", null, author, ClaimType.Statement, []),
        ];
        return new ArticleAnalysis(Text, AnalysisLayer.Claims, blocks, tokens, sentences, syntax, entities, expressions, mentions, attributions, author, claims) { Model = ClaimModel.English };
    }

    private static Claim Claim(string id, string text, Attribution? attribution, Speaker? speaker, ClaimType type, Evidence[] evidence) => new()
    {
        Id = id,
        Text = text,
        Content = [Span(text)],
        Attribution = attribution,
        Speaker = speaker,
        Type = type,
        Stance = Stance.Affirm,
        Polarity = Polarity.Positive,
        Certainty = Certainty.Certain,
        Slant = Slant.Neutral,
        Time = ClaimTime.Past,
        HasQuantity = false,
        CheckWorthiness = 0.5f,
        Confidence = 0.625f,
        Entities = [],
        Sentence = 1,
        Block = 1,
        Evidence = evidence,
    };

    private static TextSpan Span(string part)
    {
        int start = Text.IndexOf(part, StringComparison.Ordinal);
        return start >= 0 ? new TextSpan(start, part.Length) : throw new ArgumentException(part);
    }
}
