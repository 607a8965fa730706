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

    public async Task<bool> LoadAsync()
    {
        foreach (var thing in await database.ManyAsync<Guid>(BadSql.Ids)) Notes.Add(await database.OneAsync<string>(BadSql.Note, new { thing }));
        return true;
    }
}
