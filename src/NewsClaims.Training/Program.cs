using System.CommandLine;
using NewsClaims.Corpora;
using NewsClaims.Training;

RootCommand root = new("Trains the models of NewsClaims from corpora given by path.");
foreach (Command command in TrainingCommands.All())
    root.Subcommands.Add(command);

LongWork.Screen = LongWork.Terminal;
ParseResult parse = root.Parse(args);
TrainingCommands.Prepare(parse);
return parse.Invoke();
