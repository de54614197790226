using System.CommandLine;
using NewsClaims.Corpora;
using NewsClaims.Layers;
using NewsClaims.Mentions;
using NewsClaims.Models;
using NewsClaims.Speakers;
using NewsClaims.Training.Mentions;

namespace NewsClaims.Training.Speakers;

/// <summary>Trains the section <c>speakers</c> from annotated claims: kinds of sources, and the calibration of decisions.</summary>
internal static class SpeakerTraining
{
    public static Command Create()
    {
        Option<string?> data = new("--data") { Description = "Folder of the corpora; ../shared/data beside the checkout when not given." };
        Option<string?> output = new("--output") { Description = "Folder of the model files; that of the checkout when not given." };
        Option<string?> errors = new("--errors") { Description = "File to list wrong decisions on the development part in." };
        Command command = new("speakers", "Trains the resolver of speakers. Needs the section of mentions.") { data, output, errors };
        command.SetAction(parse =>
            Train(TrainingPaths.Data(parse.GetValue(data)), TrainingPaths.Output(parse.GetValue(output)), parse.GetValue(errors)));
        return command;
    }

    private static void Train(CorpusFolder folder, string output, string? errors)
    {
        ClaimModel model = EarlierModel.Current;
        MentionResolver resolver = new(model);
        MentionCorpora corpora = new(folder);
        List<SpeakerExample> train = [.. HeldOut(corpora, MentionModel.Read(model))], dev = [.. Development(corpora, resolver)];
        Console.WriteLine($"{train.Count} articles to learn from, {dev.Count} to choose on");

        // After four rounds confidence was off by 5 points on dev, after eight by 2.5; kinds are as good after four.
        const int Rounds = 4, ConfidenceRounds = 8;
        SpeakerExample[] nouns = [.. corpora.Train.Select(pair => DescribedSources.Of(pair.Document, pair.Example, resolver)).OfType<SpeakerExample>()];
        IReadOnlyList<SourceNoun> words = SourceNouns.Read(Checkout.Find("seeds", "lexicons", "source-nouns.tsv"));
        SpeakerTrainer[] halves = [new(), new()];
        for (int half = 0; half < 2; half++)
            halves[half].LearnKinds([.. train.Where((_, i) => i % 2 == half)], nouns, words, Rounds);
        SpeakerTrainer trainer = new();
        trainer.LearnKinds(train, nouns, words, Rounds);
        trainer.LearnConfidence(train.Select((example, i) => (example, (ISpeakerScorer)halves[1 - (i % 2)])), ConfidenceRounds);

        SectionWriter writer = new();
        trainer.KindTrainer.Write(writer, 0.03f);
        trainer.ConfidenceTrainer.Write(writer);
        ConfidenceScaleFit.Fit(trainer.Decisions(dev)).Write(writer);
        NewsOutletList.Read(Checkout.Find("seeds", "lexicons", "news-outlets.tsv")).Write(writer);
        TrainingPaths.Write(output, SpeakerModel.Section, writer);
        using FileStream stream = File.OpenRead(Path.Combine(output, SpeakerModel.Section + ".model"));
        SpeakerReport.Print(dev, new ModelScorer(SpeakerModel.Read(ClaimModel.Load(stream))), errors);
    }

    // Training articles are given mentions by a model that has not seen them, so that confidence is learned from errors as they will be.
    private static IEnumerable<SpeakerExample> HeldOut(MentionCorpora corpora, MentionModel model)
    {
        AntecedentTrainer[] choosers = [.. Enumerable.Range(0, 2).Select(half => MentionTraining.Learn(
            [.. corpora.Train.Select(pair => pair.Example), .. corpora.Written, .. corpora.Named.Where((_, i) => i % 2 != half)],
            [.. corpora.OwnNamed.Where((_, i) => (i + corpora.Named.Count) % 2 != half)], model.Nouns, model.GivenNames, 4))];
        foreach ((int i, CorefExample example) in corpora.Named.Concat(corpora.OwnNamed).Index())
        {
            Layer<Mention> mentions = new();
            MentionResolver.Write(example.Article.Parsed, MentionTraining.Resolve(choosers[i % 2], example, model.Nouns, model.GivenNames), mentions);
            yield return Example(example.Article, mentions, corpora);
        }
    }

    private static IEnumerable<SpeakerExample> Development(MentionCorpora corpora, MentionResolver resolver)
    {
        foreach (CorefExample example in corpora.NamedDev)
        {
            Layer<Mention> mentions = new();
            resolver.Resolve(example.Article.Parsed, example.Article.Entities, mentions);
            yield return Example(example.Article, mentions, corpora);
        }
    }

    private static SpeakerExample Example(LayeredArticle article, Layer<Mention> mentions, MentionCorpora corpora)
    {
        TypedClaim[] gold = [.. corpora.Claims[article.Id]];
        return new SpeakerExample(article, mentions.AsSpan().ToArray(), SpeakerExample.AttributionsOf(article, gold), gold);
    }
}
