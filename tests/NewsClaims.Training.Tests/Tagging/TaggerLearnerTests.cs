using NewsClaims.Corpora;
using NewsClaims.Layers;
using NewsClaims.Syntax;
using NewsClaims.Training.Tagging;

namespace NewsClaims.Training.Tests.Tagging;

public class TaggerLearnerTests
{
    private const string Treebank =
        """
        # newdoc id = own
        # text = The old ferry sank.
        1	The	the	DET	DT	_	3	det	_	_
        2	old	old	ADJ	JJ	_	3	amod	_	_
        3	ferry	ferry	NOUN	NN	_	4	nsubj	_	_
        4	sank	sink	VERB	VBD	_	0	root	_	SpaceAfter=No
        5	.	.	PUNCT	.	_	4	punct	_	_

        # text = Orla said nothing.
        1	Orla	Orla	PROPN	NNP	_	2	nsubj	_	_
        2	said	say	VERB	VBD	_	0	root	_	_
        3	nothing	nothing	PRON	NN	_	2	obj	_	SpaceAfter=No
        4	.	.	PUNCT	.	_	2	punct	_	_


        """;

    [Fact]
    public void A_tagger_learns_the_sentences_it_is_shown()
    {
        ConlluDocument document = Document();
        Tagger tagger = TaggerLearner.Learn(Examples(), ClaimModel.English, epochs: 6, threshold: 0f).Tagger;
        TokenSyntax[] tags = TaggerJackknife.Tag(tagger, document);
        string.Join(' ', tags.Select(tag => tag.Pos.ToName())).Should().Be("DET ADJ NOUN VERB PUNCT PROPN VERB PRON PUNCT");
    }

    [Fact]
    public void The_same_sentences_give_the_same_bytes() =>
        TaggerLearner.Learn(Examples(), ClaimModel.English, epochs: 3, threshold: 0f).Writer.Payload.ToArray()
            .Should().Equal(TaggerLearner.Learn(Examples(), ClaimModel.English, epochs: 3, threshold: 0f).Writer.Payload.ToArray());

    [Fact]
    public void Copies_in_capitals_and_as_titles_keep_their_tags()
    {
        ConlluDocument document = Document();
        List<TaggerExample> examples = TaggerExample.From(Enumerable.Repeat(document, 8), withCopies: true);
        examples.Should().HaveCount(18);
        TaggerExample title = examples.Single(example => example.Text == "The old Ferry Sank. Orla Said Nothing.");
        TaggerExample capitals = examples.Single(example => example.Text == "THE OLD FERRY SANK. ORLA SAID NOTHING.");
        capitals.Gold.Should().HaveCount(capitals.Sentence.Count);
        title.Gold[^1].Pos.Should().NotBe(PartOfSpeech.Punctuation, "headlines have no period");
    }

    private static ConlluDocument Document()
    {
        using StringReader reader = new(Treebank);
        return ConlluDocument.From(Conllu.Read(reader)).Single();
    }

    // The same document often enough for its labels to be worth learning.
    private static List<TaggerExample> Examples() => TaggerExample.From(Enumerable.Repeat(Document(), 8), withCopies: false);
}
