namespace Platform.Record.Locks;

/// <summary>
/// What a text asks where governance reads about records without their names: whether a record is, or was, closed to a worker. Whoever is or was kept away from
/// somebody is not told of them afterwards either.
/// </summary>
internal static class EverClosed
{
    /// <summary>They are or were kept away by name: a relative, a former partner, themselves.</summary>
    public static string ByName(string person, string worker) =>
        $"exists (select 1 from core_lock kept where kept.person_id in ({person}, {IntoWhich(person)}) and kept.worker_id = {worker})";

    // what closed a record that went into another stands there
    private static string IntoWhich(string person) => $"(select gone.merged_into from core_person gone where gone.person_id = {person})";

    /// <summary>They are or were kept away by name, or the record is or was sealed and they are not among its readers.</summary>
    public static string To(string person, string worker) => $"""
        ({ByName(person, worker)}
            or exists (select 1 from core_seal shut where shut.person_id in ({person}, {IntoWhich(person)})
              and not exists (select 1 from core_seal_reader named where named.person_id = shut.person_id and named.seal_id = shut.seal_id and named.worker_id = {worker})))
        """;
}
