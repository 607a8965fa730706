using System.Reflection;
using Platform.Host.Areas;
using Platform.Host.Jobs;
using Platform.Host.Areas.Checking;
using Platform.Host.Areas.Reading;
using Platform.Data.Schema;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;
using Platform.Host.Modules.Loading;

namespace Platform.Host.Modules;

/// <summary>Collects what one module declares.</summary>
internal sealed class ModuleBuilder(ModuleInfo info, IConfigurationSection configuration, IConfigurationSection packs, Words words) : IModuleBuilder
{
    private readonly List<DeclaredPack> _packs = [];
    private readonly List<Permission> _permissions = [];
    private readonly List<DeclaredPage> _nav = [];
    private readonly List<DeclaredPage> _tabs = [];
    private readonly List<DeclaredCard> _cards = [];
    private readonly List<TimelineKind> _timeline = [];
    private readonly List<WorkKind> _work = [];
    private readonly List<Topic> _topics = [];
    private readonly List<string> _notPersonal = [];
    private readonly Dictionary<string, string> _onMerge = new(StringComparer.Ordinal);
    private readonly List<EventHandlerOf> _handlers = [];
    private readonly List<Job> _jobs = [];
    private readonly List<string> _labels = [];
    private object? _settings;
    private SupportKind? _support;
    private Func<ModuleScope, Task>? _demo;

    private static readonly Setting Enabled = new("enabled", typeof(bool), [], false, true);

    /// <summary>The core's pages have no area of their own.</summary>
    private string Area => info.Key == "core" ? "" : info.Key;

    public static ComposedModule Compose(IModule module, Assembly assembly, IConfiguration configuration)
    {
        var section = configuration.GetSection($"modules:{module.Info.Key}");
        var builder = new ModuleBuilder(module.Info, section, configuration.GetSection(ContentPacks.Contents), AreaWords.Read(configuration));
        Attempt.Step("Compose", () =>
        {
            module.Compose(builder);
            return true;
        });
        return builder.Build(assembly, module.Info.Key == "core" || (bool.TryParse(section["enabled"], out var on) && on));
    }

    public IModuleBuilder Settings<T>() where T : class, new()
    {
        var faults = SettingsCheck.Faults(configuration, $"modules.{info.Key}", typeof(T), Enabled);
        if (faults.Count > 0) throw new BadSettingsException(faults);
        _settings = configuration.Get<T>() ?? new T();
        return this;
    }

    // without an area there is no pack either; whoever reads it then is told
    public IModuleBuilder Pack<T>(string kind) where T : class, new()
    {
        var pack = packs.GetSection(kind);
        if (!pack.Exists()) return Add(_packs, [new DeclaredPack(kind, typeof(T), null)]);
        var faults = SettingsCheck.Faults(pack, $"packs.{kind}", typeof(T));
        return faults.Count > 0 ? throw new BadSettingsException(faults) : Add(_packs, [new DeclaredPack(kind, typeof(T), pack.Get<T>())]);
    }

    public IModuleBuilder Permissions(IReadOnlyList<Permission> permissions) =>
        Add(_permissions, [.. permissions.Select(one => one with { Description = words.In(one.Description) })]);

    public IModuleBuilder Provides(SupportKind support)
    {
        _support = support with { Name = Label(support.Name) };
        return this;
    }

    public IModuleBuilder Nav(string label, string page, string permission) =>
        Add(_nav, [new DeclaredPage(Label(label), Area, page, permission)]);

    public IModuleBuilder PersonTab(string label, string page, string permission) =>
        Add(_tabs, [new DeclaredPage(Label(label), Area, page, permission)]);

    public IModuleBuilder PersonCard(string title, Sql rows, string permission) =>
        Add(_cards, [new DeclaredCard(Label(title), Area, rows, permission)]);

    public IModuleBuilder Timeline(IReadOnlyList<TimelineKind> kinds) =>
        Add(_timeline, [.. kinds.Select(kind => kind with { Name = Label(kind.Name) })]);

    public IModuleBuilder Work(IReadOnlyList<WorkKind> kinds) =>
        Add(_work, [.. kinds.Select(kind => kind with { Name = Label(kind.Name) })]);

    public IModuleBuilder Asks(IReadOnlyList<Topic> topics) =>
        Add(_topics, [.. topics.Select(topic => topic with { Label = Label(topic.Label), Question = words.In(topic.Question) })]);

    public IModuleBuilder NotPersonal(params string[] tables) => Add(_notPersonal, tables);

    public IModuleBuilder OnMerge(string table, MergeRule rule)
    {
        _onMerge[table] = rule.Text;
        return this;
    }

    public IModuleBuilder On<T>(Func<T, ModuleScope, Task> handler) where T : notnull
    {
        // what it could not hear while it was off it is told later
        if (typeof(T) == typeof(SupportEnded) && _handlers.All(one => one.Event != typeof(T))) Add(_jobs, [ToldLate.Of(info.Key)]);
        return Add(_handlers, [new EventHandlerOf(info.Key, typeof(T), (happened, scope) => handler((T)happened, scope))]);
    }

    public IModuleBuilder Every(int hours, Func<ModuleScope, Task> job) =>
        Add(_jobs, [new Job(info.Key, $"{info.Key}.{job.Method.DeclaringType?.Name}.{job.Method.Name}", TimeSpan.FromHours(hours),
            services => job(services.GetRequiredService<ModuleScope>()),
            (Attribute?)job.Method.GetCustomAttribute<AuditedJobAttribute>() ?? job.Method.GetCustomAttribute<NotAuditedAttribute>())]);

    public IModuleBuilder Demo(Func<ModuleScope, Task> write)
    {
        _demo = write;
        return this;
    }

    private ComposedModule Build(Assembly assembly, bool on) => new()
    {
        Declaration = new ModuleDeclaration
        {
            Info = info with { Name = Label(info.Name), Description = words.In(info.Description) },
            Settings = _settings,
            Packs = _packs,
            Permissions = _permissions,
            Support = _support,
            Nav = _nav,
            PersonTabs = _tabs,
            PersonCards = _cards,
            Timeline = _timeline,
            Work = _work,
            Topics = _topics,
        },
        Assembly = assembly,
        Schema = SchemaModule.Of(info, assembly, _notPersonal) with { OnMerge = _onMerge },
        IsOn = on,
        Handlers = _handlers,
        Jobs = _jobs,
        Labels = [.. _labels.Distinct()],
        Demo = _demo,
    };

    // Everything drawn from declarations is in the area's words from here on.
    private string Label(string declared)
    {
        // a module that names nothing is refused by the rules of declaring, which say so
        if (string.IsNullOrEmpty(declared)) return declared;
        _labels.Add(Words.Usual.In(declared));
        // an empty word is the area's mistake, which the check of its file names; it takes nothing away from the module
        var word = words.Of(info.Key, declared);
        return string.IsNullOrWhiteSpace(word) ? Words.Usual.In(declared) : word;
    }

    private ModuleBuilder Add<T>(List<T> list, IReadOnlyList<T> more)
    {
        list.AddRange(more);
        return this;
    }
}
