using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Threading.Channels;

namespace EndToEnd;

/// <summary>Takes what a host tells an OpenTelemetry collector, over HTTP on loopback, and keeps the bytes as they came.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Channel<string> _came = Channel.CreateUnbounded<string>();
    private readonly ConcurrentQueue<string> _all = new();
    private readonly Task _taking;

    public Collector(int port)
    {
        Address = new Uri($"http://127.0.0.1:{port}/");
        _listener.Prefixes.Add(Address.ToString());
        _listener.Start();
        _taking = TakeAsync();
    }

    public Uri Address { get; }

    /// <summary>All that came, protobuf's strings standing in it as plain text.</summary>
    public string All => string.Join('\n', _all);

    /// <summary>Waits until each of these came in some message.</summary>
    public async Task HoldsAsync(params string[] texts)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (Missing(texts).Count > 0)
        {
            try
            {
                await _came.Reader.ReadAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
Assert.Fail($"Never told: {string.Join(", ", Missing(texts))}");
            }
        }
    }

    private List<string> Missing(string[] texts) => [.. texts.Where(text => !All.Contains(text, StringComparison.Ordinal))];

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _taking.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _listener.Close();
    }

    private async Task TakeAsync()
    {
        while (_listener.IsListening)
        {
            var call = await _listener.GetContextAsync();
            using var body = new MemoryStream();
            await call.Request.InputStream.CopyToAsync(body);
            call.Response.StatusCode = (int)HttpStatusCode.OK;
            call.Response.Close();
            var text = $"{call.Request.Url!.AbsolutePath}\n{Encoding.UTF8.GetString(body.ToArray())}";
            _all.Enqueue(text);
            await _came.Writer.WriteAsync(text);
        }
    }
}
