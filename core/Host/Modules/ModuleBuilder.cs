using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Platform.Data.Schema;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;
using Platform.Host.Modules.Loading;

namespace Platform.Host.Modules;

/// <summary>Collects what one module declares.</summary>
internal sealed class ModuleBuilder(ModuleInfo info, IConfigurationSection configuration) : IModuleBuilder
{
    private readonly List<Permission> _permissions = [];
    private readonly List<DeclaredPage> _nav = [];
    private readonly List<DeclaredPage> _tabs = [];
    private readonly List<DeclaredCard> _cards = [];
    private readonly List<TimelineKind> _timeline = [];
    private readonly List<WorkKind> _work = [];
    private readonly List<string> _notPersonal = [];
    private readonly List<EventHandlerOf> _handlers = [];
    private readonly List<Job> _jobs = [];
    private object? _settings;
    private SupportKind? _support;
    private Func<ModuleScope, Task>? _demo;

    /// <summary>The core's pages have no area of their own.</summary>
    private string Area => info.Key == "core" ? "" : info.Key;

    public static ComposedModule Compose(IModule module, Assembly assembly, IConfiguration configuration)
    {
        var section = configuration.GetSection($"modules:{module.Info.Key}");
        var builder = new ModuleBuilder(module.Info, section);
        Attempt.Step("Compose", () =>
        {
            module.Compose(builder);
            return true;
        });
        return builder.Build(assembly, module.Info.Key == "core" || section.GetValue("enabled", false));
    }

    public IModuleBuilder Settings<T>() where T : class, new()
    {
        var settings = configuration.Get<T>() ?? new T();
        var faults = new List<ValidationResult>();
        if (!Validator.TryValidateObject(settings, new ValidationContext(settings), faults, validateAllProperties: true))
        {
            throw new ModuleRefusedException(string.Join("; ", faults.Select(f =>
                $"modules.{info.Key}.{string.Join(",", f.MemberNames)}: {f.ErrorMessage}")));
        }

        _settings = settings;
        return this;
    }

    public IModuleBuilder Permissions(IReadOnlyList<Permission> permissions) => Add(_permissions, permissions);

    public IModuleBuilder Provides(SupportKind support)
    {
        _support = support;
        return this;
    }

    public IModuleBuilder Nav(string label, string page, string permission) =>
        Add(_nav, [new DeclaredPage(label, Area, page, permission)]);

    public IModuleBuilder PersonTab(string label, string page, string permission) =>
        Add(_tabs, [new DeclaredPage(label, Area, page, permission)]);

    public IModuleBuilder PersonCard(string title, Sql rows, string permission) =>
        Add(_cards, [new DeclaredCard(title, Area, rows, permission)]);

    public IModuleBuilder Timeline(IReadOnlyList<TimelineKind> kinds) => Add(_timeline, kinds);

    public IModuleBuilder Work(IReadOnlyList<WorkKind> kinds) => Add(_work, kinds);

    public IModuleBuilder NotPersonal(params string[] tables) => Add(_notPersonal, tables);

    public IModuleBuilder On<T>(Func<T, ModuleScope, Task> handler) where T : notnull =>
        Add(_handlers, [new EventHandlerOf(info.Key, typeof(T), (happened, scope) => handler((T)happened, scope))]);

    public IModuleBuilder Every(int hours, Func<ModuleScope, Task> job) =>
        Add(_jobs, [new Job(info.Key, $"{info.Key}.{job.Method.DeclaringType?.Name}.{job.Method.Name}", TimeSpan.FromHours(hours), job)]);

    public IModuleBuilder Demo(Func<ModuleScope, Task> write)
    {
        _demo = write;
        return this;
    }

    private ComposedModule Build(Assembly assembly, bool on) => new()
    {
        Declaration = new ModuleDeclaration
        {
            Info = info,
            Settings = _settings,
            Permissions = _permissions,
            Support = _support,
            Nav = _nav,
            PersonTabs = _tabs,
            PersonCards = _cards,
            Timeline = _timeline,
            Work = _work,
        },
        Assembly = assembly,
        Schema = SchemaModule.Of(info, assembly, _notPersonal),
        IsOn = on,
        Handlers = _handlers,
        Jobs = _jobs,
        Demo = _demo,
    };

    private ModuleBuilder Add<T>(List<T> list, IReadOnlyList<T> more)
    {
        list.AddRange(more);
        return this;
    }
}
