using System.Net.Http.Headers;
using AngleSharp.Html.Parser;

namespace EndToEnd;

/// <summary>A cheap phone on a slow line pays for every byte.</summary>
public sealed class Weight
{
    [Fact]
    public async Task The_sign_in_page_with_all_it_loads_is_at_most_100_kilobytes_over_the_wire()
    {
        await using var host = await RunningHost.StartAsync();
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = host.Address };
        client.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));
        using var plain = new HttpClient(new SocketsHttpHandler { UseProxy = false, AutomaticDecompression = System.Net.DecompressionMethods.All }) { BaseAddress = host.Address };
        var page = await new HtmlParser().ParseDocumentAsync(await plain.GetStringAsync("/sign-in"));
        var parts = page.QuerySelectorAll("link[rel=stylesheet], link[rel=icon], link[rel=modulepreload]").Select(l => l.GetAttribute("href"))
            .Concat(page.QuerySelectorAll("script[src], img[src]").Select(s => s.GetAttribute("src")))
            .OfType<string>().Append("/ui/govuk-frontend.min.js").Distinct().ToList();

        var bytes = (await client.GetByteArrayAsync("/sign-in")).Length;
        foreach (var part in parts)
        {
            using var answer = await client.GetAsync(part);
            Assert.True(answer.IsSuccessStatusCode, $"{part}: {answer.StatusCode}");
            bytes += (await answer.Content.ReadAsByteArrayAsync()).Length;
        }

        Assert.InRange(bytes, 1_000, 100 * 1024);
    }
}
