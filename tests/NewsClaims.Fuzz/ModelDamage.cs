using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using NewsClaims.Models;

namespace NewsClaims.Fuzz;

/// <summary>
/// Damages the sections of the English model and seals them again with a right checksum, as somebody would who wants to do harm. Such a section
/// must be refused or work, wrongly perhaps, but without any other exception and without taking memory beyond measure.
/// </summary>
public sealed class ModelDamage
{
    private const int NameStart = 7, ChecksumLength = 8;

    // What a thread of an earlier test that ends late allocates counts too, once; what the damage makes the library allocate counts each time.
    private const int MostRounds = 3;

    private const string Text =
        "Ferry traffic falls\n\nBy Ida Moor\n\nPORT SELDIN — “If talks fail, we will strike,” said Dr. Ana Quill, director of the harbour authority. She denied that 5 roads were shut, and officials warned of 3.5% more in May. It rained.";

    private readonly SortedDictionary<string, byte[]> _payloads = new(StringComparer.Ordinal);

    // What reading and using the model takes with each section as it should be.
    private readonly Dictionary<string, long> _usual = [];

    /// <summary>Takes the English model apart.</summary>
    public ModelDamage()
    {
        using MemoryStream saved = new();
        ClaimModel.English.Save(saved);
        ReadOnlySpan<byte> file = saved.ToArray();
        while (!file.IsEmpty)
        {
            int nameLength = file[NameStart - 1];
            string name = Encoding.ASCII.GetString(file.Slice(NameStart, nameLength));
            int length = BinaryPrimitives.ReadInt32LittleEndian(file[(NameStart + nameLength)..]);
            int start = NameStart + nameLength + 4 + ChecksumLength;
            _payloads.Add(name, file.Slice(start, length).ToArray());
            file = file[(start + length)..];
        }
    }

    /// <summary>Names of the sections.</summary>
    public IReadOnlyCollection<string> Sections => _payloads.Keys;

    /// <summary>A copy of a section's content.</summary>
    public byte[] Payload(string section) => [.. _payloads[section]];

    /// <summary>A model file of one section, with the checksum its content should have.</summary>
    public static byte[] Sealed(string section, ReadOnlySpan<byte> payload)
    {
        byte[] name = Encoding.ASCII.GetBytes(section);
        byte[] lengths = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(lengths, payload.Length);
        byte[] checksum = SHA256.HashData([.. name, .. payload])[..ChecksumLength];
        return [.. "NCMS"u8, 1, 0, (byte)name.Length, .. name, .. lengths, .. checksum, .. payload];
    }

    /// <summary>What goes wrong with the English model when a section has this content; null where it is refused or works.</summary>
    public string? Error(string section, byte[] payload)
    {
        if (!_usual.TryGetValue(section, out long usual))
        {
            // The first use of all also makes what is made once.
            Use(section, _payloads[section]);
            _usual.Add(section, usual = Allocated(() => Use(section, _payloads[section])));
        }

        string? error = null;
        long allocated = long.MaxValue;
        for (int round = 0; round < MostRounds && error is null && allocated > usual * 2; round++)
        {
            allocated = Math.Min(allocated, Allocated(() =>
            {
                try
                {
                    Use(section, payload);
                }
                catch (InvalidModelException)
                {
                }
                catch (Exception other)
                {
                    error = other.ToString();
                }
            }));
        }

        return error ?? (allocated <= usual * 2 ? null : $"{allocated} bytes were allocated; a sound section takes {usual}.");
    }

    /// <summary>One damage, chosen by a seed: an extreme count near the front, a byte anywhere, or an end that is missing.</summary>
    public byte[] Damaged(string section, int seed)
    {
        Random random = new(seed);
        byte[] payload = Payload(section);
        if (payload.Length < 8)
            return payload[..^1];
        switch (seed % 4)
        {
            case 0:
                int[] counts = [-1, int.MaxValue, int.MinValue, 0, 1 << 28, payload.Length, payload.Length + 1, 0x01000000];
                BinaryPrimitives.WriteInt32LittleEndian(payload.AsSpan(Math.Min(seed / 4, payload.Length - 4)), counts[random.Next(counts.Length)]);
                return payload;
            case 1:
                return payload[..random.Next(payload.Length)];
            case 2:
                payload[random.Next(Math.Min(256, payload.Length))] ^= (byte)(1 << random.Next(8));
                return payload;
            default:
                for (int i = 0; i < 64; i++)
                    payload[random.Next(payload.Length)] = (byte)random.Next(256);
                return payload;
        }
    }

    private static void Use(string section, byte[] payload)
    {
        using MemoryStream stream = new(Sealed(section, payload));
        ClaimPipeline pipeline = ClaimPipeline.Create(ClaimModel.English.With(ClaimModel.Load(stream)), options => options with { IncludeAuthorClaims = true });
        pipeline.Analyze(Text);
    }

    // On all threads, for stages are made side by side; so nothing else may run meanwhile.
    private static long Allocated(Action action)
    {
        long before = GC.GetTotalAllocatedBytes(precise: true);
        action();
        return GC.GetTotalAllocatedBytes(precise: true) - before;
    }
}
