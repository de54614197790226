using NewsClaims.Kernels;

namespace NewsClaims.Models;

/// <summary>Working memory of a <see cref="TokenEncoder"/>; grows to the largest number of rows it has met. Not thread-safe.</summary>
/// <param name="remembers">Whether vectors of tokens are kept for when they come back: worth it where features tell of the token alone.</param>
internal sealed class EncoderMemory(bool remembers)
{
    public float[] Embedded { get; private set; } = [];

    public float[] Vectors { get; private set; } = [];

    public float[] Added { get; private set; } = [];

    public float[] Scratch { get; private set; } = [];

    public ByteRows Bytes { get; } = new();

    public RecentVectors? Recent { get; } = remembers ? new() : null;

    /// <summary>The features of the tokens that are not among <see cref="Recent"/>, one after another, and their rows.</summary>
    public uint[] NewFeatures { get; private set; } = [];

    /// <inheritdoc cref="NewFeatures"/>
    public int[] NewRows { get; private set; } = [];

    public void Grow(int rows, int features, int inputs, int width)
    {
        if (NewFeatures.Length < rows * features)
            NewFeatures = new uint[rows * features];
        if (NewRows.Length < rows)
            NewRows = new int[rows];
        if (Embedded.Length < rows * inputs)
            Embedded = new float[rows * inputs];
        if (Vectors.Length < rows * width)
        {
            Vectors = new float[rows * width];
            Added = new float[rows * width];
        }

        if (Scratch.Length < MaxoutLayer.ScratchLength(width))
            Scratch = new float[MaxoutLayer.ScratchLength(width)];
    }
}
