using System.CommandLine;
using NewsClaims.Fuzz.Rewritten;
using NewsClaims.Fuzz.Texts;

namespace NewsClaims.Fuzz;

/// <summary><c>cost</c>: counted steps a character for every shape, at a length and at eight times that.</summary>
internal static class CostCommand
{
    public static Command Create()
    {
        Option<int> length = new("--length") { Description = "The shorter length, in UTF-16 units", DefaultValueFactory = _ => 3_000 };
        Option<int> seeds = new("--seeds") { Description = "Texts of each shape", DefaultValueFactory = _ => 4 };
        Command command = new("cost", "Count the work that longer and longer texts take.") { length, seeds };
        command.SetAction(parse => Run(parse.GetValue(length), parse.GetValue(seeds)));
        return command;
    }

    private static void Run(int length, int seeds)
    {
        CountedLibrary library = new();
        foreach (TextShape shape in TextShape.All)
        {
            for (int seed = 0; seed < seeds; seed++)
            {
                string text = shape.Write(new Random(seed), length), longer = shape.Write(new Random(seed), length * 8);
                double perUnit = (double)library.Steps(text) / text.Length, perUnitLonger = (double)library.Steps(longer) / longer.Length;
                Console.WriteLine($"{perUnitLonger / perUnit,6:f2}  {perUnit,9:f0}  {perUnitLonger,9:f0}  {shape.Name} {seed}: {Readable.Of(text[..Math.Min(30, text.Length)])}");
            }
        }
    }
}
