namespace Host.Tests.Areas;

/// <summary>Mistakes that people make in an area file: what is written instead of what, and what they are told.</summary>
internal static class Mistakes
{
    private const string Area = """{ "name": "Fernbrook", "demo": true, "colour": "#1d4f5c", "timeZone": "Europe/London" }""";
    private const string Database = """{ "engine": "sqlite", "file": "platform.db" }""";
    private const string Outreach = """{ "enabled": true, "caseloadLimit": 6, "season": "spring" }""";
    private const string Season = "\"season\": \"spring\"";
    private const string SqlServer = """{ "engine": "sqlserver" }""";
    private const string Connection = "PLATFORM_database__connectionString=Server=db;Database=platform";

    /// <summary>From, to, variable, key, found, allowed, fix.</summary>
    public static TheoryData<string, string, string, string, string, string, string> All => new()
    {
        { "\"name\": \"Fernbrook\", ", "", "", "area.name", "nothing", "text of 1 to 80 characters", "add \"name\" to area" },
        { "\"Fernbrook\"", "\"\"", "", "area.name", "an empty text", "text of 1 to 80 characters", "write a value" },
        { "\"Fernbrook\"", "\"   \"", "", "area.name", "\"   \"", "not only spaces", "write a value" },
        { "\"Fernbrook\"", "5", "", "area.name", "5", "text", "write \"5\" in quotation marks" },
        { "Fernbrook", new string('a', 81), "", "area.name", "aaaa…", "1 to 80 characters", "write a value" },
        { "\"demo\": true", "\"demo\": \"yes\"", "", "area.demo", "\"yes\"", "true or false", "usual false" },
        { "\"demo\": true", "\"demo\": \"true\"", "", "area.demo", "\"true\"", "true or false", "write true without quotation marks" },
        { "\"demo\": true", "\"Demo\": true", "", "area.Demo", "the key Demo", "name, demo, colour, timeZone", "did you mean demo?" },
        { "\"demo\": true", "\"demo\": true, \"demo\": true", "", "area.demo", "demo twice, first on line 3", "every key once", "keep one" },
        { "#1d4f5c", "teal", "", "area.colour", "\"teal\"", "a colour like #1d4f5c", "six digits" },
        { "#1d4f5c", "#ffff00", "", "area.colour", "\"#ffff00\"", "4.5 : 1", "1.1 : 1" },
        { "\"#1d4f5c\"", "null", "", "area.colour", "null", "a colour", "#1d4f5c" },
        { "Europe/London", "Europe/Lodon", "", "area.timeZone", "\"Europe/Lodon\"", "IANA", "did you mean Europe/London?" },
        { "Europe/London", "Romance Standard Time", "", "area.timeZone", "Romance", "IANA", "tz database" },
        { Area, "[]", "", "area", "a list [ ]", "an object { } with name", "write \"area\": {" },
        { "\"area\": " + Area + ",", "", "", "area.name", "nothing", "text", "add \"name\" to area" },
        { "\"sqlite\"", "\"punch cards\"", "", "database.engine", "\"punch cards\"", "one of sqlite, sqlserver", "usual sqlite" },
        { "platform.db", "folder/", "", "database.file", "\"folder/\"", "the name of a file", "usual platform.db" },
        { Database, SqlServer, "", "database.connectionString", "nothing", "SQL Server", "set PLATFORM_database__connectionString" },
        { "\"sqlite\"", "\"sqlserver\"", Connection, "database.file", "\"platform.db\"", "no file with the engine sqlserver", "remove it" },
        { Database, """{ "engine": "sqlserver", "connectionString": "Server=db" }""", "", "database.connectionString", "(not shown)", "no secret in a file", "set PLATFORM_database__connectionString" },
        { Database, SqlServer, "PLATFORM_database__connectionString=Sevrer=db;Password=hunter2", "database.connectionString", "(not shown)", "Server=…", "correct PLATFORM_database__connectionString" },
        { "\"words\":", "\"wrods\":", "", "wrods", "the key wrods", "modules, words", "did you mean words?" },
        { "\"outreach\": " + Outreach, "\"outreech\": { }", "", "modules.outreech", "the key outreech", "core, outreach", "did you mean outreach?" },
        { "\"outreach\": " + Outreach, "\"outreach\": true", "", "modules.outreach", "true", "an object", "\"outreach\": {" },
        { "\"enabled\": true, ", "", "", "modules.outreach.enabled", "nothing", "true or false", "add \"enabled\"" },
        { "\"enabled\": true", "\"enabled\": \"on\"", "", "modules.outreach.enabled", "\"on\"", "true or false", "write a value" },
        { "\"caseloadLimit\": 6", "\"caseloadLimit\": 0", "", "modules.outreach.caseloadLimit", "0", "a whole number from 1 to 200", "leave it out for the usual 6" },
        { "\"caseloadLimit\": 6", "\"caseloadLimit\": 6.5", "", "modules.outreach.caseloadLimit", "6.5", "a whole number", "write a value" },
        { "\"caseloadLimit\": 6", "\"caseloadLimit\": 99999999999", "", "modules.outreach.caseloadLimit", "99999999999", "to 200", "write a value" },
        { "\"caseloadLimit\"", "\"caseloadLimt\"", "", "modules.outreach.caseloadLimt", "the key caseloadLimt", "quietAfterDays", "did you mean caseloadLimit?" },
        { Season, "\"season\": \"winter\"", "", "modules.outreach.season", "\"winter\"", "one of spring, earlyAutumn", "usual spring" },
        { Season, "\"season\": 1", "", "modules.outreach.season", "1", "one of spring, earlyAutumn", "write a value" },
        { Season, "\"hoursEach\": 4.5", "", "modules.outreach.hoursEach", "4.5", "a number from 0.5 to 4", "usual 2" },
        { Season, "\"base\": \"ab\"", "", "modules.outreach.base", "\"ab\"", "text of 3 to 20 characters", "usual Town hall" },
        { Season, "\"patch\": \"nine\"", "", "modules.outreach.patch", "\"nine\"", "of the form [A-Z]{2}[0-9]+", "write a value" },
        { Season, "\"desk\": \"nobody\"", "", "modules.outreach.desk", "\"nobody\"", "an e-mail address", "write a value" },
        { Season, "\"travel\": \"horse\"", "", "modules.outreach.travel", "\"horse\"", "one of bus, bike", "usual bus" },
        { Season, "\"from\": \"31/03/2026\"", "", "modules.outreach.from", "\"31/03/2026\"", "a date like 2026-03-31", "write a value" },
        { Season, "\"from\": \"2026-05-01\", \"until\": \"2026-04-01\"", "", "modules.outreach.until", "\"2026-04-01\"", "a day on or after from", "change one" },
        { Season, "\"vans\": [\"a\", \"b\", \"c\"]", "", "modules.outreach.vans", "a list [ ]", "of 0 to 2 entries", "write a value" },
        { Season, "\"vans\": [\"a\", 7]", "", "modules.outreach.vans[1]", "7", "text", "write \"7\" in quotation marks" },
        { Season, "\"beds\": { \"hostel\": \"many\" }", "", "modules.outreach.beds.hostel", "\"many\"", "a whole number", "write a value" },
        { Season, "\"rounds\": { \"nights\": 9 }", "", "modules.outreach.rounds.nights", "9", "a whole number from 1 to 7", "usual 3" },
        { Season, "\"rounds\": 9", "", "modules.outreach.rounds", "9", "an object { } with nights", "\"rounds\": {" },
        { Season, "\"apiToken\": 12345", "", "modules.outreach.apiToken", "(not shown)", "text", "write a value" },
        { "\"First contact\"", "\"\"", "", "modules.core.frontDoorTeam", "an empty text", "text of 1 to 100 characters", "usual Front door" },
        { Season, Season, "PLATFORM_modules__outreach__quietAfterDays=999", "modules.outreach.quietAfterDays", "999", "from 1 to 365", "set PLATFORM_modules__outreach__quietAfterDays" },
        { Season, Season, "PLATFORM_modules__outreach__quitAfterDays=9", "modules.outreach.quitAfterDays", "the key quitAfterDays", "quietAfterDays", "did you mean quietAfterDays? Otherwise unset PLATFORM_modules__outreach__quitAfterDays" },
        { Season, Season, "PLATFORM_area__name__short=x", "area.name.short", "another shape", "one value", "unset PLATFORM_area__name__short" },
        { "\"person\": \"neighbour\", ", "", "", "words.person", "nothing", "both person and people", "add \"person\" to words" },
        { "\"neighbour\"", "\"" + new string('b', 41) + "\"", "", "words.person", "bbb", "1 to 40 characters", "it has 41 characters" },
        { "\"neighbour\"", "\"a\\u202eb\"", "", "words.person", "\"a", "on one line", "write one or a few words" },
        { "\"person\": ", "\"persons\": \"x\", \"person\": ", "", "words.persons", "the key persons", "worker, workers, person, people, core, outreach", "did you mean person?" },
        { "\"Outreach\": ", "\"Outreeach\": ", "", "words.outreach.Outreeach", "the key Outreeach", "Outreach", "did you mean Outreach?" },
        { "\"words\":", "\"packs\": { \"words\": \"nowhere\" }, \"words\":", "", "packs.words", "\"nowhere\"", "link-workers", "nowhere.json" },
        { "\"words\":", "\"packs\": { \"words\": \"../area\" }, \"words\":", "", "packs.words", "\"../area\"", "the name of a pack", "write a value" },
        { "\"words\":", "\"trustedProxies\": \"proxy.example\", \"words\":", "", "trustedProxies", "\"proxy.example\"", "like 10.0.0.4", "by address" },
        { "\"demo\": true", "\"demo\": false", "PLATFORM_trustedProxies=10.0.0.4", "dataProtection.certificate", "nothing", "a certificate file", "set PLATFORM_DataProtection__Certificate" },
        { "\"words\":", "\"dataProtection\": { \"certificate\": \"nowhere.pfx\" }, \"words\":", "", "dataProtection.certificate", "\"nowhere.pfx\"", "PKCS#12", "cannot be used" },
        { "\"words\":", "\"dataProtection\": { \"password\": \"hunter2\" }, \"words\":", "", "dataProtection.password", "(not shown)", "no secret in a file", "set PLATFORM_dataProtection__password" },
        { "\"database\"", "database", "", "(the file)", "no JSON from line 4, column 3", "JSON", "correct line 4 near column 3" },
        { "Fernbrook", "Fern\\ud800brook", "", "(the file)", "half a character", "whole characters", "write the character" },
    };
}
