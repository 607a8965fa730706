using Platform.Host.Areas.Reading;
using Platform.Host.Modules;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;

namespace Platform.Host.Areas.Differences;

/// <summary>Modules on and off, and what comes and goes with them: pages, settings, permissions.</summary>
internal static class ModuleDifferences
{
    public static IEnumerable<AreaDifference> Between(LoadedModules now, LoadedModules then) =>
        Modules(now, then).Concat(Pages(now, then)).Concat(Settings(now, then)).Concat(Permissions(now, then));

    private static IEnumerable<AreaDifference> Modules(LoadedModules now, LoadedModules then) => Changes(
        now.On.Select(module => module.Info.Key), then.On.Select(module => module.Info.Key), "Modules",
        key => $"{key} is switched on", key => $"{key} is switched off; what it wrote stays and can be read");

    private static IEnumerable<AreaDifference> Pages(LoadedModules now, LoadedModules then) =>
        Changes(Shows(now), Shows(then), "Pages", what => $"appears: {what}", what => $"disappears: {what}");

    private static IEnumerable<AreaDifference> Settings(LoadedModules now, LoadedModules then)
    {
        const string Subject = "Limits and settings";
        foreach (var module in then.On)
        {
            var before = now.On.FirstOrDefault(other => other.Info.Key == module.Info.Key) is { } same ? Flat(same) : new Dictionary<string, string>();
            foreach (var (key, value) in Flat(module))
            {
                var old = before.GetValueOrDefault(key);
                if (old == value) continue;
                yield return new(Subject, Shown.IsSecret(key) ? $"{key} changes (not shown)" : $"{key}: {(old is null ? "" : $"{Shown.Text(old)} → ")}{Shown.Text(value)}");
            }
        }
    }

    private static IEnumerable<AreaDifference> Permissions(LoadedModules now, LoadedModules then)
    {
        var words = now.On.Concat(then.On).SelectMany(module => module.Permissions).DistinctBy(one => one.Key).ToDictionary(one => one.Key, one => one.Description);
        return from role in Role.All
               from change in Changes(Held(now, role), Held(then, role), "Permissions",
                   key => $"{role} may now: {words[key]} ({key})", key => $"{role} may no longer: {words[key]} ({key})")
               select change;
    }

    private static IEnumerable<string> Held(LoadedModules modules, string role) =>
        from module in modules.On
        from permission in module.Permissions
        where permission.DefaultRoles.Contains(role)
        select permission.Key;

    // what a label is called is a matter of words, so what is shown goes by the page it leads to
    private static IEnumerable<string> Shows(LoadedModules modules) => modules.All.Where(module => module.IsOn).SelectMany(module => (string[])
    [
        .. module.Declaration.Nav.Select(page => $"in the menu, {module.Key}: {page.Page}"),
        .. module.Declaration.PersonTabs.Select(page => $"a tab of a person's record, {module.Key}: {page.Page}"),
        .. module.Declaration.PersonCards.Select(card => $"a card on a person's overview, {module.Key}: {card.Rows.Name}"),
        .. PageAddresses.Of(module).Select(address => $"the page {address}"),
    ]);

    private static IEnumerable<AreaDifference> Changes(IEnumerable<string> now, IEnumerable<string> then, string subject, Func<string, string> came, Func<string, string> went)
    {
        var (before, after) = (now.Distinct().ToList(), then.Distinct().ToList());
        return after.Except(before).Select(one => new AreaDifference(subject, came(one)))
            .Concat(before.Except(after).Select(one => new AreaDifference(subject, went(one))));
    }

    private static IReadOnlyDictionary<string, string> Flat(ModuleDeclaration module) => Flattened.Of($"modules.{module.Info.Key}", module.Settings);
}
