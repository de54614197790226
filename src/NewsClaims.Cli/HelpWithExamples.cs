using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace NewsClaims.Cli;

/// <summary>Adds examples after the help of every command.</summary>
internal static class HelpWithExamples
{
    private static readonly Dictionary<string, (string Line, string Meaning)[]> Examples = new(StringComparer.Ordinal)
    {
        ["claims"] =
        [
            ("newsclaims claims article.txt", "who claims what, as a table"),
            ("newsclaims claims article.txt --why", "with the reasons"),
            ("cat article.txt | newsclaims claims -", "from the standard input"),
        ],
        ["explain"] = [("newsclaims explain article.txt --claim 2", "all that was decided about the second claim, and why")],
        ["analyze"] =
        [
            ("newsclaims analyze article.txt", "one line of JSON"),
            ("newsclaims analyze articles/ -o analyses.jsonl", "every text, web page and .jsonl file of a folder"),
            ("newsclaims analyze page.html", "the article in a web page, with the way back to its places"),
            ("newsclaims analyze feed.jsonl --layers all", "{\"id\",\"text\",\"date\"} a line; tokens and mentions too"),
            ("newsclaims analyze article.txt --date 2026-11-25", "dates like \"yesterday\" with their day"),
            ("newsclaims analyze articles/ -f csv -o claims.csv", "a claim a row, for a spreadsheet"),
            ("newsclaims analyze articles/ -f brat -o annotated/", "text and annotations side by side"),
            ("produce | newsclaims analyze - --jsonl", "a stream, answered in order as it comes"),
        ],
        ["view"] =
        [
            ("newsclaims view article.txt -o page.html", "a page with claims, speakers and reasons"),
            ("newsclaims view article.txt --open", "and show it at once"),
        ],
        ["serve"] = [("newsclaims serve --open", "a page for pasting articles, on this computer only")],
        ["entities"] = [("newsclaims entities article.txt", "")],
        ["expressions"] = [("newsclaims expressions article.txt --date 2026-11-25", "dates and amounts with their values")],
        ["speakers"] = [("newsclaims speakers article.txt", "")],
        ["sentences"] = [("newsclaims sentences article.txt", "")],
        ["evaluate"] = [("newsclaims evaluate syntax --data corpora/", "how accurate a layer is; the corpora are not part of the tool")],
        ["train"] = [("newsclaims train entities --data corpora/ --output models/", "a model file, for --model")],
        ["tokens"] = [("newsclaims tokens article.txt | column -t", "")],
    };

    public static HelpOption Option()
    {
        HelpOption option = new();
        option.Action = new HelpAndExamples((HelpAction)option.Action!);
        return option;
    }

    private sealed class HelpAndExamples(HelpAction help) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            int code = help.Invoke(parseResult);
            string command = parseResult.CommandResult.Command.Name;
            (string Line, string Meaning)[] examples = Examples.TryGetValue(command, out (string, string)[]? own) ? own : [.. Examples.Values.Select(all => all[0])];
            int width = examples.Max(example => example.Line.Length);
            TextWriter output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("Examples:");
            foreach ((string line, string meaning) in examples)
                output.WriteLine($"  {line.PadRight(width)}   {meaning}".TrimEnd());
            output.WriteLine();
            output.WriteLine("Exit codes: 0 all went well; 1 something was not understood or failed, and the error stream says what.");
            return code;
        }
    }
}
