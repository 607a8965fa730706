using System.Globalization;
using System.Text.Json;

namespace Platform.Data.Walks;

/// <summary>Values as a driver gives them, kept as text and given back to the same engine.</summary>
internal static class Values
{
    /// <summary>The same for the same value, and in the order of days and instants.</summary>
    public static string Text(object value) => value switch
    {
        DBNull => "",
        string text => text,
        DateTime at => at.ToString("O", CultureInfo.InvariantCulture),
        byte[] bytes => Convert.ToHexString(bytes),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    public static string Key(IEnumerable<object> values) => JsonSerializer.Serialize(values.Select(value => value is long or int or short or byte or bool ? value : Text(value)));

    public static IReadOnlyList<object> OfKey(string key) => [.. JsonSerializer.Deserialize<JsonElement[]>(key)!.Select(one => one.ValueKind switch
    {
        JsonValueKind.Number => (object)one.GetInt64(),
        JsonValueKind.True or JsonValueKind.False => one.GetBoolean(),
        _ => one.GetString()!,
    })];

    /// <summary>As JSON can carry it.</summary>
    public static object? Plain(object value) => value is DBNull ? null : value;
}
