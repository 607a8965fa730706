using System.CommandLine;
using System.Globalization;
using Platform.Host.Areas;
using Platform.Host.Areas.Reading;
using Platform.Record.Demo.Seed;
using Platform.Sdk.Rules;

namespace Platform.Host.Commands;

/// <summary>What can be typed. Exit codes: 0 fine, 1 failed, 2 wrong use.</summary>
internal static class PlatformCommand
{
    public const int Fine = 0;
    public const int Failed = 1;
    public const int WrongUse = 2;

    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors, AreaEnvironment? environment = null, string? modules = null)
    {
        var parsed = Tree(output, environment ?? AreaEnvironment.Process, modules ?? CommonOptions.Modules).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors) await errors.WriteLineAsync(error.Message);
            await errors.WriteLineAsync("Type --help to see what can be typed.");
            return WrongUse;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = errors, EnableDefaultExceptionHandler = false });
        }
        catch (Exception fault) when (fault is AreaFileException or CommandFailedException or PlatformRefusedException or RuleBrokenException)
        {
            await errors.WriteLineAsync(fault.Message);
            return Failed;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            await errors.WriteLineAsync($"{fault.GetType().Name}: {fault.Message}");
            return Failed;
        }
    }

    private static bool IsAddress(string text)
    {
        try
        {
            return BindingAddress.Parse(text).Scheme is "http" or "https";
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static RootCommand Tree(TextWriter output, AreaEnvironment environment, string modules)
    {
        var root = new RootCommand("A shared record and the modules a local area chooses. Without a command: run.");
        var common = new CommonOptions(environment, modules);
        var urls = new Option<string?>("--urls") { Description = "Where to listen, e.g. http://localhost:5080" };
        urls.Validators.Add(result =>
        {
            var all = result.Tokens is [var typed, ..] ? typed.Value.Split(';') : [];
            if (!all.All(IsAddress)) result.AddError("--urls takes addresses like http://localhost:5080, joined by ;.");
        });
        common.AddTo(root);
        root.Add(urls);
        root.SetAction((parsed, stop) => RunCommand.RunAsync(common.ReadToServe(parsed, parsed.GetValue(urls)), output, stop));

        var run = new Command("run", "Serve the area (the default)") { urls };
        run.SetAction((parsed, stop) => RunCommand.RunAsync(common.ReadToServe(parsed, parsed.GetValue(urls)), output, stop));
        root.Add(run);

        root.Add(Check());
        root.Add(Simple("modules", "List the modules and how they stand", common.ReadToList, ModulesCommand.RunAsync));
        root.Add(Simple("migrate", "Bring the database's schema up to date", common.Read, MigrateCommand.RunAsync));
        root.Add(Import());
        root.Add(Seed());
        root.Add(VerifyAudit());
        root.Add(Admin());
        return root;

        Command Simple(string name, string description, Func<ParseResult, PlatformOptions> read, Func<PlatformOptions, TextWriter, Task<int>> act)
        {
            var command = new Command(name, description);
            command.SetAction((parsed, _) => act(read(parsed), output));
            return command;
        }

        Command Check()
        {
            var diff = new Option<FileInfo?>("--diff") { Description = "Say what changing to this area file would change, and change nothing", HelpName = "FILE" };
            var noDatabase = new Option<bool>("--no-database") { Description = "Check the area file and the modules only" };
            var command = new Command("check", "Check the area file, the modules and the database") { diff, noDatabase, urls };
            command.SetAction((parsed, _) =>
            {
                var (where, isWithData) = (parsed.GetValue(urls), !parsed.GetValue(noDatabase));
                return parsed.GetValue(diff) is { } other
                    ? CheckCommand.CompareAsync(() => common.ReadToCompare(parsed), () => common.ReadToCompare(parsed, other), output)
                    : CheckCommand.RunAsync(common.ReadToServe(parsed, where, isWithData), isWithData, output);
            });
            return command;
        }

        Command Import()
        {
            var file = new Argument<FileInfo>("FILE") { Description = "A caseload as CSV, UTF-8, with a header row" };
            var dryRun = new Option<bool>("--dry-run") { Description = "Report what would happen and write nothing" };
            var report = new Option<FileInfo?>("--report") { Description = "Where the report is written (default: beside where this is typed)" };
            var command = new Command("import", "Import an existing caseload; safe to run twice and to stop and run again") { file, dryRun, report };
            command.SetAction((parsed, stop) => ImportCommand.RunAsync(
                common.Read(parsed), parsed.GetRequiredValue(file), parsed.GetValue(report), parsed.GetValue(dryRun), output, stop));
            return command;
        }

        Command Seed()
        {
            var people = new Option<int>("--people") { Description = "How many invented people there shall be", Required = true };
            var number = new Option<int>("--number")
            {
                Description = $"Which people: the same number invents the same people again (1 to {SeedPeople.HighestNumber:N0}, default {SeedPeople.UsualNumber})",
                DefaultValueFactory = _ => SeedPeople.UsualNumber,
            };
            number.Validators.Add(result =>
            {
                if (result.Tokens is [var typed, ..]
                    && (!int.TryParse(typed.Value, CultureInfo.InvariantCulture, out var which) || which is < 1 or > SeedPeople.HighestNumber))
                {
                    result.AddError($"--number takes a whole number from 1 to {SeedPeople.HighestNumber:N0}.");
                }
            });
            people.Validators.Add(result =>
            {
                if (!int.TryParse(result.Tokens is [var typed, ..] ? typed.Value : "", CultureInfo.InvariantCulture, out var many) || many is < 1 or > 1_000_000)
                {
                    result.AddError("--people takes a whole number from 1 to 1,000,000.");
                }
            });
            var command = new Command("seed", "Fill a demo area with invented people; safe to stop and run again") { people, number };
            command.SetAction((parsed, stop) => SeedCommand.RunAsync(
                common.Read(parsed), parsed.GetValue(people), parsed.GetValue(number), output, stop));
            return command;
        }

        Command VerifyAudit()
        {
            var digests = new Option<FileInfo?>("--digests") { Description = "The exported digests to hold it against (default: those beside the database)", HelpName = "FILE" };
            var command = new Command("verify-audit", "Compute the audit's digests again and name the first thing that is not as it was sealed") { digests };
            command.SetAction((parsed, _) => VerifyAuditCommand.RunAsync(common.Read(parsed), parsed.GetValue(digests), output));
            return command;
        }

        Command Admin()
        {
            var email = new Argument<string>("EMAIL") { Description = "The administrator's work e-mail address" };
            var invite = new Command("invite", "Make a one-time link with which an administrator sets a password") { email };
            invite.SetAction((parsed, _) => AdminInviteCommand.RunAsync(common.Read(parsed), parsed.GetRequiredValue(email), output));
            return new Command("admin", "Administrators of the area") { invite };
        }
    }
}
