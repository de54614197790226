using NewsClaims.Kernels;
using NewsClaims.Layers;
using NewsClaims.Models;

namespace NewsClaims.Speakers;

/// <summary>Tells who relays words rather than says them: newspapers, agencies, broadcasters, known by name, by the last word of their name, or by noun.</summary>
internal sealed class NewsOutlets(uint[] names, uint[] lastWords, uint[] nouns)
{
    private readonly uint[] _names = Sorted(names);
    private readonly uint[] _lastWords = Sorted(lastWords);
    private readonly uint[] _nouns = Sorted(nouns);

    /// <summary>True when what the mention refers to is an outlet, by this mention or another one that the article makes of it.</summary>
    public bool Is(in SpeakerScene scene, int mention)
    {
        const int Enough = 20;
        ReadOnlySpan<int> all = scene.Referents.MentionsOf(scene.Mentions[mention].Referent);
        if (Says(scene, mention))
            return true;
        for (int i = 0; i < Math.Min(Enough, all.Length); i++)
        {
            if (Says(scene, all[i]))
                return true;
        }

        return false;
    }

    /// <summary>True when the noun is one for outlets: "newspaper".</summary>
    public bool IsNoun(ReadOnlySpan<char> word) => Has(_nouns, FeatureHash.OfLower(word));

    public void Write(SectionWriter writer)
    {
        writer.WriteArray<uint>(_names);
        writer.WriteArray<uint>(_lastWords);
        writer.WriteArray<uint>(_nouns);
    }

    public static NewsOutlets Read(ref SectionReader reader) => new(reader.ReadArray<uint>(), reader.ReadArray<uint>(), reader.ReadArray<uint>());

    private bool Says(in SpeakerScene scene, int mention)
    {
        Mention found = scene.Mentions[mention];
        if (found.Kind == MentionKind.Description)
            return IsNoun(scene.Article.Word(found.Head));
        if (found.Kind != MentionKind.Name || scene.Entities[found.Entity].Class == EntityClass.Person)
            return false;
        ReadOnlySpan<char> last = scene.Article.Word(found.Tokens.End - 1);
        return (Has(_lastWords, FeatureHash.OfLower(last)) && char.IsUpper(last[0])) || Has(_names, FeatureHash.OfLower(NameText.Of(scene.Article, found.Tokens)));
    }

    private static bool Has(uint[] sorted, uint hash) => Array.BinarySearch(sorted, hash) >= 0;

    private static uint[] Sorted(uint[] hashes)
    {
        uint[] sorted = [.. hashes];
        Array.Sort(sorted);
        return sorted;
    }
}
