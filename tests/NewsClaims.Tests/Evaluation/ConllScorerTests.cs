using NewsClaims.Corpora;
using NewsClaims.Evaluation;

namespace NewsClaims.Tests.Evaluation;

public sealed class ConllScorerTests
{
    // "Ships don't sail." with the words "do" and "n't" under one token of the surface.
    private const string Treebank =
        "# newdoc id = made-up\n# text = Ships don't sail.\n"
        + "1\tShips\tship\tNOUN\tNNS\t_\t4\tnsubj\t_\t_\n"
        + "2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_\n"
        + "2\tdo\tdo\tAUX\tVBP\t_\t4\taux\t_\t_\n"
        + "3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_\n"
        + "4\tsail\tsail\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No\n"
        + "5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_\n\n";

    private static readonly ConlluDocument Document = ConlluDocument.From(Conllu.Read(new StringReader(Treebank))).Single();

    [Fact]
    public void Words_under_one_token_are_aligned_by_their_forms()
    {
        ScoredWord[] gold = ScoredWord.Gold(Document);
        ScoredWord[] found = [Word(0, 5, "ships", 3), Word(6, 8, "do", 3), Word(8, 11, "n't", 3), Word(12, 16, "sail", -1), Word(16, 17, ".", 3)];

        ConllAlignment.Align(gold, found);

        gold.Select(word => word.Mate).Should().Equal(0, 1, 2, 3, 4);
    }

    [Fact]
    public void A_word_cut_otherwise_has_no_mate()
    {
        ScoredWord[] gold = ScoredWord.Gold(Document);
        ScoredWord[] found = [Word(0, 5, "ships", 2), Word(6, 11, "don't", 2), Word(12, 17, "sail.", -1)];

        ConllAlignment.Align(gold, found);

        gold.Select(word => word.Mate).Should().Equal(0, -1, -1, -1, -1);
    }

    [Fact]
    public void The_tree_of_the_treebank_itself_scores_full()
    {
        ClaimPipeline gold = ClaimPipeline.Create(options => options with { SyntaxParser = new GoldParser(breakHead: false) });
        ConllScorer scorer = new();
        scorer.Add(Document, gold.Analyze(Document.Text, AnalysisLayer.Syntax));

        ConllScorer.Names.Should().AllSatisfy(name => scorer[name].F1.Should().Be(100, name));
        scorer.Mistakes.Should().BeEmpty();
    }

    [Fact]
    public void One_wrong_head_of_five_costs_a_fifth()
    {
        ClaimPipeline wrong = ClaimPipeline.Create(options => options with { SyntaxParser = new GoldParser(breakHead: true) });
        ConllScorer scorer = new();
        scorer.Add(Document, wrong.Analyze(Document.Text, AnalysisLayer.Syntax));

        scorer["UAS"].F1.Should().BeApproximately(80, 1e-9);
        scorer["LAS"].F1.Should().BeApproximately(80, 1e-9);
        scorer.Mistakes.Should().ContainKey("advmod head").WhoseValue.Should().Be(1);
    }

    private static ScoredWord Word(int start, int end, string form, int head) =>
        new() { Start = start, End = end, Shared = false, Form = form, Upos = "NOUN", Xpos = "NN", Relation = head < 0 ? "root" : "dep", Head = head };

    private sealed class GoldParser(bool breakHead) : NewsClaims.Syntax.ISyntaxParser
    {
        public void Parse(NewsClaims.Layers.TokenizedText text, ReadOnlySpan<TokenRange> sentences, Span<TokenSyntax> syntax)
        {
            syntax[0] = new TokenSyntax(PartOfSpeech.Noun, PennTag.PluralNoun, 3, DependencyRelation.Subject);
            syntax[1] = new TokenSyntax(PartOfSpeech.Auxiliary, PennTag.PresentVerb, 3, DependencyRelation.Auxiliary);
            syntax[2] = new TokenSyntax(PartOfSpeech.Particle, PennTag.Adverb, breakHead ? 1 : 3, DependencyRelation.AdverbialModifier);
            syntax[3] = new TokenSyntax(PartOfSpeech.Verb, PennTag.BaseVerb, -1, DependencyRelation.Root);
            syntax[4] = new TokenSyntax(PartOfSpeech.Punctuation, PennTag.SentenceEnd, 3, DependencyRelation.Punctuation);
        }
    }
}
