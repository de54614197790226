using System.Collections.Concurrent;
using NewsClaims.Fuzz.Texts;
using NewsClaims.Json;

namespace NewsClaims.Fuzz;

/// <summary>One pipeline under many threads, each with its own order of the same texts: every answer must be the one that a single thread gave.</summary>
public sealed class Hammer
{
    private readonly ClaimPipeline _pipeline = ClaimPipeline.Create(options => options with { IncludeAuthorClaims = true });
    private readonly string[] _texts;
    private readonly string[] _expected;
    private long _answers;

    /// <summary>Makes the texts and, on this thread alone, the answers.</summary>
    public Hammer(int texts)
    {
        _texts = [.. Enumerable.Range(0, texts).Select(seed => TextShape.Create(seed).Text)];
        _expected = [.. _texts.Select(Answer)];
    }

    /// <summary>Answers given by the threads so far.</summary>
    public long Answers => _answers;

    /// <summary>Runs until the token is cancelled or each thread went so many times through the texts; gives the seeds that were answered otherwise, or threw.</summary>
    public IReadOnlyCollection<int> Run(int threads, int rounds, CancellationToken stop = default)
    {
        ConcurrentBag<int> wrong = [];
        Thread[] all = [.. Enumerable.Range(0, threads).Select(number => new Thread(() => Work(new Random(number), rounds, wrong, stop)))];
        foreach (Thread thread in all)
            thread.Start();
        foreach (Thread thread in all)
            thread.Join();
        return [.. wrong.Distinct().Order()];
    }

    private void Work(Random random, int rounds, ConcurrentBag<int> wrong, CancellationToken stop)
    {
        int[] order = [.. Enumerable.Range(0, _texts.Length)];
        for (int round = 0; round < rounds && !stop.IsCancellationRequested; round++)
        {
            random.Shuffle(order);
            foreach (int seed in order)
            {
                if (stop.IsCancellationRequested)
                    return;
                if (!IsRight(seed))
                    wrong.Add(seed);
                Interlocked.Increment(ref _answers);
            }
        }
    }

    private bool IsRight(int seed)
    {
        try
        {
            return Answer(_texts[seed]) == _expected[seed];
        }
        catch (Exception)
        {
            // An exception on a thread would end the process; here it is a wrong answer.
            return false;
        }
    }

    private string Answer(string text) => _pipeline.Analyze(text).ToJson(null, allLayers: true).ToLine();
}
