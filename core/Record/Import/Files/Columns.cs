namespace Platform.Record.Import.Files;

/// <summary>The columns of a caseload file. All of them are there, in any order and in any case.</summary>
internal static class Columns
{
    public const string LocalRef = "local_ref", NameUsed = "name_used", LegalName = "legal_name", OtherNames = "other_names";
    public const string DateOfBirth = "date_of_birth", NhsNumber = "nhs_number", NiNumber = "ni_number";
    public const string Gender = "gender", Pronouns = "pronouns", Ethnicity = "ethnicity";
    public const string Phone = "phone", PhoneSafe = "phone_safe", Email = "email", WhereFound = "where_found";
    public const string Homelessness = "homelessness", SubstanceUse = "substance_use", MentalHealth = "mental_health";
    public const string DomesticAbuse = "domestic_abuse", CriminalJustice = "criminal_justice";
    public const string Module = "module", WorkerEmail = "worker_email", SupportStarted = "support_started";
    public const string LastContact = "last_contact", LastContactMethod = "last_contact_method", InTheirWords = "in_their_words";

    public static readonly IReadOnlyList<string> All =
    [
        LocalRef, NameUsed, LegalName, OtherNames, DateOfBirth, NhsNumber, NiNumber, Gender, Pronouns, Ethnicity, Phone, PhoneSafe, Email,
        WhereFound, Homelessness, SubstanceUse, MentalHealth, DomesticAbuse, CriminalJustice, Module, WorkerEmail, SupportStarted,
        LastContact, LastContactMethod, InTheirWords,
    ];

    /// <summary>Where each column stands in a header; every fault of the header is named at once.</summary>
    public static IReadOnlyDictionary<string, int> Find(IReadOnlyList<string> header)
    {
        var names = header.Select(name => name.Trim().ToLowerInvariant()).ToList();
        var faults = new List<string>();
        Fault("missing", All.Except(names));
        Fault("not known", names.Except(All).Select(name => name.Length == 0 ? "(a column without a name)" : name));
        Fault("there twice", names.GroupBy(name => name).Where(same => same.Count() > 1 && All.Contains(same.Key)).Select(same => same.Key));
        return faults.Count == 0
            ? names.Select((name, place) => (name, place)).ToDictionary(column => column.name, column => column.place)
            : throw new UnusableFileException($"Its header cannot be used. {string.Join(". ", faults)}.");

        void Fault(string what, IEnumerable<string> columns)
        {
            if (columns.ToList() is { Count: > 0 } some)
            {
                faults.Add($"Columns {what}: {string.Join(", ", some.Take(All.Count).Select(Short))}");
            }
        }
    }

    // a file that is no caseload may have its whole text in one field
    private static string Short(string name) => name.Length <= 60 ? name : $"{name[..60]}…";
}
