using System.CommandLine;

return new RootCommand("Scores every layer on gold data and writes accuracy tables.").Parse(args).Invoke();
