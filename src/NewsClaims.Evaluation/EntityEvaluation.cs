using System.Globalization;
using NewsClaims.Corpora;
using NewsClaims.Layers;
using NewsClaims.Syntax;

namespace NewsClaims.Evaluation;

/// <summary>
/// Names on the dev sets: exact span and type, micro F1 a set, and the mean of the sets. Sets of given words keep their words; news is tagged
/// from raw text. Sets that annotate the type Misc in part or not at all are measured on the other types; the mean over what they do mark is
/// given besides.
/// </summary>
internal sealed class EntityEvaluation : ILayerEvaluation
{
    private static readonly (string Name, bool Misc)[] Sets =
    [
        ("btc_news", false), ("crossner_politics", true), ("ewt", false), ("gum", true), ("redocred", true), ("wikigold", true), ("wnut17", false),
    ];

    private static readonly EntityClass[] AllTypes = Enum.GetValues<EntityClass>();
    private static readonly EntityClass[] NoMisc = [EntityClass.Person, EntityClass.Organization, EntityClass.Location];

    private delegate void SyntaxStage(TokenizedText text, ReadOnlySpan<TokenRange> sentences, Span<TokenSyntax> syntax);

    public string Layer => "entities";

    public AccuracyReport Evaluate(ClaimPipeline pipeline, CorpusFolder data)
    {
        AccuracyReport report = new("Entities");
        EntityErrors errors = new();
        FineTypeScores fine = new();
        List<IReadOnlyList<string>> rows = [];
        double sum = 0, sumMarked = 0;
        double sumFast = 0;
        foreach ((string name, bool misc) in Sets)
        {
            EntityScore score = new(), fast = new();
            foreach (NameDocument document in NameCorpus.ReadConll(data, $"ner/dev/{name}.conll").ToList().Watched(name, "documents"))
            {
                Measure(pipeline, document, score, errors, misc, name, fine);
                MeasureFast(pipeline, document, fast, misc);
            }

            sumFast += fast.Of(misc ? AllTypes : NoMisc).F1;
            sum += AddRow(name, score, misc ? AllTypes : NoMisc, rows);
            sumMarked += score.Of(name == "btc_news" ? NoMisc : AllTypes).F1;
        }

        EntityScore news = new(), fastNews = new();
        ClaimPipeline withoutTrees = pipeline.With(options => options with { Profile = AnalysisProfile.Fast });
        foreach (NewsNames article in NameCorpus.ReadNews(data, "ner/dev/polnear-news.jsonl.gz").ToList().Watched("news", "articles"))
        {
            IReadOnlyList<Entity> entities = pipeline.Analyze(article.Text, AnalysisLayer.Entities).Entities;
            CompareFine("polnear-news", entities, article.Names.Select(item => (item.Span, TypeOf(item.Type), item.Kind)), fine);
            IEnumerable<Found> found = entities.Select(entity => new Found(entity.Span, entity.Class, entity.Confidence, entity.Tokens.Count));
            Compare(article.Text, found, article.Names.Select(item => (item.Span, TypeOf(item.Type))), news, errors, AllTypes);
            found = withoutTrees.Analyze(article.Text, AnalysisLayer.Entities).Entities.Select(entity => new Found(entity.Span, entity.Class, entity.Confidence, entity.Tokens.Count));
            Compare(article.Text, found, article.Names.Select(item => (item.Span, TypeOf(item.Type))), fastNews, new EntityErrors(), AllTypes);
        }

        double newsF1 = AddRow("polnear-news (raw text)", news, AllTypes, rows);
        sum += newsF1;
        sumMarked += newsF1;
        report.Figure("entities mean F1", sum / (Sets.Length + 1));
        report.Figure("entities polnear-news F1", newsF1);
        report.Paragraph(
            $"Micro F1 of exact spans and types; the mean over the eight dev sets is **{Write(sum / (Sets.Length + 1))}** "
            + $"({Write(sumMarked / (Sets.Length + 1))} when ewt and wnut17, which mark the type Misc only in part, are measured on it too).");
        double fastF1 = fastNews.Of(AllTypes).F1;
        report.Figure("entities mean F1, fast", (sumFast + fastF1) / (Sets.Length + 1));
        report.Paragraph($"With the profile `Fast`, without dependencies, the mean is {Write((sumFast + fastF1) / (Sets.Length + 1))}, and {Write(fastF1)} on political news.");
        report.Table("By set", ["set", "names", "precision", "recall", "F1", "Person", "Organization", "Location", "Misc"], rows);
        fine.AddTo(report);
        errors.AddTo(report);
        return report;
    }

    private static void Measure(ClaimPipeline pipeline, NameDocument document, EntityScore score, EntityErrors errors, bool misc, string set, FineTypeScores fine)
    {
        WordedText worded = WordedText.Join(document.Sentences.Select(sentence => sentence.Words));
        Layer<Entity> entities = Tag(pipeline, worded, pipeline.Options.SyntaxParser.Parse);
        List<(TextSpan Span, EntityClass Type)> gold = [];
        List<(TextSpan Span, EntityClass Type, string Tag)> fineGold = [];
        foreach ((TextSpan span, string type, string fineTag) in Gold(document, worded))
        {
            gold.Add((span, TypeOf(type)));
            fineGold.Add((span, TypeOf(type), fineTag));
        }

        CompareFine(set, entities.AsSpan().ToArray(), fineGold, fine);
        Compare(worded.Text, FoundOf(entities), gold, score, errors, misc ? AllTypes : NoMisc);
    }

    private static void MeasureFast(ClaimPipeline pipeline, NameDocument document, EntityScore score, bool misc)
    {
        WordedText worded = WordedText.Join(document.Sentences.Select(sentence => sentence.Words));
        Layer<Entity> entities = Tag(pipeline, worded, ((IPartOfSpeechTagger)pipeline.Options.SyntaxParser).Tag);
        Compare(worded.Text, FoundOf(entities), Gold(document, worded).Select(name => (name.Span, TypeOf(name.Type))), score, new EntityErrors(), misc ? AllTypes : NoMisc);
    }

    private static Layer<Entity> Tag(ClaimPipeline pipeline, WordedText worded, SyntaxStage read)
    {
        Block[] blocks = [new Block(new TextSpan(0, worded.Text.Length), BlockKind.Paragraph)];
        TokenizedText text = new(worded.Text, blocks, worded.Tokens);
        TokenSyntax[] syntax = new TokenSyntax[worded.Tokens.Length];
        read(text, worded.Sentences, syntax);
        Layer<Entity> entities = new();
        pipeline.Options.EntityTagger.Tag(new ParsedArticle(text, worded.Sentences, syntax), entities);
        return entities;
    }

    private static List<Found> FoundOf(Layer<Entity> entities)
    {
        List<Found> found = [];
        foreach (Entity entity in entities.AsSpan())
            found.Add(new Found(entity.Span, entity.Class, entity.Confidence, entity.Tokens.Count));
        return found;
    }

    private static IEnumerable<(TextSpan Span, string Type, string FineTag)> Gold(NameDocument document, WordedText worded)
    {
        for (int s = 0; s < worded.Sentences.Length; s++)
        {
            int first = worded.Sentences[s].Start;
            foreach ((int start, int end, string type) in NameCorpus.Names(document.Sentences[s].Tags))
                yield return (TextSpan.FromBounds(worded.Tokens[first + start].Start, worded.Tokens[first + end - 1].End), type, document.Sentences[s].FineTags[start][2..]);
        }
    }

    private static void CompareFine(string set, IEnumerable<Entity> found, IEnumerable<(TextSpan Span, EntityClass Type, string Tag)> gold, FineTypeScores scores)
    {
        Dictionary<(TextSpan, EntityClass), EntityType> types = found.ToDictionary(entity => (entity.Span, entity.Class), entity => entity.Type);
        foreach ((TextSpan span, EntityClass type, string tag) in gold)
        {
            if (FineTags.TypeOf(tag, set) is { } fine && types.TryGetValue((span, type), out EntityType right))
                scores.Add(set, fine, right);
        }
    }

    private static void Compare(
        string text, IEnumerable<Found> found, IEnumerable<(TextSpan Span, EntityClass Type)> gold, EntityScore score, EntityErrors errors, EntityClass[] types)
    {
        Found[] foundNames = [.. found];
        HashSet<(TextSpan Span, EntityClass Type)> goldNames = [.. gold];
        HashSet<(TextSpan Span, EntityClass Type)> foundSet = [.. foundNames.Select(name => (name.Span, name.Type))];
        foreach (Found name in foundNames)
            score.Add(name.Type, found: true, gold: goldNames.Contains((name.Span, name.Type)));
        foreach ((TextSpan Span, EntityClass Type) name in goldNames)
        {
            if (!foundSet.Contains(name))
                score.Add(name.Type, found: false, gold: true);
        }

        errors.Add(
            text,
            [.. foundNames.Where(name => types.Contains(name.Type))],
            [.. goldNames.Where(name => types.Contains(name.Type)).OrderBy(name => name.Span.Start)]);
    }

    private static double AddRow(string name, EntityScore score, EntityClass[] types, List<IReadOnlyList<string>> rows)
    {
        (double precision, double recall, double f1) = score.Of(types);
        rows.Add([name, score.Gold(types).ToString(CultureInfo.InvariantCulture), Write(precision), Write(recall), Write(f1),
            .. AllTypes.Select(type => types.Contains(type) ? Write(score.Of([type]).F1) : "")]);
        return f1;
    }

    private static EntityClass TypeOf(string tag) => tag switch
    {
        "PER" => EntityClass.Person,
        "ORG" => EntityClass.Organization,
        "LOC" => EntityClass.Location,
        _ => EntityClass.Misc,
    };

    private static string Write(double value) => value.ToString("F1", CultureInfo.InvariantCulture);

    /// <summary>A name that the tagger found.</summary>
    internal readonly record struct Found(TextSpan Span, EntityClass Type, float Confidence, int Tokens);
}
