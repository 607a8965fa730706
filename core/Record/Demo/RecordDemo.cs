using Platform.Record.AboutMe;
using Platform.Record.Characteristics;
using Platform.Record.Demo.Seed;
using Platform.Record.Identifiers;
using Platform.Record.People;
using Platform.Record.Support;
using Platform.Record.Ways;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace Platform.Record.Demo;

/// <summary>Fills a demo area when it first starts: twelve people with a year each, one of them twice, and some generated beside them.</summary>
internal static class RecordDemo
{
    public const int Generated = 60;

    private const int Number = 0;

    public static async Task Write(ModuleScope scope)
    {
        var frontDoor = new FrontDoorTeam(scope.Database, scope.Settings<RecordSettings>(), scope.Area);
        var (rows, places) = (new SeedRows(), await DemoPlaces.ReadAsync(scope, frontDoor));
        foreach (var (index, who) in WrittenPerson.All().Index())
        {
            Write(new LifeRows(rows, new SeededIds(Number, index), scope.Area, scope.Today), who, index, places, scope);
        }

        SecondRecord.Write(rows, new SeededIds(Number, WrittenPerson.All().Count), places, scope);
        await rows.WriteAsync(scope.Database);
        foreach (var (index, who) in WrittenPerson.All().Index())
        {
            var person = new SeededIds(Number, index).Next(Row.Person);
            foreach (var sharing in who.Shares) await sharing.WriteAsync(scope, person);
            await who.Around.WriteAsync(scope, person, who.Faces, who.Earlier?.FromDaysAgo ?? who.SupportedForDays, places.Of(who.With).ToldTo);
            if (places.Of(who.With) is { Lead: { } lead, LeadName: { } name })
            {
                foreach (var file in who.Around.Files) await file.WriteAsync(scope, person, lead, name);
            }

            await who.Standing.WriteAsync(scope, person, who.Phase);
            if (who.Died is { } died) await died.WriteAsync(scope, person, places.Of(who.With).SupportName, places.Of(who.With).ToldTo);
        }

        await new DemoReferrals(scope, places, frontDoor, Number).WriteAsync();
        var seed = new SeedPeople(scope.Database, scope.Modules, frontDoor, scope.Area, scope.Clock);
        await seed.RunAsync(Generated, SeedPeople.UsualNumber, _ => Task.CompletedTask, CancellationToken.None);
    }

    private static void Write(LifeRows life, WrittenPerson who, int index, DemoPlaces places, ModuleScope scope)
    {
        var today = scope.Today;
        var (place, before) = (places.Of(who.With), who.Earlier is { } earlier ? places.Of(earlier.With) : null);
        var began = who.Earlier?.FromDaysAgo ?? who.SupportedForDays;
        life.Begin(
            new Who(who.Name)
            {
                Others = [.. who.Others()], Pronouns = who.Pronouns, Gender = GenderSaid.Read(who.Gender), Ethnicity = EthnicitySaid.Read(who.Ethnicity),
                Born = who.Born is { } born ? BirthDate.Parse(born, today).Value : null,
            },
            began, (before ?? place).LeadName);
        life.Number(IdentifierKind.LocalReference, $"DEMO-{index + 1:00}", began);
        if (who.HasNhsNumber)
        {
            life.Number(IdentifierKind.NhsNumber, Invented.NhsNumber(100 + (7_919 * index)), began);
        }

        foreach (var way in who.Ways)
        {
            life.Way(new WayInput { Kind = way.Kind, Value = way.Value, Safety = way.Safety, BestWhen = way.When, MaySay = way.MaySay }, began);
        }

        foreach (var (kind, state) in Enum.GetValues<Disadvantage>().Zip(who.Faces))
        {
            life.Faces(kind, state, began);
        }

        var ended = who.Earlier is { } was ? life.Support(before!, Phase.Ended, was.FromDaysAgo, was.UntilDaysAgo) : (Guid?)null;
        var support = life.Support(place, who.Phase, who.SupportedForDays);
        foreach (var (daysAgo, words) in who.Told())
        {
            life.Told(words, IsEarlier(daysAgo) ? before! : place, daysAgo);
        }

        foreach (var (prompt, daysAgo, words) in who.Answers())
        {
            life.AboutMe(scope.Pack<AboutMePack>().Find(prompt)?.Label ?? prompt, prompt, words ?? "", IsEarlier(daysAgo) ? before! : place, daysAgo);
        }

        foreach (var (topic, daysAgo, words) in who.Topics())
        {
            life.ToldOnce(Topics.RecordTopics.All.Single(one => one.Key == topic), words, IsEarlier(daysAgo) ? before! : place, daysAgo);
        }

        foreach (var (at, (daysAgo, method, result, note)) in who.Tried().Index())
        {
            var one = new InventedContact(daysAgo, new TimeOnly(10 + (at * 7 % 6), at * 15 % 60), method, result, note);
            life.Tried(IsEarlier(daysAgo) ? ended!.Value : support, IsEarlier(daysAgo) ? before! : place, one);
        }

        if (who.TryAgainInDays is { } inDays)
        {
            life.TryAgain(support, place, inDays, raisedDaysAgo: 1);
        }

        if (who.Plan is { } plan) life.Plans(plan, place);

        bool IsEarlier(int daysAgo) => daysAgo >= who.Earlier?.UntilDaysAgo;
    }
}
