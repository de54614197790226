using System.Buffers.Binary;
using NewsClaims.Fuzz;
using NewsClaims.Models;

namespace NewsClaims.Robustness.Tests;

/// <summary>Model files that are damaged, foreign, cut, of another byte order, or made to do harm: always <see cref="InvalidModelException"/>, never more memory than a sound one.</summary>
[Collection(nameof(AllocationTests))]
public class ModelFileTests
{
    private static readonly Lazy<ModelDamage> Damage = new();

    private static readonly Lazy<byte[]> English = new(() =>
    {
        using MemoryStream saved = new();
        ClaimModel.English.Save(saved);
        return saved.ToArray();
    });

    public static TheoryData<string> Sections => [.. ClaimModel.English.Sections];

    [Theory]
    [MemberData(nameof(Sections))]
    public void A_section_that_was_sealed_again_after_damage_is_refused_or_works(string section)
    {
        for (int seed = 0; seed < 12; seed++)
            Damage.Value.Error(section, Damage.Value.Damaged(section, seed)).Should().BeNull($"seed {seed} of section {section}");
    }

    [Fact]
    public void Every_changed_byte_of_a_header_and_many_of_the_content_are_told()
    {
        string section = "sentences";
        byte[] file = ModelDamage.Sealed(section, Damage.Value.Payload(section));
        int header = file.Length - Damage.Value.Payload(section).Length;
        Random random = new(5);
        IEnumerable<int> places = Enumerable.Range(0, header + 64).Concat(Enumerable.Range(0, 300).Select(_ => random.Next(file.Length)));
        foreach (int place in places)
        {
            byte change = (byte)(1 << random.Next(8));
            file[place] ^= change;
            Refused(file, $"byte {place} is changed");
            file[place] ^= change;
        }
    }

    [Fact]
    public void The_whole_English_model_with_one_byte_changed_anywhere_is_told()
    {
        byte[] file = English.Value;
        Random random = new(6);
        for (int i = 0; i < 40; i++)
        {
            int place = random.Next(file.Length);
            file[place] ^= 0x40;
            Refused(file, $"byte {place} is changed");
            file[place] ^= 0x40;
        }
    }

    [Fact]
    public void The_English_model_cut_short_is_told_unless_the_cut_is_between_sections()
    {
        byte[] file = English.Value;
        Random random = new(7);
        HashSet<int> bounds = [];
        int bound = 0;
        foreach (string section in Damage.Value.Sections)
            bounds.Add(bound += ModelDamage.Sealed(section, Damage.Value.Payload(section)).Length);
        bound.Should().Be(file.Length);
        foreach (int length in Enumerable.Range(1, 80).Concat(Enumerable.Range(0, 40).Select(_ => random.Next(file.Length))).Append(file.Length - 1).Except(bounds))
            Refused(file[..length], $"only {length} bytes are there");
    }

    [Fact]
    public void The_other_byte_order_is_told()
    {
        byte[] payload = [1, 2, 3, 4];
        byte[] version = ModelDamage.Sealed("alpha", payload);
        version.AsSpan(4, 2).Reverse();
        Refused(version, "the version is big-endian");
        byte[] length = ModelDamage.Sealed("alpha", payload);
        length.AsSpan(7 + "alpha".Length, 4).Reverse();
        Refused(length, "the length is big-endian");
        byte[] mark = ModelDamage.Sealed("alpha", payload);
        mark.AsSpan(0, 4).Reverse();
        Refused(mark, "the mark is reversed");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(256)]
    [InlineData(65535)]
    public void Another_version_is_told(int version)
    {
        byte[] file = ModelDamage.Sealed("alpha", [1]);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(4), (ushort)version);
        FluentActions.Invoking(() => Load(file)).Should().Throw<InvalidModelException>().WithMessage($"*version {version};*");
    }

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(-1)]
    [InlineData(1 << 28)]
    [InlineData(1 << 27)]
    public void A_length_beyond_the_file_is_told_before_memory_is_taken(int length)
    {
        byte[] file = ModelDamage.Sealed("alpha", [1]);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(7 + "alpha".Length), length);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Refused(file, $"the length says {length}");
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(1 << 20);
    }

    [Fact]
    public void A_foreign_stream_without_an_end_is_left_at_once()
    {
        using EndlessStream stream = new("PK\u0003\u0004"u8.ToArray());
        FluentActions.Invoking(() => ClaimModel.Load(stream)).Should().Throw<InvalidModelException>().WithMessage("*NCMS*");
        stream.Given.Should().BeLessThan(1 << 17);
    }

    [Fact]
    public void A_stream_without_an_end_that_begins_like_a_model_is_left_at_the_limit()
    {
        using EndlessStream stream = new("NCMS"u8.ToArray());
        FluentActions.Invoking(() => ModelFormat.Read(stream, 1 << 20)).Should().Throw<InvalidModelException>().WithMessage($"*{1 << 20}*");
        stream.Given.Should().BeLessThan((1 << 20) + (1 << 17));
    }

    [Fact]
    public void A_stream_that_gives_a_byte_at_a_time_is_read()
    {
        byte[] file = ModelDamage.Sealed("alpha", [1, 2, 3]);
        using Trickle stream = new(file);
        ClaimModel.Load(stream).Sections.Should().Equal("alpha");
    }

    private static void Refused(byte[] file, string because) =>
        FluentActions.Invoking(() => Load(file)).Should().Throw<InvalidModelException>(because);

    private static void Load(byte[] file)
    {
        using MemoryStream stream = new(file);
        ClaimModel.Load(stream);
    }

    /// <summary>A beginning, and then zeros for ever.</summary>
    private sealed class EndlessStream(byte[] beginning) : MemoryStream
    {
        public long Given { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            buffer.Clear();
            if (Given == 0)
                beginning.CopyTo(buffer);
            Given += buffer.Length;
            return buffer.Length;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
    }

    private sealed class Trickle(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(1, buffer.Length)]);
    }
}
