using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Platform.Sdk.Data;

namespace Platform.Host.Keys;

/// <summary>The keys of forms and cookies, in the database so that every host of the area has the same.</summary>
internal sealed class DatabaseKeys(IServiceScopeFactory scopes) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() => [.. Finish(ReadAsync()).Select(XElement.Parse)];

    public void StoreElement(XElement element, string friendlyName) => Finish(WriteAsync(element, friendlyName));

    private async Task<IReadOnlyList<string>> ReadAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IDatabase>().ManyAsync<string>(KeySql.All);
    }

    private async Task<int> WriteAsync(XElement element, string name)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<IDatabase>();
        var xml = element.ToString(SaveOptions.DisableFormatting);
        await database.TransactAsync(() => database.ExecuteOneAsync(KeySql.Add, new { key = Ids.New(), name, xml }));
        return 1;
    }

    // the framework's interface is not asynchronous; there is no synchronisation context to wait for
#pragma warning disable RS0030
    private static T Finish<T>(Task<T> task) => task.GetAwaiter().GetResult();
#pragma warning restore RS0030
}
