using System.CommandLine;

namespace NewsClaims.Cli;

/// <summary><c>tokens</c>: a token a line with part of speech, tag, relation and head; an empty line between sentences.</summary>
internal static class TokensCommand
{
    public static Command Create(ToolIo io) =>
        ArticleView.Create("tokens", "Print a token a line, with its syntax.", AnalysisLayer.Syntax, io, (analysis, output, _) => Show(analysis, output), []);

    private static void Show(ArticleAnalysis analysis, ToolIo io)
    {
        foreach (Sentence sentence in analysis.Sentences)
        {
            if (sentence.Index > 0)
                io.Output.WriteLine();
            for (int i = sentence.Tokens.Start; i < sentence.Tokens.End; i++)
            {
                Token token = analysis.Tokens[i];
                string head = token.Head is { } other ? other.Index.ToString() : "-";
                io.Output.WriteLine(
                    $"{i}\t{Printable.Text(token.ToString())}\t{token.Syntax.Pos.ToName()}\t{token.Syntax.Tag.ToName()}\t{head}\t{token.Syntax.Relation.ToName()}");
            }
        }
    }
}
