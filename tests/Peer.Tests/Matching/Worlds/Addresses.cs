using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Running;
using Platform.Sdk.Data;

namespace Peer.Tests.Matching.Worlds;

/// <summary>Every page of the module, and those of the record about support, as addresses of one person and one peer: whatever is added later is among them.</summary>
internal static partial class Addresses
{
    /// <summary>The module's pages about somebody, but those where it is kept.</summary>
    public static async Task<IReadOnlyList<string>> OfPersonAsync(TestPlatform platform, Guid person, Guid peer) =>
        [.. await FillAsync(platform, person, peer, template => template.StartsWith("peer/", StringComparison.Ordinal) && template.Contains("{personId", StringComparison.Ordinal))];

    /// <summary>All of the module's pages, but those where it is kept.</summary>
    public static async Task<IReadOnlyList<string>> OfModuleAsync(TestPlatform platform, Guid person, Guid peer) =>
        [.. await FillAsync(platform, person, peer, template => template == "peer" || template.StartsWith("peer/", StringComparison.Ordinal))];

    /// <summary>The record's own pages about the person's support: who may lead it, take it over or stand in.</summary>
    public static async Task<IReadOnlyList<string>> OfSupportAsync(TestPlatform platform, Guid person, Guid peer) =>
        [.. await FillAsync(platform, person, peer, template => template.StartsWith("people/{personId", StringComparison.Ordinal) && template.Contains("/support", StringComparison.Ordinal))];

    private static async Task<IEnumerable<string>> FillAsync(TestPlatform platform, Guid person, Guid peer, Func<string, bool> which)
    {
        var ids = (await platform.InScopeAsync(scope => scope.Database.ManyAsync<Named>(AddressesSql.Ids, new { person }))).GroupBy(one => one.Name).ToDictionary(one => one.Key, one => one.First().Id);
        (ids["personId"], ids["peerId"]) = (person, peer);
        return
        [
            .. from template in platform.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
                   .Where(one => one.Metadata.GetMetadata<PageActionDescriptor>() is not null).Select(one => one.RoutePattern.RawText!.Trim('/')).Distinct().Order(StringComparer.Ordinal)
               where which(template) && !template.Contains("/exclusions/", StringComparison.Ordinal)
               select $"/{Parameter().Replace(template, match => $"{ids.GetValueOrDefault(match.Groups["name"].Value)}")}",
        ];
    }

    [GeneratedRegex(@"\{\*{0,2}(?<name>\w+)[^}]*\}")]
    private static partial Regex Parameter();

    private sealed record Named
    {
        public string Name { get; init; } = "";

        public Guid Id { get; init; }
    }
}

internal static class AddressesSql
{
    /// <summary>What the addresses about somebody name besides: what is newest of each.</summary>
    public static readonly Sql Ids = new("""
        select 'supportId' as name, s.support_id as id from core_support s where s.person_id = @person
        union all
        select 'offerId' as name, o.offer_id as id from peer_offer o where o.person_id = @person
        union all
        select 'reviewId' as name, r.review_id as id from peer_review r where r.person_id = @person and r.turn = 1
        union all
        select 'worryId' as name, y.worry_id as id from peer_worry y where y.person_id = @person and y.done_at is null
        """);
}
