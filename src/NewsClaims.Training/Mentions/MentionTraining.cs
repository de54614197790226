using System.CommandLine;
using NewsClaims.Corpora;
using NewsClaims.Kernels;
using NewsClaims.Mentions;
using NewsClaims.Models;
using NewsClaims.Training.Linear;
using NewsClaims.Training.Speakers;

namespace NewsClaims.Training.Mentions;

/// <summary>
/// Trains the section <c>mentions</c>: noun types and antecedents from GUM's coreference (texts whose licence allows it), antecedents also from the
/// named sources of annotated claims and from articles of our own, given names from <c>seeds/lexicons</c>.
/// </summary>
internal static class MentionTraining
{
    private const int Members = 8;

    public static Command Create()
    {
        Option<string?> data = new("--data") { Description = "Folder of the corpora; ../shared/data beside the checkout when not given." };
        Option<string?> output = new("--output") { Description = "Folder of the model files; that of the checkout when not given." };
        Option<int> epochs = new("--epochs") { Description = "Rounds over the articles.", DefaultValueFactory = _ => 4 };
        Command command = new("mentions", "Trains the resolver of names, descriptions and pronouns.") { data, output, epochs };
        command.SetAction(parse =>
            Train(TrainingPaths.Data(parse.GetValue(data)), TrainingPaths.Output(parse.GetValue(output)), parse.GetValue(epochs)));
        return command;
    }

    private static void Train(CorpusFolder folder, string output, int epochs)
    {
        MentionCorpora corpora = new(folder);
        // Listed nouns weigh as much as a handful of occurrences in texts.
        IEnumerable<(string, bool, NounType)> listed = SourceNouns.Read(Checkout.Find("seeds", "lexicons", "source-nouns.tsv"))
            .SelectMany(noun => Enumerable.Repeat((noun.Word, noun.IsPlural, noun.Type), 4));
        LogisticTrainer nounTrainer = NounTypeTrainer.Train(corpora.Train.Select(pair => pair.Document), corpora.SourceNouns.Concat(listed));
        LinearModel nouns = NounTypeTrainer.Model(nounTrainer);
        GivenNames givenNames = GivenNameList.Read(Checkout.Find("seeds", "lexicons", "given-names.tsv"));
        List<CorefExample> examples = [.. corpora.Train.Select(pair => pair.Example), .. corpora.Named, .. corpora.Written];
        Console.WriteLine($"{corpora.Train.Count + corpora.Written.Count} articles with chains, {corpora.Named.Count + corpora.OwnNamed.Count} with named sources");
        AntecedentTrainer trainer = Learn(examples, corpora.OwnNamed, nouns, givenNames, epochs);
        CorefScore all = new(), news = new();
        foreach ((CorefDocument document, CorefExample example) in corpora.Dev)
        {
            List<MentionDraft> drafts = Resolve(trainer, example, nouns, givenNames);
            PersonChainScore.Add(all, document, example.Article, drafts);
            if (document.Genre is "news" or "interview")
                PersonChainScore.Add(news, document, example.Article, drafts);
        }

        trainer.ResetCounts();
        foreach (CorefExample example in corpora.NamedDev)
            Resolve(trainer, example, nouns, givenNames);
        Console.WriteLine(
            $"dev person chains {all.Conll:F1} (MUC {all.Muc:F1}, B3 {all.B3:F1}, CEAFe {all.Ceaf:F1}), news and interview {news.Conll:F1} (MUC {news.Muc:F1}, B3 {news.B3:F1}, CEAFe {news.Ceaf:F1}); named sources {100.0 * trainer.Right / Math.Max(1, trainer.Seen):F1} % of {trainer.Seen}");

        SectionWriter writer = new();
        nounTrainer.Write(writer);
        givenNames.Write(writer);
        trainer.Write(writer);
        TrainingPaths.Write(output, MentionModel.Section, writer);
    }

    /// <summary>
    /// Learns antecedents; what is given back only chooses, and no longer learns. It is the mean of several that met the articles in different order: a choice
    /// changes what the next ones choose among, so that each alone does well or badly by chance.
    /// </summary>
    /// <param name="examples">What is learned from in every round.</param>
    /// <param name="ofHalfWeight">What is learned from in every other round, by turns: where all are, they drown the rest.</param>
    /// <param name="nouns">What nouns stand for.</param>
    /// <param name="givenNames">Given names and their gender.</param>
    /// <param name="epochs">The rounds.</param>
    public static AntecedentTrainer Learn(IReadOnlyList<CorefExample> examples, IReadOnlyList<CorefExample> ofHalfWeight, LinearModel nouns, GivenNames givenNames, int epochs)
    {
        AntecedentTrainer[] trainers = new AntecedentTrainer[Members];
        Parallel.For(0, Members, member => trainers[member] = LearnOne(examples, ofHalfWeight, nouns, givenNames, epochs, seed: 11 + member));
        return AntecedentTrainer.Mean(trainers);
    }

    private static AntecedentTrainer LearnOne(IReadOnlyList<CorefExample> examples, IReadOnlyList<CorefExample> ofHalfWeight, LinearModel nouns, GivenNames givenNames, int epochs, int seed)
    {
        AntecedentTrainer trainer = new();
        Random random = new(seed);
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            CorefExample[] order = [.. examples, .. ofHalfWeight.Where((_, i) => i % 2 == epoch % 2)];
            random.Shuffle(order);
            trainer.FollowGold = epoch == 0;
            trainer.ResetCounts();
            foreach (CorefExample example in order.Watched($"order {seed}, round {epoch + 1} of {epochs}", "articles"))
                Resolve(trainer, example, nouns, givenNames);
        }

        Console.WriteLine($"order {seed}: {100.0 * trainer.Right / Math.Max(1, trainer.Seen):F1} % of {trainer.Seen} choices right in the last round");
        return trainer;
    }

    public static List<MentionDraft> Resolve(AntecedentTrainer trainer, CorefExample example, LinearModel nouns, GivenNames givenNames)
    {
        trainer.Begin(example);
        return MentionResolver.Resolve(example.Article.Parsed, example.Article.Entities, nouns, givenNames, trainer);
    }
}
