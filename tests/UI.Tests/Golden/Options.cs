using System.Text.Json;

namespace UI.Tests.Golden;

/// <summary>A fixture's options; knows which of them nobody asked for.</summary>
internal sealed class Options(JsonElement root, string path = "", HashSet<string>? read = null)
{
    private readonly HashSet<string> read = read ?? [];

    public string? this[string name] => At(name) is { } value && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined)
        ? value.ValueKind switch
        {
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            _ => value.ToString(),
        }
        : null;

    /// <summary>Looks without having read.</summary>
    public string? Peek(string name) => Find(name)?.ToString();

    public bool Is(string name) => this[name] == "true";

    public bool? Maybe(string name) => this[name] is { } text ? text == "true" : null;

    public bool Has(string name) => Find(name) is { ValueKind: not (JsonValueKind.Null or JsonValueKind.False) };

    public Options Under(string name) => new(Find(name) ?? default, path + name + ".", read);

    public IReadOnlyList<Options> Each(string name) => Find(name) is { ValueKind: JsonValueKind.Array } list
        ? [.. list.EnumerateArray().Select((one, at) => (one, at)).Where(pair => Something(pair.one, $"{path}{name}.{pair.at}"))
            .Select(pair => new Options(pair.one, $"{path}{name}.{pair.at}.", read))]
        : [];

    /// <summary>The options as attributes of the tag, under the names HTML has for them.</summary>
    public Dictionary<string, string> Attributes(params string[] names)
    {
        var found = new Dictionary<string, string>();
        foreach (var name in names)
        {
            if (this[name] is { } value)
            {
                found[name] = value;
            }
        }
        if (Find("attributes") is { ValueKind: JsonValueKind.Object } others)
        {
            foreach (var one in others.EnumerateObject())
            {
                found[one.Name] = Under("attributes")[one.Name]!;
            }
        }
        return found;
    }

    /// <summary>The modifier in the classes, if they are nothing but one modifier of the block.</summary>
    public string? Modifier(string name, string block)
    {
        var classes = Find(name)?.ToString();
        if (classes?.StartsWith(block + "--", StringComparison.Ordinal) != true || classes.Contains(' ', StringComparison.Ordinal))
        {
            return null;
        }
        return this[name]![(block.Length + 2)..];
    }

    /// <summary>Text as content: encoded; html as it is.</summary>
    public string Content(string text = "text", string html = "html") =>
        this[html] is { } markup && markup.Length > 0 ? Ignore(text, markup) : System.Net.WebUtility.HtmlEncode(this[text] ?? "");

    public IReadOnlyList<string> Unread() => [.. Leaves(root, path).Where(leaf => !read.Contains(leaf))];

    public T Ignore<T>(string name, T result)
    {
        _ = this[name];
        return result;
    }

    /// <summary>A list of lists.</summary>
    public IEnumerable<IReadOnlyList<Options>> Rows(string list) => Find(list) is { ValueKind: JsonValueKind.Array } rows
        ? rows.EnumerateArray().Select((row, y) => (row, y)).Where(pair => Something(pair.row, $"{path}{list}.{pair.y}"))
            .Select(pair => (IReadOnlyList<Options>)[.. pair.row.EnumerateArray().Select((cell, x) => new Options(cell, $"{path}{list}.{pair.y}.{x}.", read))])
        : [];

    public IEnumerable<string> Texts(string list) => Find(list) is { ValueKind: JsonValueKind.Array } values
        ? [.. values.EnumerateArray().Select((one, at) => read.Add($"{path}{list}.{at}") ? one.ToString() : one.ToString())]
        : [];

    /// <summary>Lists may hold nulls and empty texts, which stand for nothing.</summary>
    private bool Something(JsonElement one, string at) => one.ValueKind is JsonValueKind.Object or JsonValueKind.Array || (read.Add(at) && false);

    private JsonElement? Find(string name) => root.ValueKind != JsonValueKind.Object ? null
        : name.Split('.').Aggregate((JsonElement?)root, (at, step) =>
            at is { ValueKind: JsonValueKind.Object } here && here.TryGetProperty(step, out var next) ? next : null);

    private JsonElement? At(string name)
    {
        read.Add(path + name);
        return Find(name);
    }

    private static IEnumerable<string> Leaves(JsonElement at, string path) => at.ValueKind switch
    {
        JsonValueKind.Object => at.EnumerateObject().SelectMany(one => Leaves(one.Value, $"{path}{one.Name}.")),
        JsonValueKind.Array => at.EnumerateArray().SelectMany((one, place) => Leaves(one, $"{path}{place}.")),
        _ => [path.TrimEnd('.')],
    };
}
