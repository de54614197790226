using System.CommandLine;
using NewsClaims.Training;

RootCommand root = new("Trains the models of NewsClaims from corpora given by path.");
foreach (Command command in TrainingCommands.All())
    root.Subcommands.Add(command);

ParseResult parse = root.Parse(args);
if (parse.CommandResult.Command.Options.SingleOrDefault(option => option.Name == "--output") is Option<string?> output)
    EarlierModel.Folder = TrainingPaths.Output(parse.GetValue(output));
return parse.Invoke();
