using System.Runtime.InteropServices;
using NewsClaims.Layers;

namespace NewsClaims.Mentions;

/// <summary>The groups of names gathered so far, found by their words, by their whole form, and by initials.</summary>
internal sealed class NameGroups
{
    // A word that very many different names share tells nothing; looking at the first of them keeps time linear.
    private const int MaxSharing = 32;

    private static readonly Dictionary<string, string> PlaceAliases = new(StringComparer.Ordinal)
    {
        ["us"] = "united states",
        ["usa"] = "united states",
        ["america"] = "united states",
        ["united states of america"] = "united states",
        ["uk"] = "united kingdom",
        ["britain"] = "united kingdom",
        ["great britain"] = "united kingdom",
        ["uae"] = "united arab emirates",
        ["eu"] = "european union",
        ["un"] = "united nations",
    };

    private readonly List<NameGroup> _groups = [];
    private readonly Dictionary<string, List<int>> _byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _persons = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _others = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _byInitials = new(StringComparer.Ordinal);

    // Lists of earlier articles, to be used again.
    private readonly Stack<List<int>> _spare = [];

    public NameGroup this[int group] => _groups[group];

    /// <summary>The first groups that have the word in their name.</summary>
    public ReadOnlySpan<int> Sharing(string word) => _byWord.TryGetValue(word, out List<int>? groups) ? CollectionsMarshal.AsSpan(groups) : [];

    /// <summary>The person whose whole name reads so when its words are written together, or -1.</summary>
    public int Person(string joined) => _persons.GetValueOrDefault(joined, -1);

    /// <summary>The body, place or thing of that name, or -1. Places have common aliases.</summary>
    public int Other(string name) => _others.GetValueOrDefault(PlaceAliases.GetValueOrDefault(name, name), -1);

    /// <summary>The body or place whose name has these initials, or -1.</summary>
    public int WithInitials(string initials) => _byInitials.GetValueOrDefault(initials, -1);

    /// <summary>Forgets all groups.</summary>
    public void Clear()
    {
        foreach (List<int> sharing in _byWord.Values)
        {
            sharing.Clear();
            _spare.Push(sharing);
        }

        _groups.Clear();
        _byWord.Clear();
        _persons.Clear();
        _others.Clear();
        _byInitials.Clear();
    }

    /// <summary>Adds a group and gives its number. A form without words cannot be found again.</summary>
    public int Add(NameForm form, EntityClass type, int entity)
    {
        int index = _groups.Count;
        _groups.Add(new NameGroup(form, type, entity));
        if (form.Words.Length == 0)
            return index;
        if (type == EntityClass.Person)
            _persons.TryAdd(form.Joined, index);
        else
            _others.TryAdd(PlaceAliases.GetValueOrDefault(form.Name, form.Name), index);
        Index(form, index);
        return index;
    }

    /// <summary>Lets a group be found by another form of its name.</summary>
    public void Index(NameForm form, int group)
    {
        if (form.Initials.Length >= 2 && form.Words.Length >= 2 && _groups[group].Type is EntityClass.Organization or EntityClass.Location)
            _byInitials.TryAdd(form.Initials, group);
        foreach (string word in form.Words)
        {
            if (!_byWord.TryGetValue(word, out List<int>? sharing))
                _byWord.Add(word, sharing = _spare.TryPop(out List<int>? spare) ? spare : []);
            if (sharing.Count < MaxSharing && !sharing.Contains(group))
                sharing.Add(group);
        }
    }
}

/// <summary>Names that name the same.</summary>
internal sealed class NameGroup(NameForm form, EntityClass type, int first)
{
    public NameForm Form { get; set; } = form;

    public EntityClass Type { get; } = type;

    public int First { get; } = first;

    public int Count { get; set; }

    public int LastSentence { get; set; } = int.MinValue / 2;

    public Gender Gender { get; set; }

    public int LastIntroduced { get; set; } = int.MinValue / 2;
}
