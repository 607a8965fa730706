using CsCheck;
using Platform.Record.Import;
using Platform.Record.Import.Files;
using static Platform.Record.Import.Files.Columns;

namespace Record.Tests.Import;

/// <summary>What a value does to its row.</summary>
internal enum Fate { Fine, Reported, Refused }

/// <summary>Every rule of the file's columns, each with values that keep it and values that break it.</summary>
internal static class Rules
{
    private static readonly (string Column, Fate Fate, string[] Values)[] Table =
    [
        (OtherNames, Fate.Fine, ["", ";", "Tiny", " Tiny ; ; Red ;", "Ósk; مرحبا"]),
        (LegalName, Fate.Fine, ["", "  SAM   SAMPLE ", "O'Neil-Smith", "=1+1 Sam"]),
        (DateOfBirth, Fate.Fine, ["", "1986-03-27", "27/3/1986", "2 Mar 1986", "27 March 1986", "1986", "March 1986", "about 40", "29/02/1988"]),
        (DateOfBirth, Fate.Refused, ["1985-13-01", "31/02/1990", "29/02/1987", "2031-01-01", "12/05/86", "never", "0", "1850"]),
        (NhsNumber, Fate.Fine, ["", "9990000018", " 999 000 0018 "]),
        (NhsNumber, Fate.Reported, ["9990000019", "999000001", "abc", "9999999999"]),
        (NiNumber, Fate.Fine, ["", "JK 12 34 56 C", "jk123456c"]),
        (NiNumber, Fate.Reported, ["QQ 12 34 56 C", "nk123", "JK123456E"]),
        (Columns.Gender, Fate.Fine, ["", "Woman", "male", "Non-binary", "genderfluid, some days"]),
        (Pronouns, Fate.Fine, ["", "she/her", "ze/zir"]),
        (Columns.Ethnicity, Fate.Fine, ["", "Pakistani", "prefer not to say", "Cornish and proud"]),
        (Phone, Fate.Fine, ["", "07700 900123", "+44 7700 900123", "7700900123"]),
        (Phone, Fate.Reported, ["7.7009E+09", "7.7E+9", "ask her sister", "0770"]),
        (PhoneSafe, Fate.Fine, ["", "Y", "yes", "n", "No", " y "]),
        (PhoneSafe, Fate.Reported, ["maybe", "no - ex answers it", "1", "TRUE", "yes but not after six", "?"]),
        (Email, Fate.Fine, ["", "someone@example.org"]),
        (Email, Fate.Reported, ["not an address", "someone@ example.org"]),
        (WhereFound, Fate.Fine, ["", "bus station café", "tent, by the \"old\" river"]),
        (Homelessness, Fate.Fine, ["", "current", "past", "no", "unknown", " Current ", "NO"]),
        (Homelessness, Fate.Reported, ["TRUE", "1", "?", "Yes", "rough sleeping", "no?"]),
        (SubstanceUse, Fate.Fine, ["", "current", "no"]),
        (SubstanceUse, Fate.Reported, ["n", "y", "none"]),
        (MentalHealth, Fate.Fine, ["past", "unknown"]),
        (MentalHealth, Fate.Reported, ["0", "FALSE"]),
        (DomesticAbuse, Fate.Fine, ["no", ""]),
        (DomesticAbuse, Fate.Reported, ["-", "prefer not to say"]),
        (CriminalJustice, Fate.Fine, ["current", "PAST"]),
        (CriminalJustice, Fate.Reported, ["probation"]),
        (Module, Fate.Fine, ["outreach", " outreach "]),
        (Module, Fate.Reported, ["", "HF", "Outreach", "navigators", "=outreach"]),
        (WorkerEmail, Fate.Fine, ["navigator@demo.example", "Lead@Demo.Example"]),
        (WorkerEmail, Fate.Reported, ["left.last.year@demo.example", "commissioner@demo.example", ""]),
        (SupportStarted, Fate.Fine, ["2026-03-02", "02/03/2026", "02 Mar 2026"]),
        (SupportStarted, Fate.Reported, ["2031-01-01", "2026-02-30", "March 2026", "soon", ""]),
        (LastContact, Fate.Fine, ["", "2026-11-01", "23/11/2026"]),
        (LastContact, Fate.Reported, ["2026-11-24", "01/01/2031", "last week"]),
        (LastContactMethod, Fate.Fine, ["", "visit", "phone", "text", "Met out"]),
        (LastContactMethod, Fate.Reported, ["pigeon"]),
        (InTheirWords, Fate.Fine,
            ["", "Line one,\nline \"two\"\r\nline three 🙂 مرحبا", "=HYPERLINK(\"http://example.test\",\"click\")", "<script>alert('x')</script>", new('x', 50_000)]),
    ];

    private static readonly Gen<(Dictionary<string, string> Row, List<(string Column, Fate Fate)> Broken)> Row =
        Table.Select(rule => rule.Column).Distinct().ToArray() is var columns
            ? Gen.Select(Gen.Int[0, 3].Array[columns.Length], Gen.Int[0, 10_000].Array[columns.Length], Gen.Int[0, 20])
                .Select((breaks, picks, nameless) => Make(columns, breaks, picks, nameless == 0))
            : throw new InvalidOperationException();

    /// <summary>Some rows with what is broken in each.</summary>
    public static Gen<(Dictionary<string, string> Row, List<(string Column, Fate Fate)> Broken)[]> Rows { get; } = Row.Array[1, 6];

    public static IEnumerable<(string Column, string Value, Fate Fate)> All =>
        Table.SelectMany(rule => rule.Values.Select(value => (rule.Column, value, rule.Fate)));

    private static (Dictionary<string, string>, List<(string, Fate)>) Make(string[] columns, int[] breaks, int[] picks, bool nameless)
    {
        var row = CaseloadText.Row("?");
        var broken = new List<(string, Fate)>();
        foreach (var (at, column) in columns.Index())
        {
            var bad = Table.Where(rule => rule.Column == column && rule.Fate != Fate.Fine).ToList();
            var rule = breaks[at] == 0 && bad.Count > 0 ? bad[0] : Table.First(rule => rule.Column == column && rule.Fate == Fate.Fine);
            row[column] = rule.Values[picks[at] % rule.Values.Length];
            if (rule.Fate != Fate.Fine)
            {
                broken.Add((column, rule.Fate));
            }
        }

        if (nameless)
        {
            (row[NameUsed], row[LegalName], row[OtherNames]) = ("", " ", " ; ");
            broken.Insert(0, (NameUsed, Fate.Refused));
        }

        ForgetBlanksThatNobodyAskedFor(row, broken);
        return (row, broken);
    }

    // without a module the worker and the day are not asked for
    private static void ForgetBlanksThatNobodyAskedFor(Dictionary<string, string> row, List<(string Column, Fate)> broken)
    {
        if (row[Module].Length == 0)
        {
            broken.RemoveAll(one => (one.Column is WorkerEmail or SupportStarted) && row[one.Column].Length == 0);
            if (row[WorkerEmail].Length + row[SupportStarted].Length + row[LastContact].Length == 0)
            {
                broken.RemoveAll(one => one.Column == Module);
            }
        }
    }
}
