using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsClaims.Extensions.DependencyInjection;
using NewsClaims.Models;
using NewsClaims.Tests.Shared;

namespace NewsClaims.Tests.Hosting;

public class AddNewsClaimsTests
{
    [Fact]
    public void One_pipeline_is_registered_with_the_settings()
    {
        using ServiceProvider services = new ServiceCollection()
            .AddNewsClaims(options => options.MinimumSpeakerConfidence = 0.5f)
            .AddNewsClaims(options => options.IncludeAuthorClaims = true)
            .BuildServiceProvider();
        ClaimPipeline pipeline = services.GetRequiredService<ClaimPipeline>();
        services.GetServices<ClaimPipeline>().Should().ContainSingle().Which.Should().BeSameAs(pipeline);
        pipeline.Options.MinimumSpeakerConfidence.Should().Be(0.5f);
        pipeline.Options.IncludeAuthorClaims.Should().BeTrue();
        pipeline.Extract("“It rained,” said Ana Quill.").Should().NotBeEmpty();
    }

    [Fact]
    public void Defaults_are_those_of_the_library()
    {
        using ServiceProvider services = new ServiceCollection().AddNewsClaims().BuildServiceProvider();
        services.GetRequiredService<ClaimPipeline>().Options.Should().BeEquivalentTo(
            ClaimPipeline.Default.Options, options => options.ComparingByMembers<ClaimPipelineOptions>().Including(o => o.IncludeAuthorClaims).Including(o => o.MinimumConfidence)
                .Including(o => o.MinimumSpeakerConfidence).Including(o => o.MaxTextLength).Including(o => o.MaxDegreeOfParallelism));
    }

    [Fact]
    public void All_that_is_wrong_is_said_at_once()
    {
        using ServiceProvider services = new ServiceCollection()
            .AddNewsClaims(options =>
            {
                options.MinimumConfidence = float.NaN;
                options.MinimumSpeakerConfidence = 1.5f;
                options.MaxTextLength = 0;
                options.MaxDegreeOfParallelism = -1;
                options.ModelPath = "no-such.model";
            })
            .BuildServiceProvider();
        Action make = () => services.GetRequiredService<ClaimPipeline>();
        make.Should().Throw<OptionsValidationException>().Which.Failures.Should().HaveCount(5);
        // What a host calls when it starts.
        Action start = () => services.GetRequiredService<IStartupValidator>().Validate();
        start.Should().Throw<OptionsValidationException>();
    }

    [Fact]
    public void A_stage_can_be_wrapped()
    {
        List<string> seen = [];
        using ServiceProvider services = new ServiceCollection()
            .AddNewsClaims(options => options.ConfigurePipeline = built => built with { BlockSegmenter = new SpyBlocks(built.BlockSegmenter, seen.Add) })
            .BuildServiceProvider();
        services.GetRequiredService<ClaimPipeline>().Extract("It rained.");
        seen.Should().Equal("It rained.");
    }

    [Fact]
    public void Making_the_pipeline_is_logged()
    {
        using TemporaryFolder folder = new();
        Messages messages = new();
        using MemoryStream bytes = new();
        ClaimModel.English.Save(bytes);
        using ServiceProvider services = new ServiceCollection()
            .AddLogging(logging => logging.AddProvider(messages))
            .AddNewsClaims(options => options.ModelPath = folder.Write("own.model", bytes.ToArray()))
            .BuildServiceProvider();
        services.GetRequiredService<ClaimPipeline>();
        messages.Written.Should().HaveCount(2);
        messages.Written[0].Should().Match("NewsClaims 2 Information: The model file *own.model takes the place of*entities*");
        messages.Written[1].Should().Match("NewsClaims 1 Information: The claim pipeline is ready after * ms*");
    }

    [Fact]
    public void A_model_that_is_none_is_logged_and_thrown()
    {
        using TemporaryFolder folder = new();
        Messages messages = new();
        using ServiceProvider services = new ServiceCollection()
            .AddLogging(logging => logging.AddProvider(messages))
            .AddNewsClaims(options => options.ModelPath = folder.Write("own.model", "no model"))
            .BuildServiceProvider();
        Action make = () => services.GetRequiredService<ClaimPipeline>();
        make.Should().Throw<InvalidModelException>();
        messages.Written.Should().ContainSingle().Which.Should().StartWith("NewsClaims 3 Critical:");
    }

    private sealed class Messages : ILoggerProvider, ILogger
    {
        private string _category = "";

        public List<string> Written { get; } = [];

        public ILogger CreateLogger(string categoryName)
        {
            _category = categoryName;
            return this;
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Written.Add($"{_category} {eventId.Id} {logLevel}: {formatter(state, exception)}");

        public void Dispose()
        {
        }
    }
}
