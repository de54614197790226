using System.CommandLine;

namespace NewsClaims.Fuzz;

/// <summary><c>hammer</c>: one pipeline under many threads for minutes.</summary>
internal static class HammerCommand
{
    public static Command Create()
    {
        Option<double> minutes = new("--minutes") { Description = "How long", DefaultValueFactory = _ => 5 };
        Option<int> threads = new("--threads") { Description = "How many threads", DefaultValueFactory = _ => 16 };
        Option<int> texts = new("--texts") { Description = "How many texts, each answered again and again", DefaultValueFactory = _ => 2000 };
        Command command = new("hammer", "Put one pipeline under many threads and compare with what one thread answers.") { minutes, threads, texts };
        command.SetAction(parse =>
        {
            Hammer hammer = new(parse.GetValue(texts));
            using CancellationTokenSource stop = new(TimeSpan.FromMinutes(parse.GetValue(minutes)));
            IReadOnlyCollection<int> wrong = hammer.Run(parse.GetValue(threads), int.MaxValue, stop.Token);
            Console.WriteLine($"{hammer.Answers} answers on {parse.GetValue(threads)} threads, {wrong.Count} texts answered otherwise: {string.Join(' ', wrong)}");
            return wrong.Count == 0 ? 0 : 1;
        });
        return command;
    }
}
