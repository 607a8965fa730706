using System.Buffers.Binary;
using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Host.Keys;
using Platform.Host.SignIn;
using Platform.Host.Workers;

namespace Host.Tests.SignIn;

public sealed class PasswordTests
{
    [Theory, EveryEngine]
    public async Task The_right_password_opens_the_door(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var browser = platform.Browser();
        Assert.False(await browser.IsInAsync());

        var answer = await browser.TryAsync("  Navigator@Demo.Example ", TestPlatform.Password);

        Assert.Equal("/", answer.Location);
        Assert.True(await browser.IsInAsync());
    }

    /// <summary>OWASP's floor for PBKDF2 with SHA-512; the test platform's own hash has few rounds, so that signing in is quick.</summary>
    [Fact]
    public void A_password_is_kept_by_two_hundred_and_ten_thousand_rounds()
    {
        var hash = Convert.FromBase64String(Passwords.Hasher.HashPassword(new Worker(), TestPlatform.Password));
        Assert.Equal((1, 2u, 210_000u), (hash[0], BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(1)), BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(5))));
    }

    [Theory, EveryEngine]
    public async Task A_wrong_password_keeps_the_address_that_was_typed_and_never_the_password(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var browser = platform.Browser();

        var answer = await browser.TryAsync(Door.Navigator, "quite another one");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("is not right", answer.Text, StringComparison.Ordinal);
        Assert.Equal(Door.Navigator, answer.Document.QuerySelector("[name='Input.Email']")?.GetAttribute("value"));
        Assert.DoesNotContain("quite another one", answer.Html, StringComparison.Ordinal);
        Assert.Empty(await platform.RowsAsync<string>(AccountSql.Sessions));
    }

    [Theory, EveryEngine]
    public async Task A_failed_try_is_counted_although_its_page_is_shown_again(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var browser = platform.Browser();

        await browser.TryAsync(Door.Navigator, "wrong");
        await browser.TryAsync(Door.Navigator, "wrong");

        Assert.Equal([2], await platform.RowsAsync<int>(AccountSql.FailedTries, new { email = Door.Navigator }));
    }

    [Theory, EveryEngine]
    public async Task Five_wrong_tries_lock_the_account_for_fifteen_minutes(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var browser = platform.Browser();
        await FailAsync(browser, Door.Navigator, 5);

        platform.Clock.Advance(TimeSpan.FromMinutes(15) - TimeSpan.FromSeconds(1));
        Assert.Null((await browser.TryAsync(Door.Navigator, TestPlatform.Password)).Location);

        platform.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("/", (await browser.TryAsync(Door.Navigator, TestPlatform.Password)).Location);
    }

    [Theory, EveryEngine]
    public async Task The_right_password_before_the_fifth_try_clears_the_count(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var first = platform.Browser();
        await FailAsync(first, Door.Navigator, 4);
        Assert.Equal("/", (await first.TryAsync(Door.Navigator, TestPlatform.Password)).Location);

        using var second = platform.Browser();
        await FailAsync(second, Door.Navigator, 4);
        Assert.Equal("/", (await second.TryAsync(Door.Navigator, TestPlatform.Password)).Location);
    }

    [Theory, EveryEngine]
    public async Task Guesses_sent_at_once_count_one_by_one(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var tries = platform.Services.GetRequiredService<Tries>();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(n => tries.TryAsync(Door.Navigator, $"guess {n}")));

        Assert.Null(await tries.TryAsync(Door.Navigator, TestPlatform.Password));
    }

    [Theory, EveryEngine]
    public async Task An_unknown_name_and_a_locked_one_look_like_a_wrong_password(DatabaseEngine engine)
    {
        var hashes = new CountedHasher();
        var setup = new TestSetup { Also = services => services.AddSingleton<IPasswordHasher<Worker>>(hashes) };
        await using var platform = await TestPlatform.StartAsync(engine, setup);
        using var browser = platform.Browser();
        await FailAsync(browser, "lead@demo.example", 5);

        var known = await LookAsync(Door.Navigator);
        var unknown = await LookAsync("navigator@demo.exampla");
        var locked = await LookAsync("lead@demo.example     ");

        Assert.Equal(HttpStatusCode.OK, known.Status);
        Assert.Equal((5, 1), (known.Statements.Length, known.Hashes));
        Assert.All([unknown, locked], look =>
        {
            Assert.Equal(known.Words, look.Words);
            Assert.Equal((known.Status, known.Hashes), (look.Status, look.Hashes));
            Assert.Equal(known.Statements, look.Statements);
        });

        async Task<Look> LookAsync(string email)
        {
            var page = await browser.OpenAsync("/sign-in");
            platform.Sql.Clear();
            hashes.Count = 0;
            var answer = await browser.PostAsync(page, new Dictionary<string, string?> { ["Input.Email"] = email, ["Input.Password"] = "wrong" }, Door.Form);
            var words = answer.Html.Replace($"value=\"{email}\"", "", StringComparison.Ordinal);
            foreach (var secret in page.Document.QuerySelectorAll("input[type=hidden]").Concat(answer.Document.QuerySelectorAll("input[type=hidden]")))
            {
                words = secret.GetAttribute("value") is { Length: > 0 } value ? words.Replace(value, "", StringComparison.Ordinal) : words;
            }

            return new Look(answer.Status, words, [.. platform.Sql.Runs.Select(run => run.Sql.Name)], hashes.Count);
        }
    }

    private static async Task FailAsync(TestBrowser browser, string email, int times)
    {
        for (var n = 0; n < times; n++)
        {
            Assert.Null((await browser.TryAsync(email, "wrong")).Location);
        }
    }

    private sealed record Look(HttpStatusCode Status, string Words, string[] Statements, int Hashes);

    private sealed class CountedHasher : IPasswordHasher<Worker>
    {
        public int Count { get; set; }

        public string HashPassword(Worker user, string password) => Passwords.Hasher.HashPassword(user, password);

        public PasswordVerificationResult VerifyHashedPassword(Worker user, string hashedPassword, string providedPassword)
        {
            Count++;
            return Passwords.Hasher.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
