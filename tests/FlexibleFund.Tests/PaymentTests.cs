using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;

namespace FlexibleFund.Tests;

public sealed class PaymentTests
{
    [Theory, EveryEngine]
    public async Task No_more_is_paid_than_was_promised_and_the_rest_goes_back(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.PotAsync(100);
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);
        var asked = (await Scene.AskAsync(worker, person, "40")).Path;

        var tooMuch = await Scene.PayAsync(worker, asked, ("Input.Amount", "40.01"));
        await Scene.PayAsync(worker, asked, ("Input.Amount", "30"));
        Assert.Contains("flexible-fund.pay", await scene.OpenWorkAsync(person));
        var rest = await worker.SubmitAsync(await worker.OpenAsync(Scene.Page(asked, "payments/rest")));

        Assert.Contains("£40 is promised for this. If it costs more, ask the fund for the difference.", tooMuch.Text, StringComparison.Ordinal);
        Assert.Contains("£30 of £40; £10 was not needed.", rest.Text, StringComparison.Ordinal);
        Assert.Equal(7_000, (await scene.OnlyPotAsync()).LeftPence);
        Assert.DoesNotContain("flexible-fund.pay", await scene.OpenWorkAsync(person));
    }

    [Theory, EveryEngine]
    public async Task A_receipt_is_kept_with_the_files_as_something_about_money(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.PotAsync(100);
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);
        var asked = (await Scene.AskAsync(worker, person, "40")).Path;

        var paid = await Scene.PayAsync(worker, asked, ("Input.Receipt", $"{TestFile.Picture}"));

        Assert.Contains("/files/", paid.LinkTo("Receipt"), StringComparison.Ordinal);
        Assert.Empty(await scene.OpenWorkAsync(person));
        Assert.Contains("Receipt for something from the fund", (await worker.OpenAsync($"/people/{person}/files")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_receipt_comes_later_or_it_is_said_why_there_is_none(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.PotAsync(100);
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);
        var asked = (await Scene.AskAsync(worker, person, "40")).Path;
        await Scene.PayAsync(worker, asked, ("Input.Amount", "10"));
        await Scene.PayAsync(worker, asked, ("Input.Amount", "30"));
        Assert.Equal(["flexible-fund.receipt", "flexible-fund.receipt"], await scene.OpenWorkAsync(person));
        var form = await worker.OpenAsync((await worker.OpenAsync(asked)).LinkTo("Add the receipt"));

        var nothing = await worker.SubmitAsync(form);
        var said = await worker.SubmitAsync(nothing, Scene.Fields(("Input.Words", "The till had no paper")));
        Assert.Equal(["flexible-fund.receipt"], await scene.OpenWorkAsync(person));
        await worker.SubmitAsync(await worker.OpenAsync(said.LinkTo("Add the receipt")), Scene.Fields(("Input.File", $"{TestFile.Picture}")));

        Assert.Contains("Choose the receipt, or say why there is none.", nothing.Text, StringComparison.Ordinal);
        Assert.Contains("There is no receipt: The till had no paper", said.Text, StringComparison.Ordinal);
        Assert.Empty(await scene.OpenWorkAsync(person));
        Assert.Contains("None: each payment has its receipt", (await worker.OpenAsync("/flexible-fund")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Money_that_comes_back_is_in_the_pot_again_and_no_more_than_was_paid(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.PotAsync(100);
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);
        var asked = (await Scene.AskAsync(worker, person, "40")).Path;
        var paid = await Scene.PayAsync(worker, asked);

        using var payer = await scene.AsAsync(Scene.Payer);
        var form = await payer.OpenAsync(paid.LinkTo("Money came back"));
        var tooMuch = await payer.SubmitAsync(form, Scene.Fields(("Input.Amount", "40.01"), ("Input.Words", "Returned")));
        var back = await payer.SubmitAsync(tooMuch, Scene.Fields(("Input.Amount", "15"), ("Input.Words", "Returned")));

        Assert.Contains("No more can come back than was paid: £40.", tooMuch.Text, StringComparison.Ordinal);
        Assert.Contains("£15 came back: Returned", back.Text, StringComparison.Ordinal);
        Assert.Equal(7_500, (await scene.OnlyPotAsync()).LeftPence);
    }

    [Theory, EveryEngine]
    public async Task A_receipt_that_was_found_after_all_or_the_right_one_takes_the_place_of_what_stood(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.PotAsync(100);
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);
        var asked = (await Scene.AskAsync(worker, person, "40")).Path;
        var paid = await Scene.PayAsync(worker, asked);
        var said = await worker.SubmitAsync(await worker.OpenAsync(paid.LinkTo("Add the receipt")), Scene.Fields(("Input.Words", "The till had no paper")));

        var found = await worker.SubmitAsync(await worker.OpenAsync(said.LinkTo("The receipt was found")), Scene.Fields(("Input.File", $"{TestFile.Picture}")));
        var form = await worker.OpenAsync(found.LinkTo("Another receipt"));
        var nothing = await worker.SubmitAsync(form);
        var right = await worker.SubmitAsync(nothing, Scene.Fields(("Input.File", $"{TestFile.Picture}")));

        Assert.Contains("Said before it was found: The till had no paper", found.Text, StringComparison.Ordinal);
        Assert.Contains("Choose the receipt that is to stand.", nothing.Text, StringComparison.Ordinal);
        Assert.NotEqual(found.LinkTo("Receipt"), right.LinkTo("Receipt"));
    }

    [Theory, EveryEngine]
    public async Task What_goes_to_them_directly_is_marked_for_advice_on_benefits(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.PotAsync(100);
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);
        var asked = (await Scene.AskAsync(worker, person, "40")).Path;

        var paid = await Scene.PayAsync(worker, asked, ("Input.Direct", "true"));

        Assert.Contains("It went to them directly: it may count for benefits.", paid.Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Nothing_is_paid_before_there_was_a_yes_nor_put_right_to_that(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.PotAsync(100);
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);
        var asked = (await Scene.AskAsync(worker, person, "40")).Path;
        scene.Platform.Clock.Advance(TimeSpan.FromDays(5));
        using var later = await scene.AsAsync(Scene.Worker);

        var before = await Scene.PayAsync(later, asked, ("Input.PaidOn.day", "22"));
        var paid = await later.SubmitAsync(before, Scene.Fields(("Input.PaidOn.day", "23")));
        var right = await later.SubmitAsync(await later.OpenAsync(paid.LinkTo("Put it right")), Scene.Fields(("Input.PaidOn.day", "1"), ("Input.PaidOn.month", "4")));

        foreach (var page in (TestPage[])[before, right])
        {
            Assert.Contains("Enter the day it was paid: not before 23 November 2026, when it was decided, and not after today.", page.TextOf(".govuk-error-summary"), StringComparison.Ordinal);
        }

        Assert.Contains("23 November 2026: £40 by card", paid.Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Nothing_is_paid_tomorrow(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await scene.PotAsync(100);
        var person = await scene.PersonAsync();
        using var worker = await scene.AsAsync(Scene.Worker);
        var asked = (await Scene.AskAsync(worker, person, "40")).Path;

        var page = await Scene.PayAsync(worker, asked, ("Input.PaidOn.day", "24"));

        Assert.Contains("Enter the day it was paid: not before 23 November 2026, when it was decided, and not after today.", page.Text, StringComparison.Ordinal);
        Assert.Equal(4_000, (await scene.OnlyPotAsync()).CommittedPence);
    }
}
