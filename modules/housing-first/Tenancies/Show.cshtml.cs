using HousingFirst.Checks;
using HousingFirst.Notices;
using HousingFirst.Safety;
using HousingFirst.Tenancies.Ending;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;
using Platform.Sdk.People;

namespace HousingFirst.Tenancies;

[Requires(HousingFirstPermissions.ReadHomes)]
public sealed class ShowModel(ModuleScope scope, CurrentPerson person) : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    public CurrentWorker Worker => scope.Worker;

    public DateOnly Today => scope.Today;

    public bool MayKeep => person.IsOurs && scope.Worker.Can(HousingFirstPermissions.KeepTenancies);

    public bool MayEnd => Tenancy.GoesOn && scope.Worker.Can(HousingFirstPermissions.EndTenancies);

    public bool MayChangeEnd => Tenancy.TellsEnd(person, scope.Worker) && scope.Worker.Can(HousingFirstPermissions.EndTenancies);

    public bool MayTakeBack => Tenancy.MayGoOn && scope.Worker.Can(HousingFirstPermissions.EndTenancies);

    public bool MaySayNeverTheirs => !Tenancy.WasNeverTheirs && scope.Worker.Can(HousingFirstPermissions.EndTenancies);

    public bool SeesSafety => scope.Worker.Can(HousingFirstPermissions.ReadSafety);

    [BindProperty(SupportsGet = true, Name = "tenancyId")]
    public Guid TenancyId { get; set; }

    internal Tenancy Tenancy { get; private set; } = new();

    /// <summary>What was written of endings that were mistakes, where it is over and as far as this worker may read it.</summary>
    internal IReadOnlyList<MistakenEnd> Mistaken { get; private set; } = [];

    internal IReadOnlyList<Notice> Notices { get; private set; } = [];

    internal IReadOnlyList<Check> Checks { get; private set; } = [];

    internal IReadOnlyList<Measure> Safety { get; private set; } = [];

    public async Task<bool> LoadAsync()
    {
        if (await KeepTenancy.FindAsync(scope, person.Id, TenancyId) is not { } tenancy) return false;
        var of = new { person = person.Id, tenancy = TenancyId };
        Tenancy = tenancy;
        if (!tenancy.GoesOn) Mistaken = [.. (await scope.Database.ManyAsync<MistakenEnd>(MistakenEndSql.Of, of)).Where(one => one.IsTold(tenancy, person, scope.Worker))];
        Notices = await scope.Database.ManyAsync<Notice>(NoticeSql.Of, of);
        Checks = await scope.Database.ManyAsync<Check>(CheckSql.Of, of);
        if (SeesSafety) Safety = await scope.Database.ManyAsync<Measure>(SafetySql.Of, of);
        return true;
    }
}
