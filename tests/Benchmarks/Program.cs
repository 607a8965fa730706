using Benchmarks;
using Benchmarks.Parts;
using Benchmarks.Serving;

string[] known = ["startup", "floor", "growth", "access", "modules"];
var (quick, asked) = (args.Contains("--quick"), args.Where(word => word[0] != '-').ToList());
if (asked.Except(known).Any() || args.Any(word => word[0] == '-' && word is not ("--quick" or "--built")))
{
    await Console.Error.WriteLineAsync($"Type any of: {string.Join(' ', known)} --quick --built");
    return 2;
}

var size = quick ? Size.Quick : Size.Whole;
var built = await Built.MakeAsync(publish: !args.Contains("--built"));
var table = new Table(Console.Out);
if (IsAsked("startup")) await StartUp.RunAsync(built, size, table);
if (IsAsked("floor")) await AgainstFloor.RunAsync(built, size, table);
if (IsAsked("growth")) await Growth.RunAsync(built, size, table);
if (IsAsked("access")) await Access.RunAsync(built, size, table);
if (IsAsked("modules")) await PerModule.RunAsync(built, size, table);
return 0;

bool IsAsked(string part) => asked.Count == 0 || asked.Contains(part);
