namespace NewsClaims.Cli.Inputs;

/// <summary>How much of the input has been read, by bytes: the number of articles in a file is not known before its end.</summary>
internal sealed class ReadProgress
{
    private long _total;
    private long _before;
    private (Stream Stream, long Length)? _current;

    /// <summary>0 to 1, or null where the size of the input is not known.</summary>
    public double? Share
    {
        get
        {
            if (_total == 0)
                return null;
            long read = _current is not { } current ? 0 : current.Stream.CanRead ? current.Stream.Position : current.Length;
            return Math.Min(1, (double)(_before + read) / _total);
        }
    }

    /// <summary>Counts the sizes of the files that will be read. Those that are missing count nothing; they are told of when their turn comes.</summary>
    public void Expect(IEnumerable<string> files) => _total = files.Select(file => new FileInfo(file)).Where(file => file.Exists).Sum(file => file.Length);

    /// <summary>The stream, from now on the one that is read.</summary>
    public FileStream Opened(FileStream stream)
    {
        _before += _current?.Length ?? 0;
        _current = (stream, stream.Length);
        return stream;
    }
}
