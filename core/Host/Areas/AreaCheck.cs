using System.ComponentModel.DataAnnotations;
using Platform.Data.Engines;
using Platform.Host.Areas.Checking;
using Platform.Host.Areas.Reading;
using Platform.Host.Modules;
using Platform.Host.Passkeys;
using Platform.Host.SingleSignOn;

namespace Platform.Host.Areas;

/// <summary>Holds a file that was read against everything it may say, and keeps every mistake.</summary>
internal sealed class AreaCheck
{
    private static readonly string[] Sections = ["area", "database", "modules", "words", "packs", "trustedProxies", "dataProtection", PasskeySection.Key, SingleSignOnSection.Key];
    private static readonly Setting Enabled = new("enabled", typeof(bool), [new RequiredAttribute()], null, false);
    private static readonly Setting Proxies = new("trustedProxies", typeof(string), [new ProxiesAttribute()], null, true);
    private static readonly WordAttribute[] OneWord = [new()];

    private readonly AreaText _text;
    private readonly SettingsCheck _check;

    public AreaCheck(AreaText text)
    {
        _text = text;
        Faults = [.. text.Faults];
        _check = new SettingsCheck(Faults);
    }

    public List<AreaFault> Faults { get; }

    /// <summary>Everything, once the modules have said what may be set.</summary>
    /// <param name="modules">The modules, composed so that none is refused for its settings.</param>
    /// <param name="folders">The keys of all modules that are there.</param>
    public void Everything(LoadedModules modules, IReadOnlyCollection<string> folders)
    {
        _check.Keys(_text.Root, Sections);
        AreaAndDatabase();
        if (Section("modules", "an object { } with one entry for each module") is { } named) Modules(named, modules, folders);
        if (Section("words", "an object { } with the words of the area") is { } words) Words(words, modules, folders);
        if (_text.Pack is { } pack) Words(WithoutAbsent(pack, modules, folders), modules, folders);
        new PacksCheck(_text, _check, Faults).Everything(modules, Section("packs", "an object { } with the names of packs"));
        if (Section("dataProtection", "an object { } with certificate") is { } keys)
        {
            _check.Record(keys, typeof(ProtectionSection));
            FromTheEnvironment(keys.Find("password"));
        }

        if (Section(PasskeySection.Key, "an object { } with domain") is { } passkeys) _check.Record(passkeys, typeof(PasskeySection));
        if (Section(SingleSignOnSection.Key, "an object { } with name, authority and clientId") is { } provider) Provider(provider);
        if (_text.Root.Find(Proxies.Key) is { } proxies) _check.Value(proxies, Proxies);
    }

    public void AreaAndDatabase()
    {
        const string Due = "an object { } with name, demo, colour and timeZone";
        if (_text.Root.Find("area") is null) _check.Record(new AreaNode("area", "area", NodeKind.Object, "", _text.Root.Origin), typeof(AreaSection));
        else if (Section("area", Due) is { } area) _check.Record(area, typeof(AreaSection));
        if (Section("database", "an object { } with engine and file") is not { } database) return;
        _check.Record(database, typeof(DatabaseSection));
        Database(database, database.Find("engine")?.Text ?? DatabaseSection.Sqlite);
    }

    private AreaNode? Section(string key, string allowed) =>
        _text.Root.Find(key) is { } node && _check.IsObject(node, allowed) ? node : null;

    private void Database(AreaNode database, string engine)
    {
        var (file, connection) = (database.Find("file"), database.Find("connectionString"));
        if (engine == DatabaseSection.Sqlite)
        {
            // a variable may be there for another file, to which this deployment is about to change
            if (connection?.Origin is { Line: not null }) Wrong(connection, "no connection string with the engine sqlite", "remove it, or write \"engine\": \"sqlserver\"");
        }

        if (engine != DatabaseSection.SqlServer)
        {
            // whatever engine was meant, the secret is in the open now
            if (engine != DatabaseSection.Sqlite) FromTheEnvironment(connection);
            return;
        }

        if (file is not null) Wrong(file, "no file with the engine sqlserver", "remove it, or write \"engine\": \"sqlite\"");
        var variable = AreaEnvironment.Variable("database.connectionString");
        if (connection is not { Text.Length: > 0 })
        {
            Faults.Add(new(database.Origin with { Variable = variable }, "database.connectionString", AreaFault.Nothing, "the connection string of a SQL Server database",
                $"set {variable}, or write \"engine\": \"sqlite\""));
        }
        else if (!DatabaseOptions.IsConnectionString(connection.Text)) Wrong(connection, "a connection string like Server=…;Database=…", $"correct {variable}");

        FromTheEnvironment(connection);
    }

    private void Provider(AreaNode provider)
    {
        _check.Record(provider, typeof(SingleSignOnSection));
        var secret = provider.Find("clientSecret");
        FromTheEnvironment(secret);
        if (secret is { Text.Length: > 0 }) return;
        var variable = AreaEnvironment.Variable($"{SingleSignOnSection.Key}.clientSecret");
        Faults.Add(new(provider.Origin with { Variable = variable }, $"{SingleSignOnSection.Key}.clientSecret", AreaFault.Nothing, "the secret that the provider gave this service",
            $"set {variable}, or remove {SingleSignOnSection.Key}"));
    }

    private void Modules(AreaNode named, LoadedModules modules, IReadOnlyCollection<string> folders)
    {
        string[] known = ["core", .. folders];
        foreach (var one in named.Children)
        {
            if (!known.Any(one.IsNamed)) _check.Unknown(one, known, "a module that is there:");
            else if (_check.IsObject(one, "an object { } like { \"enabled\": true }")) Module(one, modules);
        }
    }

    private void Module(AreaNode one, LoadedModules modules)
    {
        if (modules.All.FirstOrDefault(module => one.IsNamed(module.Key)) is not { } loaded)
        {
            // a module that is refused cannot say what may be set; what every module has is known all the same
            if (one.Find(Enabled.Key) is { } enabled) _check.Value(enabled, Enabled);
            else _check.Missing(one, Enabled);
            return;
        }

        var settings = loaded.Declaration.Settings?.GetType() ?? typeof(NoSettings);
        Setting[] more = one.IsNamed("core") ? [] : [Enabled];
        try
        {
            _check.Record(one, settings, more);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException && more.Length > 0)
        {
            // settings that throw are the module's mistake: it is refused, with this as the cause, and the others start
        }
    }

    // areas share a pack, and not every one of them has every module
    private static AreaNode WithoutAbsent(AreaNode pack, LoadedModules modules, IReadOnlyCollection<string> folders)
    {
        string[] there = [.. modules.All.Select(module => module.Key), .. folders];
        return pack with { Children = [.. pack.Children.Where(child => child.Kind != NodeKind.Object || there.Any(child.IsNamed))] };
    }

    // the file and the pack are judged one by one, so that a word of the one never stands beside the other form of the other
    private void Words(AreaNode words, LoadedModules modules, IReadOnlyCollection<string> folders)
    {
        var people = Setting.Of(typeof(WordsSection));
        _check.Keys(words, [.. people.Select(one => one.Key).Concat(modules.All.Select(module => module.Key)).Concat(folders).Distinct()]);
        _check.Record(words with { Children = [.. words.Children.Where(child => people.Any(one => child.IsNamed(one.Key)))] }, typeof(WordsSection));
        foreach (var module in modules.All) Labels(words.Find(module.Key), module.Labels);
        foreach (var refused in folders.Where(key => modules.All.All(module => module.Key != key))) Labels(words.Find(refused), null);
    }

    private void Labels(AreaNode? labels, IReadOnlyList<string>? declared)
    {
        if (labels is null || !_check.IsObject(labels, $"an object {{ }} with any of {(declared is null ? "the module's labels" : string.Join(", ", declared))}")) return;
        if (declared is not null) _check.Keys(labels, declared, "what this module declares:");
        foreach (var label in labels.Children.Where(child => declared is null || declared.Any(child.IsNamed)))
        {
            _check.Value(label, new Setting(label.Name, typeof(string), OneWord, null, false));
        }
    }

    private void FromTheEnvironment(AreaNode? secret)
    {
        if (secret?.Origin is not { Line: not null }) return;
        var variable = AreaEnvironment.Variable(secret.Path);
        Wrong(secret, $"no secret in a file; it comes from {variable}", $"remove it here, change the secret, and set {variable}");
    }

    private void Wrong(AreaNode node, string allowed, string fix) => Faults.Add(new(node.Origin, node.Path, Shown.Value(node), allowed, fix));

    private sealed record NoSettings;
}
