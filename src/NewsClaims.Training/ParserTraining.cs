using System.CommandLine;
using System.Diagnostics;
using NewsClaims.Corpora;
using NewsClaims.Layers;
using NewsClaims.Models;
using NewsClaims.Syntax;
using NewsClaims.Training.Entities;
using NewsClaims.Training.Neural;
using NewsClaims.Training.Parser;
using NewsClaims.Training.Tagging;
using NewsClaims.Training.Words;

namespace NewsClaims.Training;

/// <summary>Learns heads and relations from treebanks: the section "parser".</summary>
internal static class ParserTraining
{
    private static readonly string[] TrainFiles = ["syntax/ewt-train.conllu.gz", "syntax/gum-train.conllu.gz"];
    private static readonly string[] DevFiles = ["syntax/ewt-dev.conllu.gz", "syntax/gum-dev.conllu.gz"];

    private const int Folds = 4;
    private const int TaggerEpochs = 3;

    public static Command Create()
    {
        Option<string?> data = new("--data") { Description = "Folder of the corpora; ../shared/data beside the checkout when not given." };
        Option<string?> output = new("--output") { Description = "Folder of the model files; src/NewsClaims/Models/English when not given." };
        Option<int> passes = new("--passes") { Description = "Passes over the corpus.", DefaultValueFactory = _ => 10 };
        Option<int> width = new("--width") { Description = "Length of a token's vector.", DefaultValueFactory = _ => 128 };
        Option<int> layers = new("--layers") { Description = "Layers that look at neighbours.", DefaultValueFactory = _ => 4 };
        Option<int> hidden = new("--hidden") { Description = "Length of the hidden layer.", DefaultValueFactory = _ => 80 };
        Option<float> dropout = new("--dropout") { Description = "Share of values left out in training.", DefaultValueFactory = _ => 0.2f };
        Option<float> rate = new("--rate") { Description = "First learning rate.", DefaultValueFactory = _ => 0.002f };
        Option<float> tagWeight = new("--tag-weight") { Description = "What telling the tags counts beside finding the trees.", DefaultValueFactory = _ => 0.5f };
        Option<float> tagDropout = new("--tag-dropout") { Description = "Share of tokens whose tags are hidden in training.", DefaultValueFactory = _ => 0.2f };
        Option<int> batch = new("--batch") { Description = "Tokens of a batch.", DefaultValueFactory = _ => 500 };
        Option<string?> words = new("--words") { Description = "File of the word vectors; those of the library when not given." };
        Option<string?> tagger = new("--tagger") { Description = "File of the tagger that tags the dev parts; that of the library when not given." };
        Option<int> sample = new("--sample") { Description = "Learn from one in so many documents.", DefaultValueFactory = _ => 1 };
        Option<int> texts = new("--texts") { Description = "Learn first to tell hidden words of one in so many texts that nobody annotated; 0 for none.", DefaultValueFactory = _ => 4 };
        Command command = new("parser", "Learns the dependency parser from treebanks.") { data, output, passes, width, layers, hidden, dropout, rate, tagWeight, tagDropout, batch, words, tagger, sample, texts };
        command.SetAction(parse => Train(
            TrainingPaths.Data(parse.GetValue(data)),
            TrainingPaths.Output(parse.GetValue(output)),
            new ParserTrainerOptions
            {
                Encoder = new EncoderSize(parse.GetValue(width), parse.GetValue(layers)),
                Hidden = parse.GetValue(hidden),
                Dropout = parse.GetValue(dropout),
                Rate = parse.GetValue(rate),
                TagWeight = parse.GetValue(tagWeight),
                TagDropout = parse.GetValue(tagDropout),
                BatchTokens = parse.GetValue(batch),
                Texts = parse.GetValue(texts),
            },
            ModelWith(EarlierModel.Current, parse.GetValue(words)),
            new Tagger(ModelWith(EarlierModel.Current, parse.GetValue(tagger))),
            parse.GetValue(passes),
            parse.GetValue(sample)));
        return command;
    }

    private static void Train(CorpusFolder data, string output, ParserTrainerOptions options, ClaimModel model, Tagger tagger, int passes, int sample)
    {
        Stopwatch clock = Stopwatch.StartNew();
        List<ConlluDocument> documents = [.. TrainFiles.SelectMany(file => ConlluDocument.Read(data, file)).Where((_, i) => i % sample == 0)];
        documents = ParserCorpus.WithHeadlines(documents, Folds);
        TokenSyntax[][] tags = TaggerJackknife.Tag(documents, model, Folds, TaggerEpochs);
        TaggerLabel[] labels = TaggerVocabulary.Frequent(
            documents.SelectMany(document => document.Sentences).SelectMany(sentence => sentence.Words).Select(GoldSyntax.LabelOf));
        ParserSentence[] sentences = [.. documents.Zip(tags).SelectMany(pair => ParserSentence.From(pair.First, pair.Second, model.Words, labels))];
        (string Name, List<(ConlluDocument, TokenSyntax[])> Documents)[] dev =
        [
            .. DevFiles.Select(file => (file, ConlluDocument.Read(data, file).Select(document => (document, TaggerJackknife.Tag(tagger, document))).ToList())),
        ];
        Console.WriteLine($"{sentences.Length} sentences, {sentences.Sum(sentence => sentence.Length)} tokens, {clock.Elapsed.TotalSeconds:F0} s");

        ParserTrainer trainer = new(options, model.Words, WordCounts(sentences), labels);
        EntityArticleBuilder builder = new(model);
        Pretraining.Run(trainer.Encoder, model.Words, data, options.Texts, text => FeaturesOf(builder.Treeless(text), model.Words), line => Console.WriteLine($"{clock.Elapsed.TotalSeconds:F0} s: {line}"));
        SectionWriter writer = new();
        for (int pass = 0; pass < passes; pass++)
        {
            int now = pass;
            double loss = trainer.Pass(sentences, explore: pass > 0, share => NetworkSteps.RateAt((now + share) / passes));
            writer = new SectionWriter();
            trainer.Write(writer);
            Console.Write($"pass {pass + 1} of {passes}: loss {loss:F4}, {clock.Elapsed.TotalSeconds:F0} s");
            DependencyParser parser = new(model.With(ModelOf(writer)));
            foreach ((string name, List<(ConlluDocument, TokenSyntax[])> devDocuments) in dev)
            {
                Stopwatch parsing = Stopwatch.StartNew();
                ParserScore score = ParserScore.Of(parser, devDocuments);
                Console.Write($", {name[7..10]} {score.Pos:F2} {score.Unlabelled:F2}/{score.Labelled:F2} ({score.Tokens / parsing.Elapsed.TotalSeconds / 1000:F0} k/s)");
            }

            Console.WriteLine();
        }

        TrainingPaths.Write(output, DependencyParser.Section, writer);
    }

    private static IEnumerable<uint[]> FeaturesOf(EntityArticle article, WordVectors words) =>
        article.Sentences.Select(sentence => FeaturesOf(article.Parsed(article.Blocks), sentence, words));

    private static uint[] FeaturesOf(ParsedArticle article, TokenRange sentence, WordVectors words)
    {
        uint[] features = new uint[sentence.Count * TokenFeatures.Count];
        TokenFeatures.Fill(article.Tokenized, sentence, article.Syntax, words, features);
        return features;
    }

    private static Dictionary<uint, int> WordCounts(ParserSentence[] sentences)
    {
        Dictionary<uint, int> counts = [];
        foreach (ParserSentence sentence in sentences)
        {
            for (int i = 0; i < sentence.Length; i++)
            {
                uint word = sentence.Features[(i * TokenFeatures.Count) + TokenFeatures.Word];
                counts[word] = counts.GetValueOrDefault(word) + 1;
            }
        }

        return counts;
    }

    private static ClaimModel ModelWith(ClaimModel model, string? file)
    {
        if (file is null)
            return model;
        using FileStream stream = File.OpenRead(file);
        return model.With(ClaimModel.Load(stream));
    }

    private static ClaimModel ModelOf(SectionWriter writer)
    {
        using MemoryStream stream = new();
        ModelFormat.Write(stream, DependencyParser.Section, writer.Payload.Span);
        stream.Position = 0;
        return ClaimModel.Load(stream);
    }
}
