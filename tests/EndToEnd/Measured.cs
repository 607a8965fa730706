using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace EndToEnd;

/// <summary>What the people who keep the platform running can see of it.</summary>
public sealed partial class Measured
{
    [Fact]
    public async Task Traces_and_metrics_name_the_text_the_module_and_the_page_and_nobody()
    {
        HostFolder.Needs("navigator");
        await using var collector = new Collector(FreePort());
        await using var host = await RunningHost.StartAsync(also: new Dictionary<string, string>
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Address.ToString(),
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
            ["OTEL_BSP_SCHEDULE_DELAY"] = "100",
            ["OTEL_METRIC_EXPORT_INTERVAL"] = "100",
        });
        using var browser = new Platform.Conformance.Running.TestBrowser(host.Address);
        var door = await browser.OpenAsync("/sign-in");
        await browser.PostAsync(door, new Dictionary<string, string?> { ["Input.Email"] = "navigator@demo.example", ["Input.Password"] = "demo-only-password" });
        var day = await browser.OpenAsync("/");
        var record = day.Document.QuerySelectorAll("main a").First(link => PersonPage().IsMatch(link.GetAttribute("href") ?? ""));
        var (name, address) = (record.TextContent.Trim(), record.GetAttribute("href")!);
        await browser.OpenAsync(address);
        await browser.OpenAsync("/navigator");
        await browser.AskAsync("/invite/a-token-nobody-may-read");

        await collector.HoldsAsync(
            "/v1/traces", "/v1/metrics", "CaseloadSql.", "PersonSql.", "platform.module", "navigator", "platform.page", "/Index", "/People/Show",
            "db.client.operation.duration", "http.server.request.duration", "people/{personId:guid}", "invite/{token}");
        Assert.DoesNotContain(address[(address.LastIndexOf('/') + 1)..], collector.All, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(name, collector.All, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("a-token-nobody-may-read", collector.All, StringComparison.Ordinal);
        Assert.DoesNotContain("demo.example", collector.All, StringComparison.Ordinal);
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    [GeneratedRegex("^/people/[0-9a-f-]{36}$")]
    private static partial Regex PersonPage();
}
