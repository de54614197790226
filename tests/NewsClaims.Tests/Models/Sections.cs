using NewsClaims.Models;

namespace NewsClaims.Tests.Models;

/// <summary>Makes models of one section for tests.</summary>
internal static class Sections
{
    public static ClaimModel Model(string section, SectionWriter writer) => Model(section, writer.Payload.Span);

    public static ClaimModel Model(string section, ReadOnlySpan<byte> payload)
    {
        using MemoryStream stream = new();
        ModelFormat.Write(stream, section, payload);
        stream.Position = 0;
        return ClaimModel.Load(stream);
    }
}
