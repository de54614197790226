using System.CommandLine;

namespace NewsClaims.Training;

/// <summary>The commands of the trainer: one for each learned step.</summary>
internal static class TrainingCommands
{
    /// <summary>To be called before one of the commands runs: tells the step where those before it were written to.</summary>
    public static void Prepare(ParseResult parse)
    {
        if (parse.Errors.Count == 0 && parse.CommandResult.Command.Options.SingleOrDefault(option => option.Name == "--output") is Option<string?> output)
            EarlierModel.Folder = TrainingPaths.Output(parse.GetValue(output));
    }

    public static IEnumerable<Command> All()
    {
        yield return SeedArticlesCommand.Create();
        yield return SentenceTraining.Create();
        yield return WordsTraining.Create();
        yield return TaggerTraining.Create();
        yield return ParserTraining.Create();
        yield return LemmasTraining.Create();
        yield return Mentions.MentionTraining.Create();
        yield return Speakers.SpeakerTraining.Create();
        yield return EntityTraining.Create();
        yield return FineTypeTraining.Create();
        yield return Claims.Distillation.TeacherInputsCommand.Create();
        yield return ClaimsTraining.Create();
        yield return AttributionTraining.Create();
        yield return AllSteps.Create();
    }
}
