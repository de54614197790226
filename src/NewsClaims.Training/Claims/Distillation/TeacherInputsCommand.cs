using System.CommandLine;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using NewsClaims.Claims;
using NewsClaims.Corpora;

namespace NewsClaims.Training.Claims.Distillation;

/// <summary>Writes what <c>teacher.py</c> learns from and labels.</summary>
internal static class TeacherInputsCommand
{
    public static Command Create()
    {
        Option<string?> data = new("--data") { Description = "Folder of the corpora; ../shared/data beside the checkout when not given." };
        Option<string> output = new("--output") { Description = "Folder to write annotated.jsonl.gz and transfer.jsonl.gz to.", Required = true };
        Option<string> lexicons = new("--lexicons") { Description = "Folder of the word lists.", DefaultValueFactory = _ => Checkout.Find("seeds", "lexicons") };
        Command command = new("teacher-inputs", "Writes what the teacher of claims learns from and labels.") { data, output, lexicons };
        command.SetAction(parse => Run(TrainingPaths.Data(parse.GetValue(data)), parse.GetValue(lexicons)!, parse.GetValue(output)!));
        return command;
    }

    private static void Run(CorpusFolder data, string lexicons, string output)
    {
        byte[] lexicon = ClaimsTraining.File(ClaimLexicon.Section, ClaimLexiconCompiler.Compile(lexicons, EarlierModel.Current));
        ClaimMaterial material = ClaimMaterial.Read(ClaimsTraining.WithoutDecisions(lexicon), data, [], [], _ => true);
        Directory.CreateDirectory(output);
        Write(Path.Combine(output, "annotated.jsonl.gz"), material.Examples.Zip(material.Lessons, (example, lesson) => Line(example.Input, lesson)));
        Write(Path.Combine(output, "transfer.jsonl.gz"), material.Units.Select(unit => Line(unit.Input, null)));
    }

    private static object Line(TeacherInput input, NetworkLesson? lesson) => new
    {
        key = input.Key.ToString("x16", CultureInfo.InvariantCulture),
        text = input.Text,
        roles = input.Roles.Select(role => new[] { role.Start, role.End, (int)role.Role }),
        document = lesson?.Document,
        measured = lesson?.Measured,
        labels = lesson?.Labels,
        weights = lesson?.Weights,
    };

    private static void Write(string path, IEnumerable<object> lines)
    {
        using StreamWriter file = new(new GZipStream(File.Create(path), CompressionLevel.Optimal));
        int count = 0;
        foreach (object line in lines)
        {
            file.Write(JsonSerializer.Serialize(line) + "\n");
            count++;
        }

        Console.WriteLine($"{Path.GetFileName(path)}: {count} inputs");
    }
}
