using AngleSharp.Dom;
using Host.Tests.SignIn;
using OtpNet;
using Platform.Conformance.Running;

namespace Host.Tests.SecondFactors;

/// <summary>A worker's authenticator app and their slip of recovery codes, filled from the page that offers them.</summary>
internal sealed class Phone(TestPlatform platform, IParentNode page)
{
    public string Key { get; } = page.QuerySelector("#key")!.TextContent.Replace(" ", "", StringComparison.Ordinal);

    public IReadOnlyList<string> Codes { get; } = [.. page.QuerySelectorAll("#codes li").Select(one => one.TextContent)];

    /// <summary>What it shows now.</summary>
    public string Shows => At(0);

    /// <summary>What it shows if its clock is off.</summary>
    public string At(int seconds) => new Totp(Base32Encoding.ToBytes(Key)).ComputeTotp(platform.Clock.GetUtcNow().UtcDateTime.AddSeconds(seconds));

    /// <summary>What it shows once this half minute is over.</summary>
    public string ShowsNext()
    {
        platform.Clock.Advance(TimeSpan.FromSeconds(30));
        return Shows;
    }

    /// <summary>Sets up a second factor where that is asked, and answers the phone that has it.</summary>
    public static async Task<Phone> SetUpAsync(RealAreaVisitor visitor, TestPlatform platform)
    {
        Phone? phone = null;
        var (answer, html) = await visitor.FillAsync("/second-factor", page => [("Input.Code", (phone = new Phone(platform, page)).Shows)]);
        return answer.Headers.Location is null ? throw new InvalidOperationException(html) : phone!;
    }

    /// <summary>The same in a demo area, where it is a choice.</summary>
    public static async Task<Phone> SetUpAsync(TestBrowser browser, TestPlatform platform)
    {
        var page = await browser.OpenAsync("/second-factor");
        var phone = new Phone(platform, page.Document);
        var answer = await browser.PostAsync(page, new Dictionary<string, string?> { ["Input.Code"] = phone.Shows });
        return answer.Location is null ? throw new InvalidOperationException(answer.Text) : phone;
    }
}
