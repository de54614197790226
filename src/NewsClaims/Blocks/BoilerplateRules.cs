using System.Collections.Frozen;

namespace NewsClaims.Blocks;

/// <summary>Recognises lines that are not part of the article: navigation, notices, invitations, credits of the desk, notes about the author.</summary>
internal static class BoilerplateRules
{
    // Notices are short. A longer line that begins like one is a story about notices.
    private const int LongestNotice = 70;
    private const int LongestNavigation = 14;
    private const int LongestCredit = 45;

    private static readonly Phrases WholeLine = new(
    [
        "skip to main content", "skip to content", "skip to navigation", "advertisement", "advertisements", "advertising", "sponsored", "support",
        "share", "share this", "share this article", "share this story", "share on facebook", "share on twitter", "tweet", "tweet this", "print",
        "print this", "print this page", "email", "email this", "comments", "comment", "view comments", "leave a comment", "no comments", "menu",
        "home", "search", "log in", "login", "sign in", "sign up", "register", "subscribe", "subscribe now", "donate", "newsletter", "newsletters",
        "related", "related articles", "related stories", "related topics", "related content", "more on this story", "more on this topic",
        "most read", "most popular", "trending", "trending now", "recommended", "recommended for you", "read more", "read more here", "read next",
        "up next", "see also", "continue reading", "story continues below", "story continues below advertisement",
        "article continues below advertisement", "article continues after advertisement", "article continues below", "loading", "click here",
        "back to top", "about us", "contact us", "about the author", "about the authors", "about the writer", "privacy policy", "terms of use",
        "terms of service", "terms and conditions", "cookie policy", "cookies", "follow us", "facebook", "twitter", "instagram", "youtube",
        "whatsapp", "linkedin", "abstract", "full text", "correction appended", "listen to this article", "listen", "save", "copy link",
        "copy link to clipboard", "play video", "watch live", "end of content", "close", "next", "previous", "tags", "topics", "sections",
        "get the app", "download the app", "our standards", "reprints", "gift this article", "show more", "view more", "view gallery", "img",
    ]);

    private static readonly Phrases Starts = new(
    [
        "skip to ", "follow us", "like us on", "find us on", "join us on", "sign up for", "sign up to", "subscribe to", "subscribe for", "subscribe now",
        "get our", "get the latest", "enter your email", "click here", "read more:", "read more about", "read also:", "also read:", "read the rest of",
        "read the full story", "read the original article", "see also:", "related:", "more from ", "also on ", "listen to the full", "copyright", "\u00A9",
        "(c) 20", "this article is published", "this article was", "this article first appeared", "this article originally", "this story was originally",
        "this story originally", "this piece was", "this post originally", "this post first", "this material may not", "the views expressed",
        "views expressed", "the opinions expressed", "opinions expressed", "the author is", "the writer is", "about the author", "additional reporting",
        "reporting by ", "(reporting by", "(additional reporting", "editing by ", "(editing by", "(writing by", "writing by ", "with assistance from",
        "with assistance by", "with files from", "with reporting from", "with reporting by", "with contributions from", "edited by ", "produced by ",
        "download our app", "download the app", "do you support", "support our journalism", "support quality journalism", "become a member",
        "already a subscriber", "contact the author", "contact the reporter", "contact us", "got a tip", "have a tip", "send tips", "we are sorry, this video",
        "all rights reserved", "for more news", "for more information visit", "for the latest", "visit our website", "published:", "last updated", "last modified",
        "updated:", "first published", "posted:", "tags:", "filed under", "topics:", "categories:", "editor's note", "editor\u2019s note", "(h/t", "h/t ", "via:", "source:",
        "we use cookies", "this website uses cookies", "by continuing to use", "accept cookies", "image source,", "estimated reading time", "reading time",
        "stay up to date", "thank you for reading", "thanks for reading",
    ]);

    private static readonly Phrases Contains = new(
    [
        "all rights reserved", "contributed to this report", "contributed reporting", "contributed to this article", "contributed to this story",
        "views expressed are", "views expressed in this", "opinions expressed are", "are the author's own", "are the author\u2019s own", "are the author's alone",
        "creative commons licen", "may not be published, broadcast", "sign up for our newsletter", "subscribe to our", "to our newsletter",
    ]);

    private static readonly Phrases BulletStarts = new(["with ", "additional reporting", "reporting by", "written by", "edited by", "follow ", "read more"]);

    /// <summary>The line ends the article: nothing after it belongs to the story.</summary>
    public static bool EndsArticle(ReadOnlySpan<char> line) => AuthorHeadings.Equal(line);

    public static bool IsBoilerplate(ReadOnlySpan<char> text, in Line line)
    {
        ReadOnlySpan<char> content = line.Span.Slice(text);
        if (line.Words == 0)
            return true;
        if (line.Words > LongestNotice)
            return false;
        if (line.Words <= LongestNavigation && (WholeLine.Equal(content) || IsMarkup(content) || IsTimestamp(content, line) || IsMenu(content, line)))
            return true;
        if (Starts.Start(content) || (line.Words <= LongestCredit && Contains.StandIn(content)))
            return true;
        ReadOnlySpan<char> item = ListRules.AfterBullet(content);
        if (item.Length < content.Length && BulletStarts.Start(item) && !line.EndsSentence)
            return true;
        return IsFollowInvitation(content);
    }

    private static readonly Phrases AuthorHeadings = new(["about the author", "about the authors", "about the writer", "about our coverage", "about us"]);

    /// <summary>"Follow Ada Lind on Twitter", "Follow @ada".</summary>
    private static bool IsFollowInvitation(ReadOnlySpan<char> content)
    {
        bool starts = content.StartsWith("Follow ", StringComparison.Ordinal) || content.StartsWith("On Twitter follow ", StringComparison.OrdinalIgnoreCase);
        return starts && (content.Contains('@') || content.Contains("Twitter", StringComparison.OrdinalIgnoreCase)
            || content.Contains("Facebook", StringComparison.OrdinalIgnoreCase) || content.Contains("Instagram", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>"Home | World | Business": the sections of a site, or the steps to a page.</summary>
    private static bool IsMenu(ReadOnlySpan<char> content, in Line line) =>
        !line.EndsSentence && (content.Count(" | ") >= 2 || content.Count(" > ") >= 2 || content.Count(" \u203A ") >= 2 || content.Count(" \u00B7 ") >= 2);

    /// <summary>Remains of a page's code: braces, tags.</summary>
    private static bool IsMarkup(ReadOnlySpan<char> content) =>
        content.IndexOfAny('{', '}') >= 0 || (content[0] == '<' && content[^1] == '>') || content.StartsWith("http", StringComparison.Ordinal) && !content.Contains(' ');

    /// <summary>A line that is a time or a date and nothing else: "9:05 p.m.", "March 3, 2019", "Updated 10:42 GMT".</summary>
    private static bool IsTimestamp(ReadOnlySpan<char> content, in Line line)
    {
        if (line.Words > 9 || content.IndexOfAnyInRange('0', '9') < 0)
            return false;
        foreach (Range range in content.SplitAny(" ,.:/|()-\u00B7\u2013\u2022\u00A0"))
        {
            ReadOnlySpan<char> word = content[range];
            if (word.Length > 0 && !char.IsAsciiDigit(word[0]) && !CalendarWords.Contains(word))
                return false;
        }

        return true;
    }

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> CalendarWords =
            """
            january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
            monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
            a m p am pm et est edt ct cst cdt pt pst pdt gmt utc bst cet at on updated published posted modified last first ago hours hour minutes
            min mins days day read st nd rd th
            """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
}
