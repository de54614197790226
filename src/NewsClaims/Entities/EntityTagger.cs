using NewsClaims.Layers;

namespace NewsClaims.Entities;

/// <summary>
/// The built-in entity tagger: a linear chain over hashed features and a small network, which looks at an article twice. The first look knows each sentence
/// alone; the second also knows what the first made of the same words elsewhere in the article.
/// </summary>
internal sealed class EntityTagger : IEntityTagger
{
    // What is looked at together. Longer than nearly every article, and a bound on memory for those that are longer.
    private const int StretchLength = 1 << 14;

    private const byte PersonFirst = ((byte)EntityClass.Person * 4) + EntityLabels.First;
    private const byte PersonLast = ((byte)EntityClass.Person * 4) + EntityLabels.Last;
    private const byte PersonCarried = ((byte)EntityClass.Person * 4) + EntityLabels.Only;

    private readonly EntityModel _model;
    private readonly KeptMemory<EntityScratch> _pool;

    public EntityTagger(ClaimModel model)
        : this(EntityModel.Read(model))
    {
    }

    public EntityTagger(EntityModel model)
    {
        _model = model;
        _pool = new KeptMemory<EntityScratch>(() => new EntityScratch(model.Vectors, model.Tendencies, model.Lists));
    }

    public void Tag(ParsedArticle article, Layer<Entity> entities)
    {
        ArgumentNullException.ThrowIfNull(entities);
        EntityScratch scratch = _pool.Take();
        int sentence = 0, offset = 0;
        while (sentence < article.Sentences.Length)
        {
            (sentence, offset) = NextStretch(article.Sentences, sentence, offset, scratch.Pieces);
            TagStretch(article, scratch, entities);
        }

        _pool.GiveBack(scratch, article.Tokens.Length);
    }

    /// <summary>Cuts sentences into pieces until there is enough for a stretch; gives back where the next one starts.</summary>
    private static (int Sentence, int Offset) NextStretch(ReadOnlySpan<TokenRange> sentences, int sentence, int offset, List<TokenRange> pieces)
    {
        pieces.Clear();
        int tokens = 0;
        for (; sentence < sentences.Length; sentence++, offset = 0)
        {
            TokenRange whole = sentences[sentence];
            while (offset < whole.Count)
            {
                if (tokens >= StretchLength)
                    return (sentence, offset);
                int count = Math.Min(EntityPiece.MaxLength, whole.Count - offset);
                pieces.Add(new TokenRange(whole.Start + offset, count));
                offset += count;
                tokens += count;
            }
        }

        return (sentence, 0);
    }

    private void TagStretch(ParsedArticle article, EntityScratch scratch, Layer<Entity> entities)
    {
        if (scratch.Pieces.Count == 0)
            return;
        int origin = scratch.Pieces[0].Start;
        int tokens = scratch.Pieces[^1].End - origin;
        scratch.Reserve(tokens);
        scratch.Names.Clear(tokens);
        scratch.Scores.AsSpan(0, tokens * EntityLabels.Named).Clear();
        foreach (TokenRange piece in scratch.Pieces)
            LookFirst(article, piece, piece.Start - origin, scratch);
        _model.Network?.Finish(scratch.Network, _model.Scale, scratch.Scores);
        foreach (TokenRange piece in scratch.Pieces)
            Note(piece.Start - origin, piece.Count, scratch);
        foreach (TokenRange piece in scratch.Pieces)
            LookAgain(piece.Start - origin, piece.Count, scratch);
        foreach (TokenRange piece in scratch.Pieces)
            Finish(article, piece, piece.Start - origin, scratch, entities);
    }

    // Scores by the features of the sentence and by the network, which looks at several sentences at once and adds its scores in the end.
    private void LookFirst(ParsedArticle article, TokenRange range, int first, EntityScratch scratch)
    {
        EntityPiece piece = scratch.Piece;
        piece.Set(article, range);
        for (int i = 0; i < range.Count; i++)
        {
            int count = EntityFeatures.Collect(piece, i, scratch.Features);
            _model.Weights.Add(scratch.Features.AsSpan(0, count), scratch.ScoresOf(first + i, 1));
            scratch.Words[first + i] = SeenWord.Of(piece, i);
        }

        _model.Network?.Add(piece, first, scratch.Network, _model.Scale, scratch.Scores);
    }

    private void Note(int first, int count, EntityScratch scratch)
    {
        Span<byte> labels = scratch.Labels.AsSpan(first, count);
        _model.Decoder.Decode(scratch.ScoresOf(first, count), scratch.Trace, labels);
        for (int i = 0; i < count; i++)
            scratch.Names.Add(scratch.Words[first + i], labels[i]);
    }

    private void LookAgain(int first, int count, EntityScratch scratch)
    {
        ReadOnlySpan<SeenWord> words = scratch.Words.AsSpan(first, count);
        Span<byte> labels = scratch.Labels.AsSpan(first, count);
        for (int i = 0; i < count; i++)
        {
            int features = ArticleFeatures.Collect(scratch.Names, words, i, labels, scratch.Features);
            _model.Weights.Add(scratch.Features.AsSpan(0, features), scratch.ScoresOf(first + i, 1));
        }

        _model.Decoder.Decode(scratch.ScoresOf(first, count), scratch.Trace, labels);
        for (int i = 0; i < count; i++)
        {
            if (labels[i] is PersonFirst or PersonLast)
                scratch.Names.AddPerson(words[i].Lower);
        }
    }

    // A family name that stands alone where the sentence gives no hint, after the full name was found elsewhere.
    private void Finish(ParsedArticle article, TokenRange range, int first, EntityScratch scratch, Layer<Entity> entities)
    {
        ReadOnlySpan<SeenWord> words = scratch.Words.AsSpan(first, range.Count);
        Span<byte> labels = scratch.Labels.AsSpan(first, range.Count);
        for (int i = 0; i < labels.Length; i++)
        {
            if (labels[i] == EntityLabels.Outside && words[i].HasOwnCapital && scratch.Names.IsPerson(words[i].Lower))
                labels[i] = PersonCarried;
        }

        HyphenatedGivenNames.Complete(article, range, labels);
        BodyNames.Complete(labels, words);
        if (labels.IndexOfAnyExcept(EntityLabels.Outside) >= 0)
            Write(article, range, scratch.ScoresOf(first, range.Count), labels, scratch.States.AsSpan(0, range.Count), entities);
    }

    private void Write(
        ParsedArticle article, TokenRange range, ReadOnlySpan<short> scores, ReadOnlySpan<byte> labels, Span<EntityMarginals.State> states, Layer<Entity> entities)
    {
        _model.Marginals.Prepare(scores, states);
        int start = 0;
        for (int i = 0; i < labels.Length; i++)
        {
            int place = EntityLabels.Place(labels[i]);
            if (labels[i] == EntityLabels.Outside || place == EntityLabels.Middle)
                continue;
            if (place is EntityLabels.First or EntityLabels.Only)
                start = i;
            if (place == EntityLabels.First)
                continue;
            int type = EntityLabels.Type(labels[i]);
            float confidence = _model.Confidence.Of(type, _model.Marginals.Of(states, start, i + 1, type), i + 1 - start);
            TokenRange tokens = TokenRange.FromBounds(range.Start + start, range.Start + i + 1);
            entities.Add(new Entity(tokens, article.Span(tokens), ((EntityClass)type).Unrefined(), confidence));
        }
    }
}
