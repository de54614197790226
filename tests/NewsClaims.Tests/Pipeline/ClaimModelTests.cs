using System.Buffers.Binary;
using System.Text;
using NewsClaims.Models;

namespace NewsClaims.Tests.Pipeline;

public class ClaimModelTests
{
    [Fact]
    public void The_English_model_is_loaded_once()
    {
        ClaimModel.English.Should().BeSameAs(ClaimModel.English);
        ClaimModel.English.Sections.Should().BeInAscendingOrder(StringComparer.Ordinal);
    }

    [Fact]
    public void A_saved_model_loads_as_it_was()
    {
        ClaimModel model = Load(File(("alpha", "one"), ("beta", "two")));
        byte[] saved = Save(model);
        ClaimModel again = Load(saved);
        again.Sections.Should().Equal("alpha", "beta");
        Text(again, "beta").Should().Be("two");
        Save(again).Should().Equal(saved);
    }

    [Fact]
    public void The_sections_of_another_model_take_the_place_of_those_of_the_same_name()
    {
        ClaimModel merged = Load(File(("alpha", "one"), ("beta", "two"))).With(Load(File(("beta", "new"), ("gamma", "three"))));
        merged.Sections.Should().Equal("alpha", "beta", "gamma");
        Text(merged, "alpha").Should().Be("one");
        Text(merged, "beta").Should().Be("new");
    }

    [Fact]
    public void A_missing_section_is_told_with_those_there_are()
    {
        ClaimModel model = Load(File(("alpha", "one")));
        FluentActions.Invoking(() => { _ = model.Open("syntax").ReadByte(); }).Should().Throw<InvalidModelException>().WithMessage("*syntax*alpha*");
    }

    [Fact]
    public void An_empty_or_foreign_file_is_not_a_model()
    {
        FluentActions.Invoking(() => Load([])).Should().Throw<InvalidModelException>().WithMessage("*empty*");
        FluentActions.Invoking(() => Load(Encoding.UTF8.GetBytes("PK\u0003\u0004 some archive"))).Should().Throw<InvalidModelException>().WithMessage("*NCMS*");
    }

    [Fact]
    public void A_file_cut_anywhere_is_told()
    {
        byte[] file = File(("alpha", "some payload"));
        for (int length = 0; length < file.Length; length++)
            FluentActions.Invoking(() => Load(file[..length])).Should().Throw<InvalidModelException>($"only {length} of {file.Length} bytes are there");
    }

    [Fact]
    public void A_changed_byte_anywhere_is_told()
    {
        byte[] file = File(("alpha", "some payload"), ("beta", "more"));
        for (int i = 0; i < file.Length; i++)
        {
            byte[] damaged = [.. file];
            damaged[i] ^= 0x10;
            FluentActions.Invoking(() => Load(damaged)).Should().Throw<InvalidModelException>($"byte {i} is changed");
        }
    }

    [Fact]
    public void A_file_of_another_version_says_which()
    {
        byte[] file = File(("alpha", "x"));
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(4), 9);
        FluentActions.Invoking(() => Load(file)).Should().Throw<InvalidModelException>().WithMessage("*version 9*version 1*");
    }

    [Fact]
    public void A_section_that_stands_twice_is_told()
    {
        FluentActions.Invoking(() => Load(File(("alpha", "x"), ("alpha", "y")))).Should().Throw<InvalidModelException>().WithMessage("*twice*");
    }

    [Fact]
    public void Every_section_of_the_English_model_says_so_when_its_content_is_not_its_own()
    {
        // A sound file around a payload of noise: the checksum holds, so the stage itself must refuse it.
        foreach (string section in ClaimModel.English.Sections)
        {
            byte[] noise = new byte[4096];
            new Random(7).NextBytes(noise);
            foreach (byte[] payload in new[] { [], new byte[] { 255, 255, 255, 127 }, noise })
            {
                using MemoryStream stream = new();
                ModelFormat.Write(stream, section, payload);
                ClaimModel damaged = ClaimModel.English.With(Load(stream.ToArray()));
                FluentActions.Invoking(() => ClaimPipeline.Create(damaged, o => o)).Should().Throw<InvalidModelException>($"section {section} holds {payload.Length} bytes of noise");
            }
        }
    }

    [Fact]
    public void An_empty_model_cannot_make_a_pipeline_once_stages_are_learned()
    {
        if (ClaimModel.English.Sections.Count == 0)
            return;
        FluentActions.Invoking(() => ClaimPipeline.Create(Load(File(("other", "x"))), o => o)).Should().Throw<InvalidModelException>().WithMessage("*ClaimModel.With*");
    }

    private static byte[] File(params (string Name, string Payload)[] sections)
    {
        using MemoryStream stream = new();
        foreach ((string name, string payload) in sections)
            ModelFormat.Write(stream, name, Encoding.ASCII.GetBytes(payload));
        return stream.ToArray();
    }

    private static ClaimModel Load(byte[] file)
    {
        using MemoryStream stream = new(file);
        return ClaimModel.Load(stream);
    }

    private static byte[] Save(ClaimModel model)
    {
        using MemoryStream stream = new();
        model.Save(stream);
        return stream.ToArray();
    }

    private static string Text(ClaimModel model, string section)
    {
        SectionReader reader = model.Open(section);
        StringBuilder text = new();
        try
        {
            while (true)
                text.Append((char)reader.ReadByte());
        }
        catch (InvalidModelException)
        {
            return text.ToString();
        }
    }
}
