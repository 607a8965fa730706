using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Platform.Host.Areas.Differences;

/// <summary>A record as paths and values, so that two can be held side by side.</summary>
internal static class Flattened
{
    private static readonly JsonSerializerOptions Names = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
    };

    public static IReadOnlyDictionary<string, string> Of(string path, object? record)
    {
        var flat = new Dictionary<string, string>(StringComparer.Ordinal);
        Add(path, record is null ? null : JsonSerializer.SerializeToNode(record, record.GetType(), Names));
        return flat;

        void Add(string at, JsonNode? node)
        {
            if (node is JsonObject many)
            {
                foreach (var (key, value) in many) Add($"{at}.{key}", value);
            }
            else if (node is JsonArray { Count: > 0 } list && list.All(one => KeyOf(one) is not null))
            {
                // what has a key of its own is the same thing wherever it stands in the list
                foreach (var one in list) Add($"{at}.{KeyOf(one)}", one);
            }
            else
            {
                flat[at] = node is JsonValue text && text.TryGetValue<string>(out var said) ? said : node?.ToJsonString() ?? "nothing";
            }
        }
    }

    private static string? KeyOf(JsonNode? node) =>
        node is JsonObject one && one["key"] is JsonValue key && key.TryGetValue<string>(out var text) ? text : null;
}
