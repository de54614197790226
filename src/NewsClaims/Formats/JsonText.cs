using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace NewsClaims.Formats;

/// <summary>
/// Writes JSON to a <see cref="TextWriter"/> piece by piece. Letters of any script stay readable; what could end a script element or start a
/// tag is escaped, since such documents are put into web pages.
/// </summary>
internal sealed class JsonText(TextWriter output) : IDisposable
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly ArrayBufferWriter<byte> _bytes = new();
    private Utf8JsonWriter? _json;

    public Utf8JsonWriter Json => _json ??= new Utf8JsonWriter(_bytes, Options);

    /// <summary>Hands on what was written so far. Between two values only, so that no character is cut.</summary>
    public void Flush()
    {
        Json.Flush();
        output.Write(Encoding.UTF8.GetString(_bytes.WrittenSpan));
        _bytes.ResetWrittenCount();
    }

    public void Dispose()
    {
        Flush();
        Json.Dispose();
    }
}
