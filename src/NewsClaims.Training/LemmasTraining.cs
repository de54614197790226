using System.CommandLine;
using NewsClaims.Corpora;
using NewsClaims.Models;

namespace NewsClaims.Training;

/// <summary>Lists the forms whose lemma the rules of endings do not give, from the treebanks: the section "lemmas".</summary>
internal static class LemmasTraining
{
    private static readonly string[] DevFiles = ["syntax/ewt-dev.conllu.gz", "syntax/gum-dev.conllu.gz"];

    public static Command Create()
    {
        Option<string?> data = new("--data") { Description = "Folder of the corpora; ../shared/data beside the checkout when not given." };
        Option<string?> output = new("--output") { Description = "Folder of the model files; src/NewsClaims/Models/English when not given." };
        Command command = new("lemmas", "Lists forms with irregular lemmas.") { data, output };
        command.SetAction(parse => Train(TrainingPaths.Data(parse.GetValue(data)), TrainingPaths.Output(parse.GetValue(output))));
        return command;
    }

    private static void Train(CorpusFolder data, string output)
    {
        Lemmatizer rules = new(EarlierModel.Current.Words);
        SortedDictionary<uint, Dictionary<string, int>> seen = [];
        Dictionary<uint, (string Word, PartOfSpeech Pos, PennTag Tag)> forms = [];
        foreach (ConlluWord word in TaggerTraining.TrainFiles.SelectMany(file => Conllu.Read(data, file)).SelectMany(sentence => sentence.Words))
        {
            // Names are their own lemmas, and what is not a word has no form to list.
            if (!Tags(word, out PartOfSpeech pos, out PennTag tag) || pos is PartOfSpeech.ProperNoun or PartOfSpeech.Other || word.Lemma == "_" || !word.Form.All(c => char.IsLetter(c) || c is '\'' or '\u2019'))
                continue;
            uint key = Lemmatizer.KeyOf(word.Form, LemmaKinds.Of(pos, tag));
            if (!seen.TryGetValue(key, out Dictionary<string, int>? lemmas))
                seen.Add(key, lemmas = new Dictionary<string, int>(StringComparer.Ordinal));
            string lemma = word.Lemma.ToLowerInvariant();
            lemmas[lemma] = lemmas.GetValueOrDefault(lemma) + 1;
            forms.TryAdd(key, (word.Form, pos, tag));
        }

        List<(uint Key, string Lemma)> listed = [];
        foreach ((uint key, Dictionary<string, int> lemmas) in seen)
        {
            (string word, PartOfSpeech pos, PennTag tag) = forms[key];
            string most = lemmas.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).First().Key;
            if (most != rules.Lemma(word, pos, tag))
                listed.Add((key, most));
        }

        SectionWriter writer = new();
        Lemmatizer.Write(writer, listed);
        TrainingPaths.Write(output, Lemmatizer.Section, writer);
        Console.WriteLine($"{listed.Count} forms of {seen.Count} are listed");
        using MemoryStream stream = new();
        ModelFormat.Write(stream, Lemmatizer.Section, writer.Payload.Span);
        stream.Position = 0;
        Lemmatizer lemmatizer = new(EarlierModel.Current.With(ClaimModel.Load(stream)));
        foreach (string file in DevFiles)
            Measure(lemmatizer, file, Conllu.Read(data, file));
    }

    private static void Measure(Lemmatizer lemmatizer, string file, IEnumerable<ConlluSentence> sentences)
    {
        int words = 0, right = 0, content = 0, contentRight = 0;
        Dictionary<string, int> wrong = [];
        foreach (ConlluWord word in sentences.SelectMany(sentence => sentence.Words))
        {
            if (!Tags(word, out PartOfSpeech pos, out PennTag tag))
                continue;
            string found = lemmatizer.Lemma(word.Form, pos, tag);
            bool same = string.Equals(found, word.Lemma, StringComparison.OrdinalIgnoreCase);
            words++;
            right += same ? 1 : 0;
            if (!same)
                wrong[$"{word.Form}/{word.Xpos} {found} ({word.Lemma})"] = wrong.GetValueOrDefault($"{word.Form}/{word.Xpos} {found} ({word.Lemma})") + 1;
            if (pos is PartOfSpeech.Noun or PartOfSpeech.Verb or PartOfSpeech.Auxiliary)
            {
                content++;
                contentRight += same ? 1 : 0;
            }
        }

        Console.WriteLine($"{file}: lemmas {100.0 * right / words:F2}, of nouns and verbs {100.0 * contentRight / content:F2}, by gold tags; "
            + string.Join(", ", wrong.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(60).Select(pair => $"{pair.Key} {pair.Value}")));
    }

    private static bool Tags(ConlluWord word, out PartOfSpeech pos, out PennTag tag)
    {
        tag = default;
        return SyntaxNames.TryParse(word.Upos, out pos) && SyntaxNames.TryParse(word.Xpos, out tag);
    }
}
