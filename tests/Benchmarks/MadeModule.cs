namespace Benchmarks;

/// <summary>A throw-away module with a bit of everything: settings, permission, nav, tab, card, table, event, two pages.</summary>
internal static class MadeModule
{
    public static string KeyOf(int number) => $"made-{number:00}";

    /// <summary>Writes and builds it outside the repository; answers the folder that the host loads.</summary>
    public static async Task<string> BuildAsync(string cache, int number)
    {
        var folder = Path.Combine(cache, "made", KeyOf(number));
        var output = Path.Combine(folder, "bin", "Release", "net10.0");
        if (File.Exists(Path.Combine(output, $"Made{number:00}.dll"))) return output;
        Directory.CreateDirectory(folder);
        foreach (var (name, text) in Files(number)) await File.WriteAllTextAsync(Path.Combine(folder, name), text);
        await Built.RunAsync(
            "dotnet", "build", folder, "-c", "Release", "-v", "q", "-p:BuildProjectReferences=false", "-p:UseSharedCompilation=false",
            "-p:RunAnalyzers=false", "-p:TreatWarningsAsErrors=false");
        return output;
    }

    private static IEnumerable<(string Name, string Text)> Files(int number)
    {
        var (key, space, table) = (KeyOf(number), $"Made{number:00}", $"made_{number:00}_note");
        yield return ($"{space}.csproj", """<Project Sdk="Microsoft.NET.Sdk.Razor" />""");
        foreach (var shared in (string[])["Directory.Build.props", "Directory.Build.targets"])
        {
            yield return (shared, $"""<Project><Import Project="{Built.Root}modules/{shared}" /></Project>""");
        }

        yield return ("Directory.Packages.props", $"""<Project><Import Project="{Built.Root}Directory.Packages.props" /></Project>""");
        yield return ("Module.cs", $$""""
            using FluentMigrator;
            using Microsoft.AspNetCore.Mvc.RazorPages;
            using Platform.Sdk.Access;
            using Platform.Sdk.Data;
            using Platform.Sdk.Modules;
            using Platform.Sdk.People;
            using Platform.Sdk.Record;

            namespace {{space}};

            public sealed class MadeModule : IModule
            {
                public const string Read = "{{key}}.read";

                public ModuleInfo Info { get; } = new("{{key}}", "Made {{number}}", "Made to measure what a module costs.");

                public void Compose(IModuleBuilder module) => module
                    .Settings<MadeSettings>()
                    .Permissions([new Permission(Read, "Read what was made", Role.Worker, Role.Lead)])
                    .Nav("Made {{number}}", "/Index", Read)
                    .PersonTab("Made {{number}}", "/ForPerson", Read)
                    .PersonCard("Made {{number}}", MadeSql.Card, Read)
                    .Timeline([new TimelineKind("{{key}}.noted", "Noted")])
                    .On<ContactRecorded>((_, _) => Task.CompletedTask);
            }

            public sealed record MadeSettings { public int Most { get; init; } = 5; }

            internal static class MadeSql
            {
                public static readonly Sql Card = new("select n.label, n.value, null as page from {{table}} n where n.person_id = @person order by n.note_id");
            }

            [Migration(202611231200)]
            public sealed class Notes : ForwardOnlyMigration
            {
                public override void Up() => Create.Table("{{table}}")
                    .WithColumn("note_id").AsGuid().PrimaryKey("{{table}}_pk")
                    .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("{{table}}_person", "core_person", "person_id").Indexed("{{table}}_of")
                    .WithColumn("label").AsString(100).NotNullable()
                    .WithColumn("value").AsString(100).NotNullable();
            }

            [Requires(MadeModule.Read)]
            public sealed class IndexModel : PageModel;

            [Requires(MadeModule.Read)]
            public sealed class ForPersonModel(CurrentPerson person) : PageModel { public CurrentPerson Person => person; }
            """");
        yield return ("Index.cshtml", $"@page\n@model {space}.IndexModel\n<h1 class=\"govuk-heading-l\">Made {number}</h1>\n");
        yield return ("ForPerson.cshtml", $"@page \"{{personId}}\"\n@model {space}.ForPersonModel\n<h1 class=\"govuk-heading-l\">Made {number}</h1>\n");
    }
}
