using NewsClaims.Entities;

namespace NewsClaims.Tests.Entities;

public class NameListsTests
{
    private const int CountryKind = 0;
    private const int PeopleKind = 2;

    [Fact]
    public void The_longest_name_of_a_kind_counts()
    {
        ulong[] marks = Mark(["New", "Ardland", "sleeps"], ("New Ardland", CountryKind), ("New", CountryKind));

        marks.Should().Equal(Bit(CountryKind, EntityLabels.First), Bit(CountryKind, EntityLabels.Last), 0);
    }

    [Fact]
    public void A_word_can_be_in_lists_of_several_kinds()
    {
        ulong[] marks = Mark(["New", "Ardland"], ("New Ardland", CountryKind), ("Ardland", PeopleKind));

        marks.Should().Equal(
            Bit(CountryKind, EntityLabels.First), Bit(CountryKind, EntityLabels.Last) | Bit(PeopleKind, EntityLabels.Only));
    }

    [Fact]
    public void Capitals_do_not_hide_a_name()
    {
        Mark(["ARDLAND"], ("Ardland", CountryKind)).Should().Equal(Bit(CountryKind, EntityLabels.Only));
    }

    [Fact]
    public void A_number_begins_a_name_but_is_none_alone()
    {
        ulong[] marks = Mark(["4", "Ardland", "Rovers", "beat", "4"], ("4 Ardland Rovers", PeopleKind), ("4", CountryKind));

        marks.Should().Equal(Bit(PeopleKind, EntityLabels.First), Bit(PeopleKind, EntityLabels.Middle), Bit(PeopleKind, EntityLabels.Last), 0, 0);
    }

    [Fact]
    public void Lists_with_more_names_keep_what_they_had()
    {
        NameLists lists = new([NameLists.Extend(0, 5)], [1 << CountryKind]);

        NameLists more = lists.With([(NameLists.Extend(0, 5), PeopleKind), (NameLists.Extend(0, 6), PeopleKind)]);

        ulong[] marks = new ulong[2];
        more.Mark([new WordForm { Lower = 5, Case = WordCase.Capitalised }, new WordForm { Lower = 6, Case = WordCase.Capitalised }], marks);
        marks.Should().Equal(
            Bit(CountryKind, EntityLabels.Only) | Bit(PeopleKind, EntityLabels.Only), Bit(PeopleKind, EntityLabels.Only));
        more.Count.Should().Be(2);
    }

    private static ulong Bit(int kind, int place) => 1ul << ((kind * 4) + place);

    private static ulong[] Mark(string[] words, params (string Name, int Kind)[] names)
    {
        SortedDictionary<uint, ushort> listed = [];
        foreach ((string name, int kind) in names)
        {
            uint hash = name.Split(' ').Aggregate(0u, (before, word) => NameLists.Extend(before, WordForm.Of(word).Lower));
            listed[hash] = (ushort)(1 << kind);
        }

        ulong[] marks = new ulong[words.Length];
        new NameLists([.. listed.Keys], [.. listed.Values]).Mark(words.Select(word => WordForm.Of(word)).ToArray(), marks);
        return marks;
    }
}
