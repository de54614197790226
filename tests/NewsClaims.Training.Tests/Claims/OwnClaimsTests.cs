using System.Text.Json;
using NewsClaims.Models;
using NewsClaims.Tests.Shared;

namespace NewsClaims.Training.Tests.Claims;

/// <summary>The way for users: labelled JSON Lines, a model file, a pipeline that uses it.</summary>
public sealed class OwnClaimsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_model_trained_on_labelled_lines_labels_as_they_do()
    {
        // Nobody else would call this a threat: only these lines teach it.
        Write("articles.jsonl", Enumerable.Range(1, 40).Select(i => (object)new { id = $"a{i}", text = Sentence(i) }));
        Write("claims.jsonl", Enumerable.Range(1, 40).Select(Annotation));
        ClaimsTraining.Create()
            .Parse(["--own-only", "--claims", At("claims.jsonl"), "--articles", At("articles.jsonl"), "--output", _folder.Path])
            .Invoke().Should().Be(0);

        ClaimPipeline pipeline = ClaimPipeline.Create(
            ClaimModel.English.With(Load("claims.lexicon.model")).With(Load("claims.model")),
            options => options);
        Classified(ClaimPipeline.Default).Type.Should().NotBe(ClaimType.Threat);
        Classified(pipeline).Type.Should().Be(ClaimType.Threat);
    }

    private static string Sentence(int i) => $"The harbour office hummed that ferry {i} was grey.";

    private static object Annotation(int i) => new
    {
        doc = $"a{i}",
        id = "A1",
        claim = true,
        type = "Threat",
        stance = "Affirm",
        polarity = "Positive",
        certainty = "Certain",
        time = "Future",
        has_quantity = false,
        check_worthiness = 0,
        source = Span(Sentence(i), "The harbour office"),
        cue = Span(Sentence(i), "hummed"),
        content = Span(Sentence(i), $"that ferry {i} was grey"),
    };

    private static int[][] Span(string text, string part) => [[text.IndexOf(part, StringComparison.Ordinal), text.IndexOf(part, StringComparison.Ordinal) + part.Length]];

    private static Claim Classified(ClaimPipeline pipeline)
    {
        string text = Sentence(77);
        ArticleAnalysis analysis = pipeline.Analyze(text, AnalysisLayer.Mentions);
        Attribution attribution = new()
        {
            Source = Spans("The harbour office"),
            Cue = Spans("hummed"),
            Content = Spans("that ferry 77 was grey"),
            Quotation = QuotationKind.Indirect,
            Confidence = 1,
        };
        List<Claim> claims = [];
        pipeline.Options.ClaimClassifier.Classify(analysis.Parsed, [.. analysis.Entities], [attribution], claims);
        return claims.Should().ContainSingle().Subject;

        TextSpan[] Spans(string part) => [new TextSpan(text.IndexOf(part, StringComparison.Ordinal), part.Length)];
    }

    private string At(string file) => Path.Combine(_folder.Path, file);

    private ClaimModel Load(string file)
    {
        using FileStream stream = File.OpenRead(At(file));
        return ClaimModel.Load(stream);
    }

    private void Write(string file, IEnumerable<object> lines) => _folder.Write(file, string.Join('\n', lines.Select(line => JsonSerializer.Serialize(line))));
}
