using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace NewsClaims.Training.Claims.Distillation;

/// <summary>A number that tells texts apart and tells nothing of them: the first eight bytes of the SHA-256.</summary>
internal static class TextNumber
{
    public static ulong Of(string text) => BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
