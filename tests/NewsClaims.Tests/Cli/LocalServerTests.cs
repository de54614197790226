using System.Net;
using System.Text;
using NewsClaims.Cli.Serve;

namespace NewsClaims.Tests.Cli;

public sealed class LocalServerTests : IAsyncLifetime
{
    private static readonly string[] EveryAnswer =
        ["Content-Security-Policy", "X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy", "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy"];

    private static readonly HttpClient Client = new(new SocketsHttpHandler { UseProxy = false });

    private LocalServer _server = null!;

    public async Task InitializeAsync() => _server = await LocalServer.StartAsync(ClaimPipeline.Default, 0, CancellationToken.None);

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task It_listens_on_the_loopback_address_only()
    {
        _server.Address.Should().StartWith("http://127.0.0.1:");
        int port = new Uri(_server.Address).Port;
        foreach (IPAddress address in (await Dns.GetHostAddressesAsync(Dns.GetHostName())).Where(address => !IPAddress.IsLoopback(address) && address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork))
        {
            using System.Net.Sockets.TcpClient client = new();
            Func<Task> connect = () => client.ConnectAsync(address, port);
            await connect.Should().ThrowAsync<System.Net.Sockets.SocketException>();
        }
    }

    [Fact]
    public async Task The_form_is_analysed()
    {
        HttpResponseMessage answer = await PostAsync("text=" + Uri.EscapeDataString("“It <i>rained</i>,” said Ana Quill."));
        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.ToString().Should().Be("text/html; charset=utf-8");
        (await answer.Content.ReadAsStringAsync()).Should().Contain("Ana Quill").And.Contain("&lt;i&gt;rained").And.NotContain("<i>rained");
    }

    [Fact]
    public async Task The_form_may_tell_the_date()
    {
        string article = "text=" + Uri.EscapeDataString("Calla Star stopped yesterday, officials said.");
        (await (await PostAsync(article + "&date=2026-11-25")).Content.ReadAsStringAsync()).Should().Contain("Date: 2026-11-24");
        (await PostAsync(article + "&date=")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await PostAsync(article + "&date=soon")).StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Every_answer_has_the_headers_that_keep_it_to_itself()
    {
        foreach (HttpResponseMessage answer in new[] { await Client.GetAsync(_server.Address), await Client.GetAsync(_server.Address + "other"), await PostAsync("text=a") })
        {
            answer.Headers.Select(header => header.Key).Should().Contain(EveryAnswer);
            answer.Headers.CacheControl!.NoStore.Should().BeTrue();
            answer.Headers.GetValues("Content-Security-Policy").Single().Should().Contain("frame-ancestors 'none'");
            answer.Headers.Contains("Server").Should().BeFalse();
            answer.Headers.Contains("Access-Control-Allow-Origin").Should().BeFalse();
        }
    }

    [Theory]
    [InlineData("Host", "example.org")]
    [InlineData("Host", "127.0.0.1.example.org")]
    [InlineData("Host", "127.0.0.1:1")]
    [InlineData("Origin", "https://example.org")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://127.0.0.1:1")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task What_another_site_makes_a_browser_send_is_refused(string header, string value)
    {
        HttpResponseMessage answer = await PostAsync("text=a", header, value);
        answer.StatusCode.Should().Be(HttpStatusCode.Forbidden);
        (await answer.Content.ReadAsStringAsync()).Should().NotContain("<");
    }

    [Fact]
    public async Task A_name_that_points_here_may_not_even_read_the_page()
    {
        using HttpRequestMessage request = new(HttpMethod.Get, _server.Address);
        request.Headers.Host = "rebound.example.org";
        (await Client.SendAsync(request)).StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_own_page_is_let_in()
    {
        (await PostAsync("text=a", "Origin", _server.Address.TrimEnd('/'))).StatusCode.Should().Be(HttpStatusCode.OK);
        (await PostAsync("text=a", "Sec-Fetch-Site", "same-origin")).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_body_over_the_limit_is_refused_and_the_server_goes_on()
    {
        HttpResponseMessage answer = await PostAsync("text=" + new string('a', LocalServer.MaxBody));
        answer.StatusCode.Should().Be(HttpStatusCode.RequestEntityTooLarge);
        (await PostAsync("text=a")).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/json")]
    [InlineData("multipart/form-data; boundary=x")]
    public async Task Other_kinds_of_content_are_refused(string kind)
    {
        using StringContent content = new("text=a");
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", kind);
        (await Client.PostAsync(_server.Address, content)).StatusCode.Should().Be(HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task Other_paths_and_methods_are_refused()
    {
        (await Client.GetAsync(_server.Address + "../etc/passwd")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await Client.DeleteAsync(_server.Address)).StatusCode.Should().Be(HttpStatusCode.MethodNotAllowed);
    }

    [Theory]
    [InlineData("")]
    [InlineData("text")]
    [InlineData("text=%ff%fe&text=b&author=yes")]
    [InlineData("%%%=&&&")]
    public async Task Any_form_gives_a_page(string body) => (await PostAsync(body)).StatusCode.Should().Be(HttpStatusCode.OK);

    [Fact]
    public async Task A_form_that_cannot_be_read_is_told() => (await PostAsync("text=%00")).StatusCode.Should().Be(HttpStatusCode.BadRequest);

    private Task<HttpResponseMessage> PostAsync(string body, string? header = null, string? value = null)
    {
        HttpRequestMessage request = new(HttpMethod.Post, _server.Address) { Content = new StringContent(body, Encoding.ASCII, "application/x-www-form-urlencoded") };
        if (header is not null)
            request.Headers.TryAddWithoutValidation(header, value);
        return Client.SendAsync(request);
    }
}
