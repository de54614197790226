using NewsClaims.Layers;
using NewsClaims.Models;

namespace NewsClaims.Syntax;

/// <summary>
/// Finds heads and relations, given parts of speech, and mends those: a token's vector in context tells its label better than the few words that
/// the tagger sees. Trees are built greedily, move by move, in time linear in the number of tokens. A sentence longer than
/// <see cref="MaxSegment"/> is parsed piece by piece, and the heads of the later pieces depend on that of the first.
/// </summary>
internal sealed class DependencyParser
{
    public const string Section = "parser";

    /// <summary>Most tokens parsed as one. Sentences of newspapers stay far below.</summary>
    public const int MaxSegment = ParserMemory.MaxRows - 2;

    private readonly ParserNetwork _network;
    private readonly KeptMemory<ParserMemory> _memories = new(static () => new ParserMemory());

    public DependencyParser(ClaimModel model)
    {
        SectionReader reader = model.Open(Section);
        _network = ParserNetwork.Read(ref reader, model.Words);
        reader.End();
    }

    /// <summary>True when the parser was trained with the word vectors of its model.</summary>
    public bool KnowsWords => _network.KnowsWords;

    /// <summary>Fills head and relation. Part of speech and tag are made use of, and replaced where the sentence tells otherwise.</summary>
    public void Parse(TokenizedText text, ReadOnlySpan<TokenRange> sentences, Span<TokenSyntax> syntax)
    {
        ParserMemory memory = _memories.Take();
        memory.Clear();
        int done = 0;
        for (int i = 0; i < sentences.Length; i++)
        {
            if (memory.Fits(sentences[i].Count))
            {
                Add(text, sentences[i], syntax, memory);
                continue;
            }

            ParseRows(sentences[done..i], syntax, memory);
            done = i;
            if (memory.Fits(sentences[i].Count))
            {
                Add(text, sentences[i], syntax, memory);
                continue;
            }

            ParseLong(text, sentences[i], syntax, memory);
            done = i + 1;
        }

        ParseRows(sentences[done..], syntax, memory);
        _memories.GiveBack(memory, syntax.Length);
    }

    private void Add(TokenizedText text, TokenRange sentence, ReadOnlySpan<TokenSyntax> syntax, ParserMemory memory) =>
        TokenFeatures.Fill(text, sentence, syntax, _network.Words, memory.Add(sentence.Count));

    private void ParseLong(TokenizedText text, TokenRange sentence, Span<TokenSyntax> syntax, ParserMemory memory)
    {
        int firstRoot = -1;
        for (int start = sentence.Start; start < sentence.End; start += MaxSegment)
        {
            TokenRange segment = TokenRange.FromBounds(start, Math.Min(start + MaxSegment, sentence.End));
            Add(text, segment, syntax, memory);
            ParseRows([segment], syntax, memory);
            int root = start;
            while (syntax[root].Head >= 0)
                root++;
            if (firstRoot < 0)
                firstRoot = root;
            else
                syntax[root] = syntax[root] with { Head = firstRoot, Relation = DependencyRelation.Parataxis };
        }
    }

    /// <summary>Parses the sentences whose rows are in memory, and clears them.</summary>
    private void ParseRows(ReadOnlySpan<TokenRange> sentences, Span<TokenSyntax> syntax, ParserMemory memory)
    {
        if (sentences.IsEmpty)
            return;
        _network.Prepare(memory);
        Span<float> scores = stackalloc float[ParserNetwork.MoveColumns];
        int tokens = 0;
        foreach (TokenRange sentence in sentences)
        {
            TransitionState state = memory.State;
            state.Start(sentence.Count);
            while (!state.IsDone)
            {
                if (ParserMoves.IsLast(state))
                {
                    state.Left((byte)DependencyRelation.Root);
                    continue;
                }

                if (state.Depth == 0)
                {
                    state.Shift();
                    continue;
                }

                _network.Score(state, tokens, memory, scores);
                ParserMoves.Apply(state, ParserMoves.Best(state, scores));
            }

            for (int i = 0; i < sentence.Count; i++)
            {
                int head = state.Heads[i];
                int token = sentence.Start + i;
                TaggerLabel label = _network.Label(tokens + i, memory);
                syntax[token] = new TokenSyntax(
                    label.Pos, label.Tag, head == state.Length ? -1 : sentence.Start + head, (DependencyRelation)state.Relations[i]);
            }

            tokens += sentence.Count;
        }

        memory.Clear();
    }
}
