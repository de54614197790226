using NewsClaims.Layers;

namespace NewsClaims.Speakers;

/// <summary>
/// Names those whom a headline or the first sentences only describe: "Harbour pilot warns of storm" is the person whom the article then names
/// and quotes more than anybody else.
/// </summary>
internal static class NamedLater
{
    // How far into the article a description may stand for a name that is still to come.
    private const int FirstSentences = 4;
    private const int Enough = 2;
    private const float HalfSure = 0.5f;

    public static void Apply(in SpeakerScene scene, SpeakerDecision[] decisions)
    {
        int most = MostQuoted(scene, decisions);
        if (most < 0)
            return;
        ReferentName name = scene.NameOf(most)!;
        int named = scene.Article.SentenceOf(FirstNamed(scene, most));
        for (int i = 0; i < decisions.Length; i++)
        {
            // Who is named in the sentence of a description is somebody else.
            if (IsUnnamedPerson(scene, decisions[i]) && scene.Article.SentenceOf(decisions[i].Head) < named)
                decisions[i] = decisions[i].As(name.Text, most, Evidence(scene, decisions[i], name));
        }
    }

    private static string Evidence(in SpeakerScene scene, SpeakerDecision decision, ReferentName name) =>
        $"described as “{NameText.Plain(decision.Source.Slice(scene.Article.Text))}” → {name.Text}, named later in the text and quoted most";

    private static bool IsUnnamedPerson(in SpeakerScene scene, SpeakerDecision decision)
    {
        ParsedArticle article = scene.Article;
        if (decision.Path != SpeakerPath.Described || decision.Head < 0)
            return false;
        int block = article.BlockOf(decision.Head);
        bool early = article.SentenceOf(decision.Head) < FirstSentences || (block >= 0 && article.Blocks[block].Kind == BlockKind.Headline);
        bool single = article.Syntax[decision.Head].Tag == PennTag.Noun || (article.Syntax[decision.Head].Tag == PennTag.ProperNoun && decision.Source.Length > article.Tokens[decision.Head].Length);
        if (!early || !single)
            return false;
        float[] kinds = decision.KindProbabilities;
        float person = kinds[(int)SpeakerKind.Person] + kinds[(int)SpeakerKind.Anonymous];
        return person > HalfSure;
    }

    private static int MostQuoted(in SpeakerScene scene, SpeakerDecision[] decisions)
    {
        int[] counts = new int[scene.Referents.ReferentCount];
        int most = -1;
        foreach (SpeakerDecision decision in decisions)
        {
            if (decision.Kind != SpeakerKind.Person || decision.Referent < 0 || scene.NameOf(decision.Referent) is not { Type: EntityClass.Person })
                continue;
            int count = ++counts[decision.Referent];
            if (count >= Enough && (most < 0 || count > counts[most]))
                most = decision.Referent;
        }

        return most;
    }

    private static int FirstNamed(in SpeakerScene scene, int referent)
    {
        foreach (int mention in scene.Referents.MentionsOf(referent))
        {
            if (scene.Mentions[mention].Kind == MentionKind.Name)
                return scene.Mentions[mention].Tokens.Start;
        }

        return 0;
    }
}
