using System.IO.Compression;

namespace NewsClaims.Training.Claims.Distillation;

/// <summary>Files of records of one length, packed with gzip.</summary>
internal static class PackedRecords
{
    /// <summary>The records of a file; each is valid until the next one is asked for.</summary>
    /// <exception cref="InvalidDataException">The file ends within a record.</exception>
    public static IEnumerable<byte[]> Read(string path, int length)
    {
        using GZipStream file = new(File.OpenRead(path), CompressionMode.Decompress);
        byte[] record = new byte[length];
        while (file.ReadAtLeast(record, length, throwOnEndOfStream: false) is var read && read > 0)
        {
            if (read < length)
                throw new InvalidDataException($"{Path.GetFileName(path)} ends within a record of {length} bytes; get it again.");
            yield return record;
        }
    }
}
