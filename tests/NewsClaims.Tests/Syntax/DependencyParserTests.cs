using NewsClaims.Kernels;
using NewsClaims.Layers;
using NewsClaims.Models;
using NewsClaims.Syntax;

namespace NewsClaims.Tests.Syntax;

public sealed class DependencyParserTests
{
    private static readonly DependencyParser Parser = new(ClaimModel.English);

    [Theory]
    [InlineData("The/DT mayor/NN opened/VBD a/DT new/JJ bridge/NN ./.", "mayor ←nsubj opened", "opened ←root", "bridge ←obj opened", "new ←amod bridge")]
    [InlineData("Mara/NNP Oldfield/NNP said/VBD that/IN the/DT plan/NN would/MD fail/VB ./.", "Mara ←nsubj said", "Oldfield ←flat Mara", "fail ←ccomp said", "that ←mark fail", "plan ←nsubj fail")]
    [InlineData("``/`` We/PRP will/MD wait/VB ,/, ''/'' she/PRP said/VBD ./.", "We ←nsubj wait", "she ←nsubj said")]
    [InlineData("The/DT report/NN was/VBD written/VBN by/IN the/DT council/NN ./.", "report ←nsubj:pass written", "was ←aux:pass written", "council ←obl:agent written", "by ←case council")]
    [InlineData("Prices/NNS rose/VBD and/CC wages/NNS fell/VBD ./.", "Prices ←nsubj rose", "fell ←conj rose", "and ←cc fell", "wages ←nsubj fell")]
    [InlineData("The/DT woman/NN who/WP runs/VBZ the/DT port/NN resigned/VBD ./.", "woman ←nsubj resigned", "runs ←acl:relcl woman", "who ←nsubj runs")]
    public void A_plain_sentence_gets_its_heads_and_relations(string tagged, params string[] arcs)
    {
        SentenceSketch sentence = new(tagged);
        Parser.Parse(sentence.Tokenized, [sentence.Sentence], sentence.Syntax);
        sentence.Arcs.Should().Contain(arcs);
    }

    [Fact]
    public void Right_tags_stay()
    {
        SentenceSketch sentence = new("Ships/NNS sail/VBP ./.");
        Parser.Parse(sentence.Tokenized, [sentence.Sentence], sentence.Syntax);
        sentence.Syntax.Select(token => token.Tag).Should().Equal(PennTag.PluralNoun, PennTag.PresentVerb, PennTag.SentenceEnd);
    }

    [Theory]
    [InlineData("The/DT council/NN will/MD table/NN the/DT plan/NN ./.", 3, PartOfSpeech.Verb, PennTag.BaseVerb)]
    [InlineData("He/PRP said/VBD on/IN Monday/NNP that/DT the/DT ferry/NN was/VBD safe/JJ ./.", 4, PartOfSpeech.Subordination, PennTag.Preposition)]
    public void A_tag_that_the_sentence_speaks_against_is_mended(string tagged, int token, PartOfSpeech pos, PennTag tag)
    {
        SentenceSketch sentence = new(tagged);
        Parser.Parse(sentence.Tokenized, [sentence.Sentence], sentence.Syntax);
        sentence.Syntax[token].Pos.Should().Be(pos);
        sentence.Syntax[token].Tag.Should().Be(tag);
    }

    [Fact]
    public void Every_sentence_of_any_words_and_tags_becomes_one_tree()
    {
        Random random = new(17);
        for (int round = 0; round < 40; round++)
        {
            (string text, TokenSpan[] tokens, TokenRange[] sentences, TokenSyntax[] syntax) = Noise(random, random.Next(700), 120);
            Parser.Parse(new TokenizedText(text, default, tokens), sentences, syntax);
            SyntaxContract.Check(sentences, syntax);
        }
    }

    [Fact]
    public void A_sentence_longer_than_any_window_is_still_one_tree()
    {
        (string text, TokenSpan[] tokens, _, TokenSyntax[] syntax) = Noise(new Random(3), (DependencyParser.MaxSegment * 3) + 1, 10);
        TokenRange[] sentences = [new TokenRange(0, 5), TokenRange.FromBounds(5, tokens.Length)];
        Parser.Parse(new TokenizedText(text, default, tokens), sentences, syntax);
        SyntaxContract.Check(sentences, syntax);
    }

    [Fact]
    public void A_sentence_is_parsed_alike_alone_and_among_others()
    {
        (string text, TokenSpan[] tokens, TokenRange[] sentences, TokenSyntax[] together) = Noise(new Random(5), 900, 60);
        TokenSyntax[] alone = [.. together];
        TokenizedText tokenized = new(text, default, tokens);

        Parser.Parse(tokenized, sentences, together);
        foreach (TokenRange sentence in sentences)
            Parser.Parse(tokenized, [sentence], alone);

        alone.Should().Equal(together);
    }

    [Fact]
    public void Threads_at_once_get_the_same_trees()
    {
        (string text, TokenSpan[] tokens, TokenRange[] sentences, TokenSyntax[] syntax) = Noise(new Random(6), 400, 40);
        TokenSyntax[][] results = new TokenSyntax[8][];
        Parallel.For(0, results.Length, i =>
        {
            results[i] = [.. syntax];
            Parser.Parse(new TokenizedText(text, default, tokens), sentences, results[i]);
        });

        results.Should().AllSatisfy(result => result.Should().Equal(results[0]));
    }

    [Fact]
    public void Parsing_again_allocates_nothing()
    {
        (string text, TokenSpan[] tokens, TokenRange[] sentences, TokenSyntax[] syntax) = Noise(new Random(8), 500, 40);
        DependencyParser parser = new(ClaimModel.English);
        for (int i = 0; i < 3; i++)
            parser.Parse(new TokenizedText(text, default, tokens), sentences, syntax);

        long before = GC.GetAllocatedBytesForCurrentThread();
        parser.Parse(new TokenizedText(text, default, tokens), sentences, syntax);
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(1000);
    }

    [Fact]
    public void The_parser_of_the_English_model_was_trained_with_its_word_vectors() => Parser.KnowsWords.Should().BeTrue("else train the parser again");

    [Fact]
    public void With_other_word_vectors_the_parser_goes_without_them()
    {
        const int Dimensions = 64;
        SectionWriter writer = new();
        byte[] zeros = new byte[UnknownWord.Count];
        WordVectors.Write(writer, Dimensions, 0.01f, [], new sbyte[UnknownWord.Count * Dimensions], zeros, zeros, new ushort[UnknownWord.Count], zeros);
        using MemoryStream stream = new();
        ModelFormat.Write(stream, WordVectors.Section, writer.Payload.Span);
        stream.Position = 0;
        DependencyParser parser = new(ClaimModel.English.With(ClaimModel.Load(stream)));

        SentenceSketch sentence = new("The/DT mayor/NN opened/VBD a/DT new/JJ bridge/NN ./.");
        parser.Parse(sentence.Tokenized, [sentence.Sentence], sentence.Syntax);

        parser.KnowsWords.Should().BeFalse();
        sentence.Arcs.Should().Contain("opened ←root").And.Contain("new ←amod bridge");
    }

    [Fact]
    public void A_section_cut_short_is_refused()
    {
        using MemoryStream whole = new();
        ClaimModel.English.Save(whole);
        ReadOnlyMemory<byte> payload = ModelFormat.Read(whole.ToArray())[DependencyParser.Section];
        foreach (int length in new[] { 0, 3, 1000, payload.Length / 2, payload.Length - 1 })
        {
            using MemoryStream stream = new();
            ModelFormat.Write(stream, DependencyParser.Section, payload.Span[..length]);
            stream.Position = 0;
            ClaimModel damaged = ClaimModel.English.With(ClaimModel.Load(stream));
            Action act = () => _ = new DependencyParser(damaged);
            act.Should().Throw<InvalidModelException>($"{length} bytes are left");
        }
    }

    [Fact]
    public void A_section_with_more_than_a_parser_is_refused()
    {
        using MemoryStream whole = new();
        ClaimModel.English.Save(whole);
        byte[] payload = [.. ModelFormat.Read(whole.ToArray())[DependencyParser.Section].Span, 0];
        using MemoryStream stream = new();
        ModelFormat.Write(stream, DependencyParser.Section, payload);
        stream.Position = 0;
        ClaimModel damaged = ClaimModel.English.With(ClaimModel.Load(stream));
        Action act = () => _ = new DependencyParser(damaged);
        act.Should().Throw<InvalidModelException>();
    }

    private static (string Text, TokenSpan[] Tokens, TokenRange[] Sentences, TokenSyntax[] Syntax) Noise(Random random, int count, int longest)
    {
        System.Text.StringBuilder text = new();
        TokenSpan[] tokens = new TokenSpan[count];
        TokenSyntax[] syntax = new TokenSyntax[count];
        for (int i = 0; i < count; i++)
        {
            int length = 1 + random.Next(9);
            tokens[i] = new TokenSpan(text.Length, length, TokenKind.Word);
            for (int j = 0; j < length; j++)
                text.Append(random.Next(10) == 0 ? (char)random.Next(char.MaxValue + 1) : (char)random.Next('A', 'z'));
            syntax[i] = new TokenSyntax((PartOfSpeech)random.Next(SyntaxNames.PosCount), (PennTag)random.Next(SyntaxNames.TagCount), -1, DependencyRelation.Unspecified);
        }

        List<TokenRange> sentences = [];
        for (int start = 0; start < count;)
        {
            int end = Math.Min(count, start + 1 + random.Next(longest));
            sentences.Add(TokenRange.FromBounds(start, end));
            start = end;
        }

        return (text.ToString(), tokens, [.. sentences], syntax);
    }
}
