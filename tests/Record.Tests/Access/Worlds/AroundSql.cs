using Platform.Sdk.Data;

namespace Record.Tests.Access.Worlds;

/// <summary>Strengths, notes, homes, files, the team and an absence of somebody of a world, and how one episode is handed over and ends, each with a word of its own.</summary>
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

    public static readonly Sql Transition = new("""
        insert into core_transition (transition_id, person_id, kind, from_on, place, noted_by, noted_at, version) values (@id, @person, 'Hospital', @on, @word, 'A test', @now, 1)
        """);

    public static readonly Sql Handover = new("""
        insert into core_handover (handover_id, person_id, support_id, from_worker_id, to_worker_id, overlap_from, overlap_until, know_first, goodbye_said, wishes_confirmed, planned_by, planned_at, version)
        select @id, @person, s.support_id, s.lead_worker_id, w.worker_id, @on, @on, @word, 0, 0, 'A test', @now, 1
        from core_support s join core_worker w on w.email = 'admin@demo.example'
        where s.person_id = @person and s.support_id = @support and s.lead_worker_id is not null
        """);

    public static readonly Sql Ending = new("""
        insert into core_ending (ending_id, person_id, support_id, reason, words, way_back, proposed_by_id, proposed_by, proposed_at, decision, version)
        select @id, @person, @support, 'MovedAway', @words, @wayBack, w.worker_id, 'A test', @now, @decision, 1 from core_worker w where w.email = 'admin@demo.example'
        """);

    /// <summary>A handover that is planned, where somebody leads; and an ending: proposed, or approved where it is over.</summary>
    public static async Task EndAsync(IDatabase database, Guid person, string word, Guid support, bool isOver, DateOnly on, DateTime now)
    {
        if (!isOver) await database.ExecuteAsync(Handover, new { id = Ids.New(), person, support, word = $"Knowfirst{word}", on, now });
        await database.ExecuteAsync(Ending, new { id = Ids.New(), person, support, words = $"Whyending{word}", wayBack = $"Comeback{word}", now, decision = isOver ? "Approved" : "Proposed" });
    }

    public static async Task<IReadOnlyDictionary<string, Guid>> WriteAsync(IDatabase database, Guid person, string word, DateOnly on, DateTime now)
    {
        var ids = new[] { "strengthId", "noteId", "homeId", "memberId", "meetingId", "fileId", "storyId", "transitionId" }.ToDictionary(name => name, _ => Ids.New());
        await database.ExecuteAsync(Strength, new { id = ids["strengthId"], person, word = $"Strongword{word}", on, now });
        await database.ExecuteAsync(WorldSql.Words, new { id = ids["storyId"], person, word = $"Ownwords{word}", on, now, forPeers = false });
        await database.ExecuteAsync(WorldSql.Words, new { id = Ids.New(), person, word = $"Peerswords{word}", on, now, forPeers = true });
        await database.ExecuteAsync(Transition, new { id = ids["transitionId"], person, word = $"Awayplace{word}", on, now });
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
