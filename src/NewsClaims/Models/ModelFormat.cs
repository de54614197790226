using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using NewsClaims.Kernels;

namespace NewsClaims.Models;

/// <summary>
/// The model file. A file is a sequence of sections, one for each learned step, so that files may be joined end to end. Little-endian:
/// <code>
/// 4 bytes   "NCMS"
/// 2 bytes   format version
/// 1 byte    length of the name, then the name in ASCII
/// 4 bytes   length of the payload
/// 8 bytes   first bytes of the SHA-256 of name and payload
/// payload
/// </code>
/// </summary>
internal static class ModelFormat
{
    public const ushort Version = 1;
    public const int MaxPayload = 1 << 28;

    /// <summary>Longest file that is read: many times what all steps of a language take.</summary>
    public const int MaxFile = 1 << 29;

    private const int ChecksumLength = 8;

    private static ReadOnlySpan<byte> Magic => "NCMS"u8;

    /// <summary>Writes one section.</summary>
    public static void Write(Stream stream, string name, ReadOnlySpan<byte> payload)
    {
        byte[] nameBytes = Encoding.ASCII.GetBytes(name);
        Span<byte> header = stackalloc byte[7 + nameBytes.Length + 4 + ChecksumLength];
        Magic.CopyTo(header);
        BinaryPrimitives.WriteUInt16LittleEndian(header[4..], Version);
        header[6] = (byte)nameBytes.Length;
        nameBytes.CopyTo(header[7..]);
        BinaryPrimitives.WriteInt32LittleEndian(header[(7 + nameBytes.Length)..], payload.Length);
        Checksum(nameBytes, payload, header[(11 + nameBytes.Length)..]);
        stream.Write(header);
        stream.Write(payload);
    }

    /// <summary>
    /// Reads all sections of a stream. A stream that does not begin like a model is left after the first portion, and memory grows only with
    /// what has really been read, never with what a header says.
    /// </summary>
    /// <exception cref="InvalidModelException">The file is damaged, foreign, of another version or too long.</exception>
    public static Dictionary<string, ReadOnlyMemory<byte>> Read(Stream stream, int maxLength = MaxFile)
    {
        byte[] portion = new byte[1 << 16];
        using MemoryStream file = new();
        int read;
        while ((read = stream.ReadAtLeast(portion, portion.Length, throwOnEndOfStream: false)) > 0)
        {
            if (file.Length == 0 && !portion.AsSpan(0, Math.Min(read, Magic.Length)).SequenceEqual(Magic))
                throw Foreign(0);
            if (file.Length + read > maxLength)
                throw new InvalidModelException($"The model file is longer than {maxLength} bytes, the most that is read; it is not a NewsClaims model.");
            file.Write(portion, 0, read);
        }

        return Read(file.ToArray());
    }

    /// <summary>Reads all sections of an embedded resource, where it lies: the assembly stays mapped as long as the process runs.</summary>
    /// <exception cref="InvalidModelException">The resource is damaged, foreign or of another version.</exception>
    public static Dictionary<string, ReadOnlyMemory<byte>> ReadResource(Stream stream) => Read(ResourceMemory.Of(stream));

    /// <summary>Reads all sections of a file. Payloads are slices of <paramref name="file"/>.</summary>
    /// <exception cref="InvalidModelException">The file is damaged, foreign or of another version.</exception>
    public static Dictionary<string, ReadOnlyMemory<byte>> Read(ReadOnlyMemory<byte> file)
    {
        Dictionary<string, ReadOnlyMemory<byte>> sections = new(StringComparer.Ordinal);
        if (file.IsEmpty)
            throw new InvalidModelException("The model file is empty; expected at least one section. Train one or use ClaimModel.English.");
        int position = 0;
        Span<byte> checksum = stackalloc byte[ChecksumLength];
        while (position < file.Length)
        {
            ReadOnlySpan<byte> rest = file.Span[position..];
            if (rest.Length < 7 || !rest[..4].SequenceEqual(Magic))
                throw Foreign(position);
            ushort version = BinaryPrimitives.ReadUInt16LittleEndian(rest[4..]);
            if (version != Version)
                throw new InvalidModelException(
                    $"The section at byte {position} has format version {version}; this library reads version {Version}. Use the model that came with this version of the library, or train again.");
            int nameLength = rest[6];
            int payloadStart = 11 + nameLength + ChecksumLength;
            if (rest.Length < payloadStart)
                throw Truncated(position);
            ReadOnlySpan<byte> name = rest.Slice(7, nameLength);
            if (nameLength == 0 || name.ContainsAnyExceptInRange((byte)0x21, (byte)0x7E))
                throw new InvalidModelException($"The section at byte {position} has no readable name; the file is damaged, get it again.");
            int payloadLength = BinaryPrimitives.ReadInt32LittleEndian(rest[(7 + nameLength)..]);
            if (payloadLength < 0 || payloadLength > MaxPayload || payloadLength > rest.Length - payloadStart)
                throw Truncated(position);
            ReadOnlyMemory<byte> payload = file.Slice(position + payloadStart, payloadLength);
            Checksum(name, payload.Span, checksum);
            string nameText = Encoding.ASCII.GetString(name);
            if (!checksum.SequenceEqual(rest.Slice(11 + nameLength, ChecksumLength)))
                throw new InvalidModelException($"Section \"{nameText}\" does not match its checksum; the file is damaged, get it again.");
            if (!sections.TryAdd(nameText, payload))
                throw new InvalidModelException($"Section \"{nameText}\" stands in the file twice; join files of different steps only.");
            position += payloadStart + payloadLength;
        }

        return sections;
    }

    private static InvalidModelException Foreign(int position) =>
        new($"No model section at byte {position}: expected the mark \"NCMS\". The file is not a NewsClaims model or is damaged; get it again.");

    private static InvalidModelException Truncated(int position) =>
        new($"The section at byte {position} is longer than the file; the file is cut short, get it again.");

    private static void Checksum(ReadOnlySpan<byte> name, ReadOnlySpan<byte> payload, Span<byte> destination)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(name);
        hash.AppendData(payload);
        Span<byte> full = stackalloc byte[32];
        hash.GetHashAndReset(full);
        full[..ChecksumLength].CopyTo(destination);
    }
}
