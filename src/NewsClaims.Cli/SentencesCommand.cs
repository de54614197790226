using System.CommandLine;

namespace NewsClaims.Cli;

/// <summary><c>sentences</c>: a sentence a line, with the kind of its block.</summary>
internal static class SentencesCommand
{
    public static Command Create(ToolIo io) =>
        ArticleView.Create("sentences", "Print a sentence a line.", AnalysisLayer.Sentences, io, (analysis, output, _) => Show(analysis, output), []);

    private static void Show(ArticleAnalysis analysis, ToolIo io)
    {
        int block = 0;
        foreach (Sentence sentence in analysis.Sentences)
        {
            while (block < analysis.Blocks.Count - 1 && analysis.Blocks[block].Span.End <= sentence.Span.Start)
                block++;
            io.Output.WriteLine($"{sentence.Index}\t{analysis.Blocks[block].Kind}\t{Printable.Text(sentence.ToString())}");
        }
    }
}
