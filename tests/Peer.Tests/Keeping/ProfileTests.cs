using Peer.Profiles;
using Platform.Conformance.Engines;
using Platform.Data.Engines;

namespace Peer.Tests.Keeping;

public sealed class ProfileTests
{
    [Theory, EveryEngine]
    public async Task A_peer_sees_their_profile_as_people_read_it_and_what_they_would_rather_not_say_is_not_there(DatabaseEngine engine)
    {
        await using var scene = await PeersScene.StartAsync(engine);
        using var cora = await scene.SignInAsync(PeersScene.Cora);
        var peer = await scene.AddAsync(cora, PeersScene.Pat);
        using var pat = await scene.SignInAsync(PeersScene.Pat);
        Assert.Contains("You have not written it yet.", (await pat.OpenAsync("/peer/profiles/preview")).Text, StringComparison.Ordinal);

        var preview = await PeersScene.ProfileAsync(
            pat, "I make a strong tea.\nNo hurry.", true, ("Input.Said[gender]", "woman"), ("Input.Said[faith]", "not-said"), ("Input.Said[experience]", "homelessness"));

        var shown = preview.TextOf("main .area-card");
        Assert.Equal("Patch I make a strong tea. No hurry. Gender: Woman Has been through: Having nowhere to live", shown);
        Assert.Equal(shown, (await cora.OpenAsync($"/peer/profiles/show/{peer}")).TextOf("main .area-card"));
        var again = await pat.OpenAsync("/peer/profiles/own");
        Assert.True(again.Document.QuerySelector("[name='Input.Said[faith]'][value='not-said']")!.HasAttribute("checked"));
        Assert.True(again.Document.QuerySelector("[name='Input.Said[experience]'][value='homelessness']")!.HasAttribute("checked"));
        Assert.False(again.Document.QuerySelector("[name='Input.Said[age]'][checked]") is not null);
    }

    [Theory, EveryEngine]
    public async Task A_profile_that_may_not_be_shown_is_shown_to_nobody_and_taking_it_back_takes_effect_at_once(DatabaseEngine engine)
    {
        await using var scene = await PeersScene.StartAsync(engine);
        using var cora = await scene.SignInAsync(PeersScene.Cora);
        var peer = await scene.ReadyAsync(cora, PeersScene.Pat);
        using var pat = await scene.SignInAsync(PeersScene.Pat);

        var preview = await PeersScene.ProfileAsync(pat, "Words that wait", show: false);

        Assert.Contains("Nobody is shown it yet", preview.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Words that wait", (await cora.OpenAsync($"/peer/profiles/show/{peer}")).Text, StringComparison.Ordinal);
        Assert.Contains("Preparing since", (await cora.OpenAsync($"/peer/peers/show/{peer}")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task What_was_typed_is_kept_when_something_is_missing(DatabaseEngine engine)
    {
        await using var scene = await PeersScene.StartAsync(engine);
        using var cora = await scene.SignInAsync(PeersScene.Cora);
        await scene.AddAsync(cora, PeersScene.Pat);
        using var pat = await scene.SignInAsync(PeersScene.Pat);

        var again = await PeersScene.ProfileAsync(pat, "", true, ("Input.Said[gender]", "woman"), ("Input.Said[experience]", "prison"));

        Assert.Contains("Write a few words about yourself.", again.Text, StringComparison.Ordinal);
        Assert.True(again.Document.QuerySelector("[name='Input.Said[gender]'][value='woman']")!.HasAttribute("checked"));
        Assert.True(again.Document.QuerySelector("[name='Input.Said[experience]'][value='prison']")!.HasAttribute("checked"));
        Assert.True(again.Document.QuerySelector("[name='Input.Show']")!.HasAttribute("checked"));
    }

    [Fact]
    public void One_answer_is_kept_where_one_is_asked_for_and_nothing_beside_rather_not_say()
    {
        var pack = new ProfileFields
        {
            Fields =
            [
                new() { Key = "age", Label = "Age", Question = "?", Choices = [new() { Key = "young", Label = "Young" }, new() { Key = "old", Label = "Old" }] },
                new() { Key = "language", Label = "Languages", Question = "?", Several = true, Choices = [new() { Key = "english", Label = "English" }, new() { Key = "urdu", Label = "Urdu" }] },
            ],
        };

        Assert.Equal([("age", "young"), ("language", "english"), ("language", "urdu")], Kept(("age", ["old", "young"]), ("language", ["urdu", "english", "klingon"]), ("faith", ["none"])));
        Assert.Equal([("age", ProfileFields.NotSaid), ("language", ProfileFields.NotSaid)], Kept(("age", [ProfileFields.NotSaid, "old"]), ("language", ["urdu", ProfileFields.NotSaid])));
        Assert.Empty(Kept(("age", []), ("language", [""])));

        IEnumerable<(string, string)> Kept(params (string Field, string[] Chosen)[] said) =>
            KeepProfile.Answers(pack, said.ToDictionary(one => one.Field, List<string> (one) => [.. one.Chosen]));
    }
}
