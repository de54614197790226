using NewsClaims.Corpora;
using NewsClaims.Entities;
using NewsClaims.Layers;
using NewsClaims.Training.Words;

namespace NewsClaims.Training.Entities;

/// <summary>Reads text that nobody annotated with a model, and notes what words with a capital mostly are.</summary>
internal sealed class TendencyCollector(EntityArticleBuilder builder, EntityModelParts parts, EntityModel model)
{
    private const int LeastSeen = 4;
    private const int MostWords = 60_000;

    // Speeches name few people, and often the same: a part of them is enough.
    private static readonly (string File, int EveryNth)[] Files =
    [
        ("wikipedia-featured-biographies", 1), ("world-factbook", 1), ("onestopenglish-advanced", 1), ("openstax-textbooks", 2),
        ("un-general-debate", 12), ("white-house-2009-2015", 10), ("australian-pm-1996-2018", 25),
    ];

    // A name must have been read as of one type this often to be listed, and nearly always.
    private const int LeastFound = 3;
    private const double LeastShare = 0.8;

    private readonly Dictionary<uint, int[]> _counts = [];
    private readonly Dictionary<uint, int[]> _names = [];

    /// <summary>The lists with the names of several words that were found in the texts read, by type.</summary>
    public NameLists Extend(NameLists lists)
    {
        List<(uint Name, int Kind)> found = [];
        foreach ((uint name, int[] types) in _names)
        {
            int best = Array.IndexOf(types, types.Max());
            if (types[best] >= LeastFound && types[best] >= LeastShare * types.Sum())
                found.Add((name, NameLists.FirstFound + best));
        }

        return lists.With(found);
    }

    /// <summary>Reads the raw texts, and the news of the attribution corpus apart from the articles in <paramref name="leaveOut"/>.</summary>
    public NameTendencies Collect(CorpusFolder data, IReadOnlySet<string> leaveOut)
    {
        EntityTagger tagger = new(model);
        EntityPiece piece = parts.NewPiece();
        foreach (string text in UnlabelledTexts.Read(data, Files, leaveOut).Watched("raw text", "texts"))
            Note(builder.Raw(text), tagger, piece);
        (uint Word, byte Code)[] words =
        [
            .. _counts
                .Where(entry => entry.Value.Sum() >= LeastSeen && entry.Value[..EntityLabels.Outside].Sum() > 0)
                .OrderByDescending(entry => entry.Value.Sum()).ThenBy(entry => entry.Key)
                .Take(MostWords)
                .Select(entry => (entry.Key, CodeOf(entry.Value)))
                .OrderBy(entry => entry.Key),
        ];
        return new NameTendencies([.. words.Select(word => word.Word)], [.. words.Select(word => word.Code)]);
    }

    private static byte CodeOf(int[] counts)
    {
        int[] classes = new int[EntityTransitions.Classes];
        for (int label = 0; label < counts.Length; label++)
            classes[EntityLabels.Class(label)] += counts[label];
        int best = 0;
        for (int c = 1; c < classes.Length; c++)
            best = classes[c] > classes[best] ? c : best;
        int top = EntityLabels.Outside;
        if (best > 0)
        {
            top = (best - 1) * 4;
            for (int place = 1; place < 4; place++)
                top = counts[((best - 1) * 4) + place] > counts[top] ? ((best - 1) * 4) + place : top;
        }

        return NameTendencies.Code(top, (double)classes[best] / classes.Sum());
    }

    private void Note(EntityArticle article, EntityTagger tagger, EntityPiece piece)
    {
        Layer<Entity> entities = new();
        Block[] blocks = article.Blocks;
        tagger.Tag(article.Parsed(blocks), entities);
        byte[] labels = new byte[article.Tokens.Length];
        Array.Fill(labels, EntityLabels.Outside);
        foreach (Entity entity in entities.AsSpan())
        {
            for (int i = entity.Tokens.Start; i < entity.Tokens.End; i++)
            {
                int place = entity.Tokens.Count == 1 ? EntityLabels.Only
                    : i == entity.Tokens.Start ? EntityLabels.First
                    : i == entity.Tokens.End - 1 ? EntityLabels.Last : EntityLabels.Middle;
                labels[i] = EntityLabels.Of((int)entity.Class, place);
            }
        }

        foreach (TokenRange range in EntityInstances.Pieces(article))
        {
            piece.Set(article.Parsed(blocks), range);
            NoteNames(piece, labels.AsSpan(range.Start, range.Count));
            if (piece.Style != 0)
                continue;
            for (int i = 0; i < range.Count; i++)
            {
                ref readonly WordForm form = ref piece.Form(i);
                byte label = labels[range.Start + i];

                // A capital at the start of a sentence says nothing of a word outside of names.
                if (form.Case < WordCase.Capitalised || (i == 0 && label == EntityLabels.Outside))
                    continue;
                if (!_counts.TryGetValue(form.Lower, out int[]? counts))
                    _counts.Add(form.Lower, counts = new int[EntityLabels.Count]);
                counts[label]++;
            }
        }
    }

    private void NoteNames(EntityPiece piece, ReadOnlySpan<byte> labels)
    {
        uint name = 0;
        int start = 0;
        for (int i = 0; i < labels.Length; i++)
        {
            if (labels[i] == EntityLabels.Outside || EntityLabels.Place(labels[i]) == EntityLabels.Only)
                continue;
            if (EntityLabels.Place(labels[i]) == EntityLabels.First)
                (name, start) = (0, i);
            name = NameLists.Extend(name, piece.Form(i).Lower);
            if (EntityLabels.Place(labels[i]) != EntityLabels.Last || i - start >= NameLists.MaxWords)
                continue;
            if (!_names.TryGetValue(name, out int[]? types))
                _names.Add(name, types = new int[EntityLabels.Types]);
            types[EntityLabels.Type(labels[i])]++;
        }
    }
}
