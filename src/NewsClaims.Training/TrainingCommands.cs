using System.CommandLine;

namespace NewsClaims.Training;

/// <summary>The commands of the trainer: one for each learned step.</summary>
internal static class TrainingCommands
{
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
        yield return ClaimsTraining.Create();
        yield return AttributionTraining.Create();
        yield return AllSteps.Create();
    }
}
