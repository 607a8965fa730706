using Platform.Record.Homes;
using Platform.Record.Needs.Strengths;
using Platform.Record.Notes;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.People;

namespace Platform.Record.People.Glance;

/// <summary>What of the rooms around it stands on a person's overview: three queries at most, each only for who may see what it reads.</summary>
public sealed class AtAGlance(IDatabase database, GoodToKnow notes, WhereTheyLive homes, CurrentPerson person, CurrentWorker worker)
{
    private const int FirstStrengths = 4;

    public Guid PersonId => person.Id;

    public bool HasDied => person.HasDied;

    public bool ShowsStrengths => worker.Can(PeoplePermissions.ReadStory);

    public bool ShowsNotes => worker.Can(NotePermissions.Read);

    public bool AddsNotes => worker.Can(NotePermissions.Change);

    public bool ShowsHomes => worker.Can(HomePermissions.Read);

    /// <summary>What they want first, hope for and are good at, as far as it holds.</summary>
    internal Page<StrengthRow> Strengths { get; private set; } = new([], false);

    internal IReadOnlyList<NoteRow> Notes { get; private set; } = [];

    internal IReadOnlyList<HomeRow> Homes { get; private set; } = [];

    /// <summary>What stands on the page already, as a goal, is not said twice.</summary>
    internal void LeaveOut(IReadOnlyList<string> words)
    {
        var others = Strengths.Rows.Where(one => !words.Contains(one.Words, StringComparer.OrdinalIgnoreCase)).ToList();
        if (others.Count > 0) Strengths = Strengths with { Rows = others };
    }

    internal async Task<AtAGlance> ReadAsync()
    {
        if (ShowsStrengths) Strengths = await database.PageAsync<StrengthRow>(StrengthSql.Now, new { person = person.Id }, FirstStrengths);
        // how to meet them and where is over once they have died
        if (person.HasDied) return this;
        Notes = await notes.NowAsync(person.Id);
        Homes = await homes.NowAsync(person.Id);
        return this;
    }
}
