namespace NewsClaims.Formats;

/// <summary>
/// CoNLL-U, the format of Universal Dependencies: a token a line with lemma, part of speech, tag, head and relation, an empty line after each
/// sentence. Features are left open. <c>TokenRange</c> counts code points in the article.
/// </summary>
public static class ConlluFormat
{
    /// <summary>The sentences and their syntax as CoNLL-U.</summary>
    /// <param name="analysis">The analysis. One that stopped before syntax gives tokens without it.</param>
    /// <param name="id">The caller's name for the article.</param>
    public static string ToConllu(this ArticleAnalysis analysis, string? id = null)
    {
        using StringWriter writer = new();
        analysis.WriteConllu(writer, id);
        return writer.ToString();
    }

    /// <summary>Writes what <see cref="ToConllu"/> gives, a sentence after the other.</summary>
    public static void WriteConllu(this ArticleAnalysis analysis, TextWriter writer, string? id = null)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentNullException.ThrowIfNull(writer);
        string name = OneLine(string.IsNullOrWhiteSpace(id) ? "article" : id);
        CodePoints places = new(analysis.Text);
        int block = -1;
        foreach (Sentence sentence in analysis.Sentences)
        {
            if (sentence.Index == 0)
                writer.Write($"# newdoc id = {name}\n");
            int holder = BlockAfter(analysis, block, sentence.Span.Start);
            if (holder != block)
                writer.Write($"# newpar id = {name}-p{holder + 1}\n");
            block = holder;
            writer.Write($"# sent_id = {name}-{sentence.Index + 1}\n# text = ");
            for (int token = sentence.Tokens.Start; token < sentence.Tokens.End; token++)
            {
                writer.Write(Form(analysis, token));
                if (token + 1 < sentence.Tokens.End && SpaceAfter(analysis, token))
                    writer.Write(' ');
            }

            writer.Write('\n');
            for (int token = sentence.Tokens.Start; token < sentence.Tokens.End; token++)
                WriteToken(analysis, writer, places, sentence.Tokens, token);
            writer.Write('\n');
        }
    }

    private static void WriteToken(ArticleAnalysis analysis, TextWriter writer, CodePoints places, TokenRange sentence, int token)
    {
        (string lemma, string pos, string tag, string head, string relation) = ("_", "_", "_", "_", "_");
        if (analysis.UpTo >= AnalysisLayer.Syntax)
        {
            TokenSyntax syntax = analysis.Tokens[token].Syntax;
            int number = syntax.IsRoot ? 0 : syntax.Head - sentence.Start + 1;
            lemma = OneLine(analysis.LemmaOf(token) ?? lemma);
            (pos, tag, head, relation) = (syntax.Pos.ToName(), syntax.Tag.ToName(), Digits(number), syntax.Relation.ToName());
        }

        TextSpan span = analysis.Tokens[token].Span;
        string range = $"TokenRange={Digits(places.At(span.Start))}:{Digits(places.At(span.End))}";
        string misc = token + 1 < sentence.End && !SpaceAfter(analysis, token) ? "SpaceAfter=No|" + range : range;
        writer.Write($"{Digits(token - sentence.Start + 1)}\t{Form(analysis, token)}\t{lemma}\t{pos}\t{tag}\t_\t{head}\t{relation}\t_\t{misc}\n");
    }

    private static int BlockAfter(ArticleAnalysis analysis, int block, int position)
    {
        block = Math.Max(block, 0);
        while (block + 1 < analysis.Blocks.Count && analysis.Blocks[block].Span.End <= position)
            block++;
        return block;
    }

    private static bool SpaceAfter(ArticleAnalysis analysis, int token) =>
        token + 1 < analysis.Tokens.Count && analysis.Tokens[token].Span.End < analysis.Tokens[token + 1].Span.Start;

    private static string Form(ArticleAnalysis analysis, int token) => OneLine(analysis.Tokens[token].ToString());

    // What would end a column or a line, in a token or an id.
    private static string OneLine(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\0', '\u001f') < 0 && !text.AsSpan().ContainsAny('\u0085', '\u2028', '\u2029'))
            return text;
        return string.Create(text.Length, text, static (characters, from) =>
        {
            for (int i = 0; i < from.Length; i++)
                characters[i] = from[i] < ' ' || from[i] is '\u0085' or '\u2028' or '\u2029' ? '\uFFFD' : from[i];
        });
    }

    private static string Digits(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
