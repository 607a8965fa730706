using Microsoft.CodeAnalysis;

namespace TestModules;

/// <summary>A module as texts: what its class declares, and the pages and migrations beside it.</summary>
/// <param name="Key">Its key, and its folder's name.</param>
public sealed record ModuleText(string Key)
{
    private const string Listing = """{ "runtimeTarget": { "name": ".NETCoreApp,Version=v10.0" }, "targets": { ".NETCoreApp,Version=v10.0": {} }, "libraries": {} }""";

    private const string Parts = """
        [assembly: Microsoft.AspNetCore.Mvc.ApplicationParts.ProvideApplicationPartFactory("Microsoft.AspNetCore.Mvc.ApplicationParts.ConsolidatedAssemblyApplicationPartFactory, Microsoft.AspNetCore.Mvc.Razor")]
        [assembly: System.Reflection.AssemblyVersion("1.2.3.0")]
        """;

    /// <summary>What the class's Compose adds to <c>module</c>.</summary>
    public string Compose { get; init; } = "";

    /// <summary>What else stands in the class.</summary>
    public string Members { get; init; } = "";

    /// <summary>What the module calls itself, when that is not its folder's name.</summary>
    public string? CallsItself { get; init; }

    /// <summary>More types: pages, migrations, settings.</summary>
    public IReadOnlyList<string> More { get; init; } = [];

    /// <summary>An assembly it was compiled against, by name and text, and whether it comes with it.</summary>
    public (string Name, string Text, bool Comes)? Library { get; init; }

    /// <summary>The name of its permission, held by whoever is a worker or at the front door.</summary>
    public string Permission => $"{Key}.thing.read";

    private string ClassName => string.Concat(Key.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    private string Class => $$"""
        public sealed class {{ClassName}}Module : IModule
        {
            public ModuleInfo Info { get; } = new("{{CallsItself ?? Key}}", "{{ClassName}} things", "Made for a test.");

            public void Compose(IModuleBuilder module)
            {
                module.Permissions(new[] { new Permission("{{Permission}}", "Read things", Role.Worker, Role.FrontDoor) });
                {{Compose}}
            }

            {{Members}}
        }
        """;

    /// <summary>A page of the module, as the Razor compiler would leave it.</summary>
    /// <param name="place">Where it lies among the module's pages: <c>/Index</c>.</param>
    /// <param name="text">What it says, as a C# expression.</param>
    /// <param name="template">What its <c>@page</c> line says.</param>
    public ModuleText WithPage(string place, string text, string template = "")
    {
        var name = "Page" + More.Count;
        return With($$""""
            [assembly: RazorCompiledItem(typeof({{name}}), "mvc.1.0.razor-page", "/Areas/{{Key}}/Pages{{place}}.cshtml")]

            [Requires("{{Permission}}")]
            public sealed class {{name}}Model : PageModel
            {
            }

            [RazorCompiledItemMetadata("RouteTemplate", @"{{template}}")]
            public sealed class {{name}} : Microsoft.AspNetCore.Mvc.RazorPages.Page
            {
                public {{name}}Model Model => (({{name}}Model)PageContext.ViewData.Model!);

                public override Task ExecuteAsync()
                {
                    ViewContext.ViewData["Title"] = "Things";
                    WriteLiteral("<h1>" + {{text}} + "</h1>");
                    return Task.CompletedTask;
                }
            }
            """");
    }

    /// <summary>The module with more types.</summary>
    public ModuleText With(params string[] more) => this with { More = [.. More, .. more] };

    /// <summary>Writes the module's folder into a modules folder.</summary>
    public void WriteTo(string modules)
    {
        var library = Library is { } one ? Compiled.Assembly(one.Name, [one.Text]) : null;
        MetadataReference[] references = library is null ? [] : [MetadataReference.CreateFromImage(library)];
        Put(modules, Key, ClassName, Compiled.Assembly(ClassName, [Parts, Class, .. More], references));
        if (Library is { Comes: true } comes) File.WriteAllBytes(Path.Combine(modules, Key, comes.Name + ".dll"), library!);
    }

    /// <summary>Writes a folder with any bytes for an assembly.</summary>
    public static void Put(string modules, string key, string name, byte[] assembly, string listing = Listing)
    {
        var folder = Directory.CreateDirectory(Path.Combine(modules, key)).FullName;
        File.WriteAllBytes(Path.Combine(folder, name + ".dll"), assembly);
        File.WriteAllText(Path.Combine(folder, name + ".deps.json"), listing);
    }
}
