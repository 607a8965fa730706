using Microsoft.AspNetCore.Http;

namespace Platform.UI.Forms;

/// <summary>Which control belongs to which key, in the order of the page; the page is drawn before its layout.</summary>
internal sealed class Anchors
{
    private readonly List<KeyValuePair<string, string>> found = [];

    public static Anchors Of(HttpContext http)
    {
        if (http.Items[typeof(Anchors)] is not Anchors anchors)
        {
            http.Items[typeof(Anchors)] = anchors = new Anchors();
        }
        return anchors;
    }

    public void Add(string key, string id)
    {
        if (IdOf(key) is null)
        {
            found.Add(new(key, id));
        }
    }

    public string? IdOf(string key) => found.FirstOrDefault(pair => Same(pair.Key, key)).Value;

    /// <summary>The place of a key on the page; keys without a control come last.</summary>
    public int PlaceOf(string key) => found.FindIndex(pair => Same(pair.Key, key)) is >= 0 and var place ? place : int.MaxValue;

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
