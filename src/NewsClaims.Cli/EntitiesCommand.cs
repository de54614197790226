using System.CommandLine;
using Spectre.Console;

namespace NewsClaims.Cli;

/// <summary><c>entities</c>: the names of an article, those of one referent together.</summary>
internal static class EntitiesCommand
{
    public static Command Create(ToolIo io) =>
        ArticleView.Create("entities", "Print the names.", AnalysisLayer.Mentions, io, (analysis, output, _) => Show(analysis, output), []);

    private static void Show(ArticleAnalysis analysis, ToolIo io)
    {
        Table table = ArticleView.Table("Name", "Type", "Times", "Also as");
        Dictionary<int, int> referents = [];
        foreach (Mention mention in analysis.Mentions)
        {
            if (mention.Entity >= 0)
                referents[mention.Entity] = mention.Referent;
        }

        var groups = analysis.Entities
            .Select((entity, index) => (Name: Printable.Text(entity.Span.In(analysis.Text)), entity.Type, Key: referents.GetValueOrDefault(index, -1 - index)))
            .GroupBy(entity => entity.Key);
        foreach (var group in groups)
        {
            string[] names = [.. group.Select(entity => entity.Name).Distinct(StringComparer.Ordinal).OrderByDescending(name => name.Length)];
            table.Row(names[0], group.First().Type.ToString(), group.Count().ToString(), string.Join(", ", names[1..]));
        }

        ArticleView.Console(io).Write(table);
    }
}
