namespace NewsClaims.Samples.Archive;

/// <summary>What an interrupted run has left: its last line may be cut off.</summary>
internal static class WholeLines
{
    /// <summary>Cuts off what is after the last line end, leaves the stream at its end and gives the number of lines.</summary>
    public static int Keep(FileStream results)
    {
        byte[] buffer = new byte[1 << 16];
        long end = 0, place = 0;
        int lines = 0;
        while (results.Read(buffer) is var read and > 0)
        {
            for (int i = 0; i < read; i++)
            {
                if (buffer[i] != '\n')
                    continue;
                lines++;
                end = place + i + 1;
            }

            place += read;
        }

        results.SetLength(end);
        results.Position = end;
        return lines;
    }
}
