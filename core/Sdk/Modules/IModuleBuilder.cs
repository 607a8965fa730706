using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Record;

namespace Platform.Sdk.Modules;

/// <summary>
/// Takes what a module declares. Pages, migrations and <see cref="Sql"/> values are found and need no line here; what shows
/// on someone else's page is declared by value. Labels, names and descriptions may hold the area's words as
/// <see cref="Areas.Words.In"/> reads them, and the area may rename every label.
/// </summary>
public interface IModuleBuilder
{
    /// <summary>Binds <c>modules.&lt;key&gt;</c> of the area file to a record and checks its data annotations at start.</summary>
    IModuleBuilder Settings<T>() where T : class, new();

    /// <summary>
    /// Binds a content pack to a record and checks its data annotations at start: the file <c>packs/&lt;kind&gt;/&lt;name&gt;.json</c>,
    /// where the area file names the name under <c>packs.&lt;kind&gt;</c>, and <c>usual</c> where it names none.
    /// </summary>
    /// <param name="kind">Lower-case words joined by hyphens; one module declares it, and every module may read it.</param>
    IModuleBuilder Pack<T>(string kind) where T : class, new();

    /// <summary>Declares what the module's pages may require.</summary>
    IModuleBuilder Permissions(IReadOnlyList<Permission> permissions);

    /// <summary>Says which support the module gives; its settings then derive from <see cref="SupportSettings"/>.</summary>
    IModuleBuilder Provides(SupportKind support);

    /// <summary>Adds a link to the main navigation, for those who hold the permission.</summary>
    /// <param name="label">One or two words.</param>
    /// <param name="page">A page of the module: <c>/Tenancies/List</c>.</param>
    /// <param name="permission">What the page requires.</param>
    IModuleBuilder Nav(string label, string page, string permission);

    /// <summary>Adds a tab to the person's record; the page has <c>personId</c> in its route.</summary>
    IModuleBuilder PersonTab(string label, string page, string permission);

    /// <summary>Adds a card to the person's overview.</summary>
    /// <param name="title">Its heading.</param>
    /// <param name="rows">
    /// A text with the parameters <c>@person</c> and <c>@today</c> that answers <c>label</c>, <c>value</c> and <c>page</c>
    /// (a page of the module to link to, or null).
    /// </param>
    /// <param name="permission">Who sees it.</param>
    IModuleBuilder PersonCard(string title, Sql rows, string permission);

    /// <summary>Declares the kinds of timeline entry the module writes.</summary>
    IModuleBuilder Timeline(IReadOnlyList<TimelineKind> kinds);

    /// <summary>Declares the topics that its forms ask about; each page that does says so with <see cref="AsksAttribute"/>.</summary>
    IModuleBuilder Asks(IReadOnlyList<Topic> topics);

    /// <summary>Declares the kinds of work item the module raises.</summary>
    IModuleBuilder Work(IReadOnlyList<WorkKind> kinds);

    /// <summary>Names tables that are not about a person; every other table of the module has a <c>person_id</c>.</summary>
    IModuleBuilder NotPersonal(params string[] tables);

    /// <summary>
    /// Says which row stands when two records of one person are merged and a unique index of this table lets only one of two stand; <see cref="MergeRule.SurvivorStays"/> where nothing is said.
    /// </summary>
    /// <param name="table">A table of the module that has a <c>person_id</c>.</param>
    /// <param name="rule">Which one.</param>
    IModuleBuilder OnMerge(string table, MergeRule rule);

    /// <summary>Answers an event, in its transaction.</summary>
    IModuleBuilder On<T>(Func<T, ModuleScope, Task> handler) where T : notnull;

    /// <summary>Runs a job in the platform's guarded runner: one host at a time, and a failure stops nothing else.</summary>
    /// <param name="hours">How often.</param>
    /// <param name="job">A named static method; its name names the job.</param>
    IModuleBuilder Every(int hours, Func<ModuleScope, Task> job);

    /// <summary>Writes invented data into a demo area, once, acting as a demo worker of the module.</summary>
    IModuleBuilder Demo(Func<ModuleScope, Task> write);
}
