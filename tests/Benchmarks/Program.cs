using Benchmarks;
using Benchmarks.Parts;
using Benchmarks.Serving;

// one of the programs that are compared: the host in this program, with looks written down or without
if (args is ["serve", var how, var area, var data, var modules, var url]) return await WithoutLooks.ServeAsync(how, area, data, modules, url);

string[] known = ["startup", "floor", "growth", "access", "audit", "modules"];
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
if (IsAsked("audit")) await Audit.RunAsync(built, size, table);
if (IsAsked("modules")) await PerModule.RunAsync(built, size, table);
return 0;

bool IsAsked(string part) => asked.Count == 0 || asked.Contains(part);
