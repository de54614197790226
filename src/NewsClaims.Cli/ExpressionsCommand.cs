using System.CommandLine;
using Spectre.Console;

namespace NewsClaims.Cli;

/// <summary><c>expressions</c>: the dates, times and amounts of an article, with their values.</summary>
internal static class ExpressionsCommand
{
    public static Command Create(ToolIo io)
    {
        DateOption date = new();
        return ArticleView.Create(
            "expressions",
            "Print dates, times and amounts, with their values.",
            AnalysisLayer.Expressions,
            io,
            (analysis, output, _) => Show(analysis, output),
            [date],
            date.Set);
    }

    private static void Show(ArticleAnalysis analysis, ToolIo io)
    {
        Table table = ArticleView.Table("Expression", "Type", "Value");
        foreach (ValueExpression expression in analysis.Expressions)
            table.Row(Printable.Text(expression.Span.In(analysis.Text)), expression.Type.ToString(), $"{expression.Value} {expression.Unit}".Trim());
        ArticleView.Console(io).Write(table);
    }
}
