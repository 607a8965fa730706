using System.ComponentModel.DataAnnotations;
using Platform.Record.Referrals.Matching;
using Platform.Record.Referrals.Public;
using Platform.Record.Support;
using Platform.Record.Ways.Kinds;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Packs;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace Platform.Record.Referrals;

/// <summary>Sends somebody to the front door, whoever asks for it, and tells its team. Nothing is looked up: the answer is the same whoever is known here.</summary>
public sealed class SendReferral(
    IDatabase database, FrontDoorTeam frontDoor, MatchReferral matching, NeedsPack pack, IWork work, CurrentWorker worker, LocalArea area, TimeProvider clock) : IReferrals
{
    /// <summary>From somebody without an account; sent again, it is there already.</summary>
    internal Task PublicAsync(ReferralMark mark, PublicInput input) =>
        SendAsync(mark, input, new From(input.Source!.Value, Tidy(input.FromName), Tidy(input.FromOrganisation), Tidy(input.FromReach)), null);

    /// <summary>Whether it was sent with this mark before: a form that comes twice, or again after a lost answer.</summary>
    internal async Task<bool> WasSentAsync(ReferralMark mark) => await database.OneAsync<int>(MatchSql.WasSent, new { id = mark.Referral, hash = ReceiptCode.Hash(mark.Code) }) > 0;

    /// <summary>From the worker who is signed in.</summary>
    internal Task InsideAsync(ReferralInput input) => SendAsync(ReferralMark.New(), input, Me(ReferralSource.Worker), null);

    public async Task<Guid> ReferAsync(string module, NewReferral referral)
    {
        var input = new ReferralInput
        {
            KnownAs = referral.KnownAs, FindAt = referral.FindAt, Words = referral.Words, Keeps = referral.Keeps, Needs = [.. referral.Needs],
            Agreement = referral.Agreement, Safe = Safety.NotKnown,
        };
        var wrong = new List<ValidationResult>();
        if (!Validator.TryValidateObject(input, new ValidationContext(input), wrong, validateAllProperties: true)) throw new RuleBrokenException(wrong[0].ErrorMessage!);
        if (referral.Person is { } person && !await matching.SeesAsync(person)) throw new RuleBrokenException("This record is not one that you see.");
        // whoever died meanwhile is referred nowhere: that is asked behind the guard row, which a death takes too
        if (referral.Person is { } held) await database.ExecuteOneAsync(SupportSql.GuardPerson, new { person = held });
        var mark = ReferralMark.New();
        await SendAsync(mark, input, Me(ReferralSource.Module) with { Module = module }, referral.Person);
        if (referral.Person is { } known) await matching.TellAsync(mark.Referral, known, Me(ReferralSource.Module));
        return mark.Referral;
    }

    private From Me(ReferralSource source) => new(source, worker.Name, worker.Organisation, worker.TeamName) { Worker = worker.Id };

    private async Task SendAsync(ReferralMark mark, ReferralInput input, From from, Guid? person)
    {
        await database.ExecuteAsync(ReferralSql.Send, new
        {
            id = mark.Referral, person, source = from.Source, knownAs = input.KnownAs!.Trim(), born = Tidy(input.Born), number = Tidy(input.Number), findAt = input.FindAt!.Trim(),
            knownBy = Tidy(input.KnownBy), words = input.Words!.Trim(), needs = Known(input.Needs), safe = input.Safe!.Value, contactHow = Tidy(input.ContactHow),
            keeps = Tidy(input.Keeps), agreement = input.Agreement ?? Agreement.Agrees, fromName = from.Name, fromOrganisation = from.Organisation, fromReach = from.Reach,
            worker = from.Worker, module = from.Module, hash = ReceiptCode.Hash(mark.Code), now = clock.GetUtcNow().UtcDateTime, keptBack = false,
        });
        await work.RaiseAsync(ReferralPermissions.Arrived, new NewWork(
            null, "Somebody was referred. Look who they are, and find the right support for them.", area.Today(clock), null, await frontDoor.KeepAsync(), LinkTo(mark.Referral)));
    }

    internal static string LinkTo(Guid referral) => $"/referrals/{referral}";

    // what the pack does not know was not on the page
    private string? Known(IList<string>? needs) => string.Join(' ', pack.Needs.Select(need => need.Key).Where(key => needs?.Contains(key) == true)) is { Length: > 0 } ticked ? ticked : null;

    private static string? Tidy(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>Who refers, and how to reach them.</summary>
internal sealed record From(ReferralSource Source, string? Name, string? Organisation, string? Reach)
{
    public Guid? Worker { get; init; }

    public string? Module { get; init; }

    public string InWords => ReferralWords.By(Source, Organisation);
}
