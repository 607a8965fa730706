using Platform.Record.Demo.Seed;
using Platform.Record.Sharing;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;

namespace Platform.Record.Demo;

/// <summary>What somebody invented agreed to share, for a year from so many days ago.</summary>
internal sealed record WrittenSharing
{
    private const int Days = 365;

    public required string Organisation { get; init; }
    public required IReadOnlyList<InformationKind> Kinds { get; init; }
    public required string Purpose { get; init; }
    public required string Words { get; init; }
    public required string By { get; init; }
    public int DaysAgo { get; init; }

    /// <summary>Writes it, where the area has the organisation.</summary>
    public async Task WriteAsync(ModuleScope scope, Guid person)
    {
        var organisations = await scope.Database.ManyAsync<OrganisationRow>(SharingSql.Organisations);
        if (organisations.FirstOrDefault(one => one.Name == Organisation) is not { } with) return;
        var (sharing, on, now) = (Ids.New(), scope.Today.AddDays(-DaysAgo), scope.Now.AddDays(-DaysAgo));
        await scope.Database.ExecuteAsync(SharingSql.Add, new
        {
            sharing, person, organisation = with.OrganisationId, basis = LegalBasis.PublicTask, purpose = Purpose, from = on, until = on.AddDays(Days),
            review = on.AddDays(Days / 2), overrideReason = (string?)null, authorisedBy = (string?)null, told = (PersonTold?)null, by = By, now,
        });
        foreach (var kind in Kinds.Append(InformationKind.Identity))
        {
            await scope.Database.ExecuteAsync(SharingSql.AddKind, new { id = Ids.New(), person, sharing, kind });
        }

        await scope.Database.ExecuteAsync(SharingSql.AddWish, new
        {
            id = Ids.New(), person, sharing, wish = Wish.Agrees, words = (string?)Words, givenHow = (GivenHow?)GivenHow.Spoken, on, by = By, now,
        });
    }
}
