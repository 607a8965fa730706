using TestModules;

namespace Host.Tests.Proofs;

/// <summary>A module with one page that asks for a fresh proof; its form says back what was typed.</summary>
internal static class Vault
{
    public const string Path = "/vault";

    public static ModuleText Module { get; } = new ModuleText("vault").With("""
        [assembly: RazorCompiledItem(typeof(Vault), "mvc.1.0.razor-page", "/Areas/vault/Pages/Index.cshtml")]

        [Requires("vault.thing.read")]
        [StepUp]
        public sealed class VaultModel : PageModel
        {
            [Microsoft.AspNetCore.Mvc.BindProperty]
            public string Words { get; set; } = "";

            [Microsoft.AspNetCore.Mvc.BindProperty]
            public string[] Colours { get; set; } = Array.Empty<string>();

            public Microsoft.AspNetCore.Mvc.IActionResult OnPost() =>
                LocalRedirect("/vault?said=" + Uri.EscapeDataString(Words + " " + string.Join(',', Colours)));
        }

        [RazorCompiledItemMetadata("RouteTemplate", "")]
        public sealed class Vault : Microsoft.AspNetCore.Mvc.RazorPages.Page
        {
            public VaultModel Model => ((VaultModel)PageContext.ViewData.Model!);

            public override Task ExecuteAsync()
            {
                ViewContext.ViewData["Title"] = "Vault";
                WriteLiteral("<h1>Open</h1>");
                return Task.CompletedTask;
            }
        }
        """);
}
