using System.CommandLine;
using NewsClaims.Corpora;

namespace NewsClaims.Training;

/// <summary>Writes the plain text of each annotated article in <c>seeds/articles</c> beside its annotation.</summary>
internal static class SeedArticlesCommand
{
    public static Command Create()
    {
        Option<string> folder = new("--articles") { Description = "The folder of the articles.", DefaultValueFactory = _ => Checkout.Find("seeds", "articles") };
        Command command = new("seeds", "Writes the plain text of the annotated articles.") { folder };
        command.SetAction(parse =>
        {
            string path = parse.GetValue(folder)!;
            foreach (SeedArticle article in SeedArticle.ReadAll(path))
            {
                File.WriteAllText(Path.Combine(path, article.Name + ".txt"), article.Text);
                Console.WriteLine($"{article.Name}: {article.Text.Length} characters, {article.Entities.Count} entities, {article.Attributions.Count} attributions");
            }
        });
        return command;
    }
}
