using System.CommandLine;

return new RootCommand("Typed claims with speakers from news articles.").Parse(args).Invoke();
