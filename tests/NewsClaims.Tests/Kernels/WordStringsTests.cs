using NewsClaims.Kernels;

namespace NewsClaims.Tests.Kernels;

public sealed class WordStringsTests
{
    [Fact]
    public void A_word_that_comes_again_is_the_same_string()
    {
        string first = WordStrings.Of("harbourmaster".AsSpan());
        first.Should().Be("harbourmaster");
        WordStrings.Of("xharbourmaster".AsSpan(1)).Should().BeSameAs(first);
    }

    [Fact]
    public void Many_threads_get_the_words_they_ask_for()
    {
        string[] words = [.. Enumerable.Range(0, 50_000).Select(i => $"word{i}"), "", new string('l', 200)];
        Parallel.For(0, 8, thread =>
        {
            for (int i = 0; i < words.Length; i++)
            {
                string word = words[(i * 7 + thread) % words.Length];
                if (WordStrings.Of(word.AsSpan()) != word)
                    throw new InvalidOperationException(word);
            }
        });
    }
}
