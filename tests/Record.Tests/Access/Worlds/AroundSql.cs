using Platform.Sdk.Data;

namespace Record.Tests.Access.Worlds;

/// <summary>Strengths, notes, homes, files and the team of somebody of a world, each with a word of its own.</summary>
internal static class AroundSql
{
    public static readonly Sql Strength = new("""
        insert into core_strength (strength_id, person_id, kind, words, said_on, recorded_by, recorded_at, version)
        values (@id, @person, 'Hope', @word, @on, 'A test', @now, 1)
        """);

    public static readonly Sql Restricted = new("""
        insert into core_abuse_used (abuse_used_id, person_id, state, noted_on, said_by, words, recorded_by, recorded_at)
        values (@id, @person, 'Current', @on, 'Person', @word, 'A test', @now)
        """);

    public static readonly Sql Note = new("""
        insert into core_note (note_id, person_id, words, review_on, person_told, added_by, added_at, version)
        values (@id, @person, @word, @on, @told, 'A test', @now, 1)
        """);

    public static readonly Sql Home = new("""
        insert into core_home (home_id, person_id, kind, from_on, from_part, place, safe_visit, safe_write, recorded_by, recorded_at, version)
        values (@id, @person, 'Supported', @on, 'Day', @word, @safety, 'Safe', 'A test', @now, 1)
        """);

    public static readonly Sql Member = new("""
        insert into core_team_member (team_member_id, person_id, part, name, role, on_paper, added_by, added_at, version)
        values (@id, @person, @part, @word, 'A test', 1, 'A test', @now, 1)
        """);

    public static readonly Sql Meeting = new("""
        insert into core_meeting (meeting_id, person_id, held_on, came, voice, decisions, recorded_by, recorded_at, version)
        values (@id, @person, @on, 'A test', 'There', @word, 'A test', @now, 1)
        """);

    public static readonly Sql File = new("""
        insert into core_file (file_id, person_id, module_key, label, about, file_type, size, worker_id, added_by, added_at, content)
        select @id, @person, 'core', @word, @about, 'Png', 4, w.worker_id, 'A test', @now, @content from core_worker w where w.email = 'admin@demo.example'
        """);

    public static async Task<IReadOnlyDictionary<string, Guid>> WriteAsync(IDatabase database, Guid person, string word, DateOnly on, DateTime now)
    {
        var ids = new[] { "strengthId", "noteId", "homeId", "memberId", "meetingId", "fileId" }.ToDictionary(name => name, _ => Ids.New());
        await database.ExecuteAsync(Strength, new { id = ids["strengthId"], person, word = $"Strongword{word}", on, now });
        await database.ExecuteAsync(Restricted, new { id = Ids.New(), person, word = $"Restrictedword{word}", on, now });
        await database.ExecuteAsync(Note, new { id = ids["noteId"], person, word = $"Noteword{word}", on, told = "Yes", now });
        await database.ExecuteAsync(Note, new { id = Ids.New(), person, word = $"Untoldnote{word}", on, told = "NotSafe", now });
        await database.ExecuteAsync(Home, new { id = ids["homeId"], person, word = $"Homeplace{word}", on, safety = "Safe", now });
        await database.ExecuteAsync(Home, new { id = Ids.New(), person, word = $"Hiddenhome{word}", on, safety = "NotKnown", now });
        await database.ExecuteAsync(Member, new { id = ids["memberId"], person, word = $"Familyhelper{word}", part = "Family", now });
        await database.ExecuteAsync(Member, new { id = Ids.New(), person, word = $"Healthhelper{word}", part = "Health", now });
        await database.ExecuteAsync(Member, new { id = Ids.New(), person, word = $"Courthelper{word}", part = "Justice", now });
        await database.ExecuteAsync(Meeting, new { id = ids["meetingId"], person, word = $"Decided{word}", on, now });
        await database.ExecuteAsync(File, new { id = ids["fileId"], person, word = $"Tenancyfile{word}", about = "Housing", now, content = new byte[4] });
        await database.ExecuteAsync(File, new { id = Ids.New(), person, word = $"Ownfile{word}", about = "Own", now, content = new byte[4] });
        return ids;
    }
}
