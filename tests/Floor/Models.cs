using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Floor;

public sealed class PersonModel(Script script) : PageModel
{
    public List<object?[]> Rows { get; private set; } = [];

    public async Task OnGetAsync(string id)
    {
        var about = new Dictionary<string, string> { ["person"] = id };
        Rows = await script.RunAsync("person", about);
        await script.RunAsync("look", about, writes: true);
    }
}

public sealed class SearchModel(Script script) : PageModel
{
    public List<object?[]> Rows { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync(string text)
    {
        await script.RunAsync("keep", writes: true);
        return LocalRedirect($"/search/{text}");
    }

    public async Task OnGetAsync(string? text)
    {
        Rows = await script.RunAsync(text is null ? "form" : $"search {text}");
        if (text is not null) await script.RunAsync($"looks {text}", writes: true);
    }
}

public sealed class ContactModel(Script script) : PageModel
{
    public List<object?[]> Rows { get; private set; } = [];

    public async Task OnGetAsync(string id) => Rows = await script.RunAsync("contact form", new Dictionary<string, string> { ["person"] = id });

    public async Task<IActionResult> OnPostAsync(string id, string support, string note)
    {
        var form = Guid.CreateVersion7().ToString().ToUpperInvariant();
        await script.RunAsync(
            "contact", new Dictionary<string, string> { ["person"] = id, ["support"] = support, ["note"] = note, ["form"] = form }, writes: true);
        return LocalRedirect($"/person/{id}");
    }
}
