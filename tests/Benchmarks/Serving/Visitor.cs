using System.Net;
using System.Text.RegularExpressions;

namespace Benchmarks.Serving;

/// <summary>A browser without pictures: cookies, pages, forms.</summary>
internal sealed partial class Visitor : IDisposable
{
    private readonly HttpClient _client;
    private string _token = "";

    public Visitor(Uri address) => _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() })
    {
        BaseAddress = address,
        Timeout = TimeSpan.FromMinutes(3),
    };

    /// <summary>Somebody of a demo area, signed in.</summary>
    public static async Task<Visitor> SignInAsync(Uri address, string email = "navigator@demo.example")
    {
        var visitor = new Visitor(address);
        await visitor.TakeTokenAsync("/sign-in");
        await visitor.PostAsync("/sign-in", [new("Input.Email", email), new("Input.Password", "demo-only-password")]);
        await visitor.TakeTokenAsync("/people/search");
        return visitor;
    }

    /// <summary>The page, which has to be there.</summary>
    public async Task<string> GetAsync(string path)
    {
        using var answer = await _client.GetAsync(new Uri(path, UriKind.Relative));
        return answer.StatusCode == HttpStatusCode.OK
            ? await answer.Content.ReadAsStringAsync()
            : throw new InvalidOperationException($"{path.Split('/')[1]} answered {(int)answer.StatusCode}.");
    }

    /// <summary>Posts a form, each time a new one, and answers where it leads.</summary>
    public async Task<string> PostAsync(string path, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var form = new FormUrlEncodedContent(
            fields.Append(new("__RequestVerificationToken", _token)).Append(new("form_id", $"{Guid.CreateVersion7()}")));
        using var answer = await _client.PostAsync(new Uri(path, UriKind.Relative), form);
        return answer.Headers.Location?.OriginalString ?? throw new InvalidOperationException($"A form on {path.Split('/')[1]} answered {(int)answer.StatusCode}.");
    }

    public async Task TakeTokenAsync(string path) =>
        _token = Value().Match(Token().Match(await GetAsync(path)).Value).Groups["value"].Value;

    public void Dispose() => _client.Dispose();

    [GeneratedRegex("<input[^>]*__RequestVerificationToken[^>]*>")]
    private static partial Regex Token();

    [GeneratedRegex("value=\"(?<value>[^\"]*)\"")]
    private static partial Regex Value();
}
