using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Platform.Host.Areas.Reading;

namespace Platform.Host.Areas.Checking;

/// <summary>Holds values against the record they will be bound to, and names every mistake.</summary>
internal sealed class SettingsCheck(List<AreaFault> faults)
{
    /// <summary>Whether a module's settings can be bound, for configuration that is at hand already.</summary>
    public static IReadOnlyList<AreaFault> Faults(IConfiguration section, string path, Type type, params Setting[] more)
    {
        var faults = new List<AreaFault>();
        var node = AreaNode.Of(section, "the area file");
        new SettingsCheck(faults).Record(node with { Path = path, Children = [.. node.Children.Select(child => child.Under(path))] }, type, more);
        return faults;
    }

    /// <summary>An object that becomes a record; <paramref name="more"/> are keys beside its properties.</summary>
    public void Record(AreaNode node, Type type, params Setting[] more)
    {
        var before = faults.Count;
        Setting[] known = [.. more, .. Setting.Of(type)];
        Keys(node, [.. known.Select(setting => setting.Key)]);
        foreach (var setting in known)
        {
            if (node.Find(setting.Key) is { } child) Value(child, setting);
            else Missing(node, setting);
        }

        Whole(node, type, faults[before..]);
    }

    /// <summary>Names every key that is not known.</summary>
    public void Keys(AreaNode node, IReadOnlyCollection<string> known, string? where = null)
    {
        foreach (var child in node.Children.Where(child => !known.Any(child.IsNamed))) Unknown(child, known, where);
    }

    public void Unknown(AreaNode child, IReadOnlyCollection<string> known, string? where = null)
    {
        var meant = Nearest.To(child.Name, known);
        faults.Add(new(child.Origin, child.Path, $"the key {Shown.Text(child.Name)}, which nothing reads",
            known.Count == 0 ? "no keys here" : $"{where ?? "the keys"} {string.Join(", ", known)}",
            meant is null ? $"{Remove(child)}, or use one of the keys allowed" : $"did you mean {meant}? Otherwise {Remove(child)}"));
    }

    /// <summary>An object that is due; false, with a fault, when it is something else.</summary>
    public bool IsObject(AreaNode node, string allowed)
    {
        if (node.Kind == NodeKind.Object) return true;
        Wrong(node, allowed, $"write \"{node.Name}\": {{ … }}");
        return false;
    }

    public void Missing(AreaNode node, Setting setting)
    {
        if (setting.Usual is null && setting.MayBeNothing && !setting.Rules.OfType<RequiredAttribute>().Any()) return;
        if (setting.Usual is not null && setting.Rules.All(rule => rule.RequiresValidationContext || rule.IsValid(setting.Usual))) return;
        faults.Add(new(node.Origin, node.PathOf(setting.Key), "nothing", Allowed.Of(setting), $"add \"{setting.Key}\" to {(node.Path.Length == 0 ? "the file" : node.Path)}"));
    }

    public void Value(AreaNode node, Setting setting)
    {
        if (node.Kind == NodeKind.Nothing && setting.MayBeNothing) return;
        if (setting.Items is { } item) Many(node, setting, item, node.Kind == NodeKind.List || IsCounted(node));
        else if (setting.Values is { } value) Many(node, setting, value, node.Kind == NodeKind.Object);
        else if (setting.IsRecord)
        {
            if (IsObject(node, Allowed.Of(setting))) Record(node, setting.Plain);
        }
        else if (!IsWrittenAs(setting.Plain, node.Kind)) Wrong(node, setting, node.Kind != NodeKind.Nothing && node.Text.Length > 0 && !Shown.IsSecret(node.Path) && Parse(setting.Plain, node.Text) is not null);
        else if (Parse(setting.Plain, node.Text) is not { } parsed || !setting.Rules.All(rule => rule.RequiresValidationContext || rule.IsValid(parsed))) Wrong(node, setting);
    }

    private void Many(AreaNode node, Setting setting, Setting item, bool isMany)
    {
        if (!isMany || !setting.Rules.All(rule => rule.RequiresValidationContext || rule.IsValid(node.Children))) Wrong(node, setting);
        else node.Children.ForEach(child => Value(child, item));
    }

    // rules over several settings, and annotations that need the whole record
    private void Whole(AreaNode node, Type type, List<AreaFault> told)
    {
        var right = node with { Children = [.. node.Children.Where(child => !told.Exists(fault => fault.IsAt(child.Path)))] };
        var record = right.ToConfiguration().Get(type) ?? Activator.CreateInstance(type)!;
        foreach (var rule in told.Count == 0 ? Broken(record) : BrokenBesides(record, name => told.Exists(fault => fault.IsAt(node.PathOf(name)))))
        {
            var key = rule.MemberNames.FirstOrDefault() is { } member ? Camel(member) : null;
            var at = key is null ? node : node.Find(key) ?? node;
            faults.Add(new(at.Origin, key is null ? node.Path : node.PathOf(key), at != node ? Shown.Value(at) : key is null ? "these values together" : "nothing",
                rule.ErrorMessage ?? "values that fit together", at == node && key is not null ? $"add \"{key}\" to {node.Path}" : "change one of them"));
        }
    }

    private static List<ValidationResult> Broken(object record)
    {
        var broken = new List<ValidationResult>();
        Validator.TryValidateObject(record, new ValidationContext(record), broken, validateAllProperties: true);
        return broken;
    }

    // the usual validation looks at the whole only once every part is right; then the last mistakes would be told a round later
    private static List<ValidationResult> BrokenBesides(object record, Func<string, bool> isTold)
    {
        try
        {
            return record is not IValidatableObject whole ? []
                : [.. whole.Validate(new ValidationContext(record)).Where(rule => rule.MemberNames.Any() && !rule.MemberNames.Select(Camel).Any(isTold))];
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // it counts on a value that is wrong here, and is asked again once that is right
            return [];
        }
    }

    private static string Camel(string name) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(name);

    private void Wrong(AreaNode node, Setting setting, bool quoted = false)
    {
        var usual = setting.Usual is null or "" || setting.Items is not null || setting.Values is not null || setting.IsRecord ? "" : $", or leave it out for the usual {Allowed.Written(setting.Usual)}";
        var own = setting.Rules.OfType<IAllows>().FirstOrDefault()?.Fix(node.Text);
        Wrong(node, Allowed.Of(setting), own ?? (quoted
            ? $"write {(setting.Plain == typeof(string) ? $"\"{node.Text}\" in quotation marks" : $"{node.Text} without quotation marks")}"
            : $"{(node.Origin.Variable is { } variable ? $"set {variable} to" : "write")} a value that is allowed{usual}"));
    }

    private void Wrong(AreaNode node, string allowed, string fix) => faults.Add(new(node.Origin, node.Path, Shown.Value(node), allowed, fix));

    private static bool IsWrittenAs(Type type, NodeKind kind) => kind switch
    {
        NodeKind.Untyped => true,
        NodeKind.Truth => type == typeof(bool),
        NodeKind.Number => Allowed.IsNumber(type),
        NodeKind.Text => type != typeof(bool) && !Allowed.IsNumber(type),
        _ => false,
    };

    private static object? Parse(Type type, string text)
    {
        try
        {
            if (type == typeof(string)) return text;
            if (type.IsEnum) return Allowed.Names(type).Contains(text, StringComparer.OrdinalIgnoreCase) ? Enum.Parse(type, text, ignoreCase: true) : null;
            return TypeDescriptor.GetConverter(type).ConvertFromString(null, CultureInfo.InvariantCulture, text);
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or NotSupportedException or OverflowException)
        {
            return null;
        }
    }

    private static bool IsCounted(AreaNode node) => node.Kind == NodeKind.Object && node.Children.TrueForAll(child => child.Name.All(char.IsAsciiDigit));

    private static string Remove(AreaNode child) => child.Origin.Variable is { } variable ? $"unset {variable}" : "remove it";
}
