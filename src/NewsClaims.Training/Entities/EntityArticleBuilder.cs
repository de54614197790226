using NewsClaims.Corpora;
using NewsClaims.Entities;
using NewsClaims.Layers;
using NewsClaims.Syntax;

namespace NewsClaims.Training.Entities;

/// <summary>Brings corpora of names to one form, with the built-in layers below entities.</summary>
internal sealed class EntityArticleBuilder(ClaimModel model)
{
    private const uint All = (1u << EntityLabels.Count) - 1;

    private readonly Blocks.BlockSegmenter _blocks = new();
    private readonly Tokens.Tokenizer _tokenizer = new();
    private readonly Sentences.SentenceSplitter _splitter = new(model);
    private readonly SyntaxParser _parser = new(model);
    private readonly Tagger _tagger = new(model);

    public static EntityClass TypeOf(string tag) => tag switch
    {
        "PER" => EntityClass.Person,
        "ORG" => EntityClass.Organization,
        "LOC" => EntityClass.Location,
        "MISC" => EntityClass.Misc,
        _ => throw new InvalidDataException($"\"{tag}\" is no type of name; expected PER, ORG, LOC or MISC."),
    };

    /// <summary>An article from given words, joined by spaces.</summary>
    /// <param name="source">Name of the file.</param>
    /// <param name="document">The words and tags.</param>
    /// <param name="weight">How much it counts.</param>
    /// <param name="openMisc">Whether a token outside of names may be part of a name of type Misc that the source did not mark.</param>
    public EntityArticle FromWords(string source, NameDocument document, float weight, bool openMisc)
    {
        WordedText worded = WordedText.Join(document.Sentences.Select(sentence => sentence.Words));
        (TokenSpan[] tokens, TokenRange[] sentences) = (worded.Tokens, worded.Sentences);
        uint[] allowed = new uint[tokens.Length];
        Array.Fill(allowed, openMisc ? (1u << EntityLabels.Outside) | (0xFu << EntityLabels.Of((int)EntityClass.Misc, 0)) : 1u << EntityLabels.Outside);
        EntityArticle article = Make(source, document.Id, worded.Text, tokens, sentences, allowed, weight);
        for (int s = 0; s < sentences.Length; s++)
        {
            foreach ((int start, int end, string tag) in NameCorpus.Names(document.Sentences[s].Tags))
            {
                Label(allowed, sentences[s].Start + start, sentences[s].Start + end, TypeOf(tag));
                article.Gold.Add((tokens[sentences[s].Start + start].Start, tokens[sentences[s].Start + end - 1].End, TypeOf(tag)));
            }
        }

        return article;
    }

    /// <summary>An article from raw text.</summary>
    public EntityArticle FromText(string source, NewsNames news, float weight) =>
        FromText(source, news.Id, news.Text, news.Names.Select(name => (name.Span, TypeOf(name.Type))), weight);

    /// <summary>An article from raw text and the names in it.</summary>
    public EntityArticle FromText(string source, string id, string text, IEnumerable<(TextSpan Span, EntityClass Type)> names, float weight)
    {
        EntityArticle article = Raw(text, source, id, weight, withTrees: true);
        uint[] allowed = article.Allowed;
        ParsedArticle parsed = article.Parsed(article.Blocks);
        foreach ((TextSpan span, EntityClass type) in names)
        {
            article.Gold.Add((span.Start, span.End, type));
            TokenRange range = parsed.TokensIn(span);
            if (range.IsEmpty)
                continue;
            bool fits = parsed.Span(range) == span && parsed.Sentences[parsed.SentenceOf(range.Start)].End >= range.End;
            if (fits)
                Label(allowed, range.Start, range.End, type);
            else
                allowed.AsSpan(range.Start, range.Count).Fill(All);
        }

        return article;
    }

    /// <summary>An article of which no name is known.</summary>
    public EntityArticle Raw(string text) => Raw(text, "raw", "", 0, withTrees: true);

    /// <summary>The same without trees: by them a word would tell its neighbours which it is, where that is what an encoder shall guess.</summary>
    public EntityArticle Treeless(string text) => Raw(text, "raw", "", 0, withTrees: false);

    private EntityArticle Raw(string text, string source, string id, float weight, bool withTrees)
    {
        Layer<Block> blocks = new();
        Layer<TokenSpan> tokens = new();
        Layer<TokenRange> sentences = new();
        _blocks.Segment(text, blocks);
        _tokenizer.Tokenize(text, blocks, tokens);
        _splitter.Split(new TokenizedText(text, blocks, tokens), sentences);
        uint[] allowed = new uint[tokens.Count];
        Array.Fill(allowed, 1u << EntityLabels.Outside);
        return Make(source, id, text, tokens.AsSpan().ToArray(), sentences.AsSpan().ToArray(), allowed, weight, withTrees);
    }

    private static void Label(uint[] allowed, int start, int end, EntityClass type)
    {
        for (int i = start; i < end; i++)
        {
            int place = end == start + 1 ? EntityLabels.Only : i == start ? EntityLabels.First : i == end - 1 ? EntityLabels.Last : EntityLabels.Middle;
            allowed[i] = 1u << EntityLabels.Of((int)type, place);
        }
    }

    private EntityArticle Make(string source, string id, string text, TokenSpan[] tokens, TokenRange[] sentences, uint[] allowed, float weight, bool withTrees = true)
    {
        TokenSyntax[] syntax = new TokenSyntax[tokens.Length];
        Block[] blocks = [new Block(new TextSpan(0, text.Length), BlockKind.Paragraph)];
        TokenizedText tokenized = new(text, blocks, tokens);
        if (withTrees)
            _parser.Parse(tokenized, sentences, syntax);
        else
            _tagger.Tag(tokenized, sentences, syntax);
        return new EntityArticle
        {
            Source = source,
            Id = id,
            Text = text,
            Tokens = tokens,
            Sentences = sentences,
            Syntax = syntax,
            Allowed = allowed,
            Weight = weight,
        };
    }
}
