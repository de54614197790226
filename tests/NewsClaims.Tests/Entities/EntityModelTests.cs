using NewsClaims.Entities;
using NewsClaims.Models;

namespace NewsClaims.Tests.Entities;

public class EntityModelTests
{
    // Units of a score: more than half a natural logarithm, and less.
    private const short Likely = 40;
    private const short Unlikely = 7;

    [Fact]
    public void A_small_model_can_be_read()
    {
        EntityModel model = Read(Payload(withNetwork: false));

        model.Tendencies.Count.Should().Be(2);
        short[] scores = new short[EntityLabels.Named];
        model.Weights.Add([5, 6, 700], scores);
        scores.Should().Equal(Enumerable.Range(0, EntityLabels.Named).Select(label => (short)((label - 8) + (label == 3 ? -127 : 0))));
    }

    [Fact]
    public void A_section_cut_short_anywhere_is_a_wrong_model()
    {
        byte[] payload = Payload(withNetwork: false);
        for (int length = 0; length < payload.Length; length++)
            FluentActions.Invoking(() => Read(payload[..length])).Should().Throw<InvalidModelException>();
    }

    [Fact]
    public void A_damaged_section_is_a_wrong_model_or_another_model_but_no_other_failure()
    {
        byte[] payload = Payload(withNetwork: false);
        for (int i = 0; i < payload.Length; i++)
        {
            byte[] damaged = [.. payload];
            damaged[i] ^= 0xFF;
            try
            {
                Read(damaged);
            }
            catch (InvalidModelException)
            {
            }
        }
    }

    [Fact]
    public void The_scores_of_a_network_are_added_in_units_of_the_model()
    {
        EntityPiece piece = new(ClaimModel.English.Words, NameTendencies.None, NameLists.None);
        ArticleAnalysis analysis = ClaimPipeline.Default.Analyze("Ana Torvald left.", AnalysisLayer.Syntax);
        piece.Set(analysis.Parsed, analysis.Sentences[0].Tokens);
        EntityModel model = Read(Payload(withNetwork: true));
        short[] scores = new short[piece.Length * EntityLabels.Named];
        for (int token = 0; token < piece.Length; token++)
            scores[token * EntityLabels.Named] = token == 1 ? Unlikely : Likely;
        short[] before = [.. scores];

        AddScores(model, [(piece, 0)], new EntityNetworkMemory(), scores);

        // The encoder's vectors are zero, so that the bias of each label is left: 0.5 of label 2, which is ten units of 0.05. A token that is hardly in a
        // name is not looked at.
        for (int i = 0; i < scores.Length; i++)
            scores[i].Should().Be((short)(before[i] + (i % EntityLabels.Named == 2 && i / EntityLabels.Named != 1 ? 10 : 0)));
    }

    [Fact]
    public void A_token_in_doubt_gets_the_same_scores_whatever_of_the_piece_is_beyond_doubt()
    {
        EntityModel model = EntityModel.Read(ClaimModel.English);
        EntityPiece piece = new(model.Vectors, model.Tendencies, model.Lists);
        ArticleAnalysis analysis = ClaimPipeline.Default.Analyze(
            "Ana Torvald left the old house in Germany on a Monday, and Mr. Hale of the Harbour Institute slept.", AnalysisLayer.Syntax);
        piece.Set(analysis.Parsed, analysis.Sentences[0].Tokens);
        short[] all = new short[piece.Length * EntityLabels.Named];
        all.AsSpan().Fill(Likely);
        EntityNetworkMemory memory = new();
        AddScores(model, [(piece, 0)], memory, all);
        all.Should().Contain(score => score != Likely);

        foreach (int[] doubtful in new int[][] { [0], [3, 4], [0, 5], [1, 7, 13], [piece.Length - 1], [] })
        {
            short[] some = new short[all.Length];
            some.AsSpan().Fill(-1000);
            foreach (int token in doubtful)
                some.AsSpan(token * EntityLabels.Named, EntityLabels.Named).Fill(Likely);

            AddScores(model, [(piece, 0)], memory, some);

            for (int i = 0; i < some.Length; i++)
                some[i].Should().Be(doubtful.Contains(i / EntityLabels.Named) ? all[i] : (short)-1000);
        }
    }

    [Fact]
    public void Pieces_looked_at_together_get_the_scores_that_each_gets_alone()
    {
        EntityModel model = EntityModel.Read(ClaimModel.English);
        ArticleAnalysis analysis = ClaimPipeline.Default.Analyze(
            string.Concat(Enumerable.Repeat("Ana Torvald left for Germany. It rained. Mr. Hale of the Harbour Institute slept in Ardland, and Torvald read. ", 12)), AnalysisLayer.Syntax);
        List<(EntityPiece Piece, int First)> pieces = [];
        foreach (Sentence sentence in analysis.Sentences)
        {
            EntityPiece piece = new(model.Vectors, model.Tendencies, model.Lists);
            piece.Set(analysis.Parsed, sentence.Tokens);
            pieces.Add((piece, sentence.Tokens.Start));
        }

        short[] together = DoubtEverySecond(analysis.Tokens.Count), alone = DoubtEverySecond(analysis.Tokens.Count);
        EntityNetworkMemory memory = new();
        AddScores(model, pieces, memory, together);
        foreach ((EntityPiece, int) piece in pieces)
            AddScores(model, [piece], memory, alone);

        together.Should().Equal(alone).And.NotEqual(DoubtEverySecond(analysis.Tokens.Count));

        static short[] DoubtEverySecond(int tokens) =>
            [.. Enumerable.Range(0, tokens * EntityLabels.Named).Select(i => i / EntityLabels.Named % 2 == 0 ? Likely : (short)-1000)];
    }

    private static void AddScores(EntityModel model, IEnumerable<(EntityPiece Piece, int First)> pieces, EntityNetworkMemory memory, Span<short> scores)
    {
        foreach ((EntityPiece piece, int first) in pieces)
            model.Network!.Add(piece, first, memory, model.Scale, scores);
        model.Network!.Finish(memory, model.Scale, scores);
    }

    private static EntityModel Read(byte[] payload)
    {
        SectionReader reader = new(EntityModel.Section, payload);
        return EntityModel.Read(ref reader, ClaimModel.English.Words);
    }

    private static byte[] Payload(bool withNetwork)
    {
        sbyte[] rows = new sbyte[2 * EntityLabels.Named];
        for (int label = 0; label < EntityLabels.Named; label++)
            rows[label] = (sbyte)(label - 8);
        rows[EntityLabels.Named + 3] = -127;
        SectionWriter writer = new();
        writer.WriteSingle(0.05f);
        writer.WriteArray<int>(new int[EntityTransitions.Length]);
        writer.WriteArray(EntityConfidence.None.Curves);
        new NameTendencies([3, 9], [1, 2]).Write(writer);
        new NameLists([7], [5]).Write(writer);
        EntityWeightsFile.Write(writer, [5, 700], rows);
        writer.WriteInt32(withNetwork ? 1 : 0);
        if (withNetwork)
            WriteNetwork(writer);
        return writer.Payload.ToArray();
    }

    private static void WriteNetwork(SectionWriter writer)
    {
        const int Width = 16, TableWidth = 8;
        WordVectors words = ClaimModel.English.Words;
        int inputs = (NetworkFeatures.Tables * TableWidth) + words.Dimensions;
        writer.WriteInt32(TokenEncoder.FingerprintOf(words));
        for (int table = 0; table < NetworkFeatures.Tables; table++)
            EmbeddingTable.Write(writer, TableWidth, [], new float[TableWidth * 4]);
        MaxoutLayer.Write(writer, inputs, Width, new float[inputs * Width * 2], new float[Width * 2], new float[Width], new float[Width]);
        writer.WriteInt32(0);
        float[] bias = new float[EntityLabels.Named];
        bias[2] = 0.5f;
        EntityNetwork.Write(writer, new float[Width * EntityLabels.Named], bias);
    }
}
