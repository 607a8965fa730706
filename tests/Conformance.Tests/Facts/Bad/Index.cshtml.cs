using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Pages;

namespace Conformance.Tests.Facts.Bad;

/// <summary>Asks one query for each row.</summary>
[Requires("bad.thing.read")]
public sealed class IndexModel(IDatabase database) : PageModel, ILoadsPage
{
    public IList<string?> Notes { get; } = [];

    public IReadOnlyList<Guid> Things { get; private set; } = [];

    public async Task<bool> LoadAsync()
    {
        Things = await database.ManyAsync<Guid>(BadSql.Ids);
        foreach (var thing in Things) Notes.Add(await database.OneAsync<string>(BadSql.Note, new { thing }));
        return true;
    }
}
