using NewsClaims.Kernels;
using NewsClaims.Models;
using NewsClaims.Tests.Kernels;

namespace NewsClaims.Tests.Models;

public sealed class SectionTests
{
    [Fact]
    public void Numbers_that_ascend_come_back()
    {
        uint[] values = [0, 1, 255, 256, 70_000, 70_001, 0x00FF_FFFF, 0x7FFF_FFFF, 0xFFFF_FFFE, 0xFFFF_FFFF];
        SectionWriter writer = new();
        writer.WriteAscending(values);
        writer.WriteInt32(7);

        SectionReader reader = new("test", writer.Payload);

        reader.ReadAscending().Should().Equal(values);
        reader.ReadInt32().Should().Be(7);
    }

    [Fact]
    public void Small_numbers_of_both_signs_come_back()
    {
        short[] values = [0, 1, -1, 127, -128, 255, 256, short.MaxValue, short.MinValue];
        SectionWriter writer = new();
        writer.WriteSmall(values);

        SectionReader reader = new("test", writer.Payload);

        reader.ReadSmall().Should().Equal(values);
    }

    [Fact]
    public void Bytes_that_are_no_whole_number_of_numbers_are_damage()
    {
        SectionWriter writer = new();
        writer.WriteArray<byte>(new byte[7]);

        Action read = () => new SectionReader("test", writer.Payload).ReadAscending();

        read.Should().Throw<InvalidModelException>().WithMessage("*\"test\" has 7 bytes for numbers of 4 bytes each*");
    }

    [Theory]
    [InlineData(33, 48)]
    [InlineData(128, 16)]
    public void A_matrix_in_a_file_multiplies_as_the_one_that_was_written(int rows, int columns)
    {
        Random random = new(rows);
        float[] values = RandomNumbers.Of(random, rows * columns);
        ByteRows input = new();
        input.Fill(RandomNumbers.Of(random, 5 * rows), rows, [0, 1, 2, 3, 4], rows);
        float[] expected = new float[5 * columns], product = new float[5 * columns];
        SectionWriter writer = new();
        ByteMatrixFile.Write(writer, values, columns);
        SectionReader reader = new("test", writer.Payload);

        new ByteMatrix(values, columns).Multiply(input, new float[columns], expected);
        ByteMatrixFile.Read(ref reader, rows, columns).Multiply(input, new float[columns], product);

        product.Should().Equal(expected);
    }

    [Fact]
    public void A_matrix_of_another_size_is_damage()
    {
        SectionWriter writer = new();
        ByteMatrixFile.Write(writer, new float[16 * 16], 16);

        Action read = () =>
        {
            SectionReader reader = new("test", writer.Payload);
            ByteMatrixFile.Read(ref reader, 20, 16);
        };

        read.Should().Throw<InvalidModelException>().WithMessage("*256 weights in 16 columns; expected 20 rows of 16*");
    }
}
