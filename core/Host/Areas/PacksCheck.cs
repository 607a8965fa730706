using System.ComponentModel.DataAnnotations;
using Platform.Host.Areas.Checking;
using Platform.Host.Areas.Reading;
using Platform.Host.Modules;
using Platform.Sdk.Modules;
using Platform.Sdk.Packs;

namespace Platform.Host.Areas;

/// <summary>Holds what the area says of packs, and the packs themselves, against what modules read.</summary>
internal sealed class PacksCheck(AreaText text, SettingsCheck check, List<AreaFault> faults)
{
    private static readonly ValidationAttribute[] Name =
    [
        new StringLengthAttribute(60) { MinimumLength = 1 },
        new RegularExpressionAttribute("[a-z0-9]+(-[a-z0-9]+)*") { ErrorMessage = "the name of a pack, in small letters joined by hyphens" },
    ];

    public void Everything(LoadedModules modules, AreaNode? named)
    {
        var declared = modules.All.SelectMany(module => module.Declaration.Packs.Select(pack => (module.Key, Pack: pack))).ToList();
        string[] kinds = [PackFolders.Words, .. declared.Select(one => one.Pack.Kind)];
        if (named is not null) Names(named, kinds);
        foreach (var (module, pack) in declared) One(module, pack, named?.Find(pack.Kind));
        Needs(modules);
    }

    private void Names(AreaNode named, string[] kinds)
    {
        check.Keys(named, kinds, "the kinds of pack that modules read:");
        foreach (var one in named.Children.Where(child => kinds.Any(child.IsNamed))) check.Value(one, NameOf(one.Name));
    }

    private void One(string module, DeclaredPack declared, AreaNode? named)
    {
        if (text.Packs.FirstOrDefault(pack => pack.Kind == declared.Kind) is { } there)
        {
            if (there.Root is { } root) check.Record(root, declared.Type);
        }
        else if (named is null or { Kind: NodeKind.Nothing })
        {
            if (IsOn(module)) faults.Add(PackFolders.NothingUsual(text.Root, text.File, declared.Kind));
        }
        else if (named.Kind is NodeKind.Text or NodeKind.Untyped && PackFolders.IsName(named.Text)) faults.Add(PackFolders.NotThere(named, text.File, declared.Kind));
    }

    // a module that meets a need which the area does not know would never be offered anybody
    private void Needs(LoadedModules modules)
    {
        if (text.Packs.FirstOrDefault(pack => modules.Loaded.SelectMany(module => module.Packs).Any(one => one.Kind == pack.Kind && one.Type == typeof(NeedsPack)))?.Root is not { } root) return;
        if (faults.Exists(fault => fault.IsAt(root.Path)) || root.Find("needs") is not { } list) return;
        var keys = list.Children.Select(need => need.Find("key")?.Text ?? "").ToList();
        foreach (var module in modules.Loaded.Where(module => IsOn(module.Info.Key)))
        {
            foreach (var key in (module.Support?.Meets ?? []).Except(keys))
            {
                faults.Add(new(list.Origin, list.Path, $"no need with the key {Shown.Text(key)}, which the module {module.Info.Key} meets",
                    $"every key that a module meets; there are {string.Join(", ", keys)}", $"add it to the pack, or switch {module.Info.Key} off"));
            }
        }
    }

    private bool IsOn(string module) => module == "core" || bool.TryParse(text.Configuration[$"modules:{module}:enabled"], out var on) && on;

    private static Setting NameOf(string kind) => new(kind, typeof(string), Name, null, true);
}
