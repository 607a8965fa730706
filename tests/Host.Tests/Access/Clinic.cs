using TestModules;

namespace Host.Tests.Access;

/// <summary>A module whose pages list everybody in sight by one text; only the permission that each page requires is another.</summary>
internal static class Clinic
{
    /// <summary>What a page says of nobody.</summary>
    public const string Nobody = "0 people: .";

    public static ModuleText Module { get; } = Listing(Listing(Listing(Listing(new ModuleText("clinic")
    {
        Compose = """
            module.Permissions(new[] { new Permission("clinic.health.read", "Read of health", Role.Worker) { Shares = InformationKind.Health } })
                .Permissions(new[] { new Permission("clinic.name.read", "Read names", Role.Worker) { Shares = InformationKind.Identity } });
            """,
    }, "Health", "clinic.health.read"), "Names", "clinic.name.read"), "Plain", "clinic.thing.read"), "Borrowed", "core.person.find").With("""
        internal static class ClinicSql
        {
            public static readonly Sql Rows = new("select p.display_name from core_person_card p where {visible p.person_id} order by p.display_name");

            public static readonly Sql InSight = new("select count(*) from {sight} s");
        }
        """);

    private static ModuleText Listing(ModuleText module, string name, string permission) => module.With($$"""
        [assembly: RazorCompiledItem(typeof({{name}}), "mvc.1.0.razor-page", "/Areas/clinic/Pages/{{name}}.cshtml")]

        [Requires("{{permission}}")]
        public sealed class {{name}}Model : PageModel
        {
            private readonly IDatabase _database;

            public {{name}}Model(IDatabase database) => _database = database;

            public string Said { get; private set; } = "";

            public async Task OnGetAsync() => Said = await _database.OneAsync<int>(ClinicSql.InSight) + " people: " + string.Join(", ", await _database.ManyAsync<string>(ClinicSql.Rows)) + ".";
        }

        [RazorCompiledItemMetadata("RouteTemplate", "")]
        public sealed class {{name}} : Microsoft.AspNetCore.Mvc.RazorPages.Page
        {
            public {{name}}Model Model => (({{name}}Model)PageContext.ViewData.Model!);

            public override Task ExecuteAsync()
            {
                ViewContext.ViewData["Title"] = "Things";
                Write(Model.Said);
                return Task.CompletedTask;
            }
        }
        """);
}
