using System.Reflection;
using Platform.Conformance.Facts;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace Conformance.Tests.Facts;

public sealed class DeclarationTests
{
    private static readonly ModuleDeclaration Good = new() { Info = new("peer-support", "Peers", "People who have been there.") };

    [Fact]
    public void A_good_one_is_let_be() => Assert.Empty(Declarations.Names(Good with
    {
        Permissions = [new("peer-support.match.read", "See matches", Role.Peer)],
        Timeline = [new("peer-support.matched", "Matched")],
        Work = [new("peer-support.say-hello", "Say hello")],
    }));

    [Theory]
    [InlineData("Peer")]
    [InlineData("peer_support")]
    [InlineData("peer-")]
    public void A_key_that_is_not_kebab_is_seen(string key) =>
        Assert.NotEmpty(Declarations.Names(new() { Info = new(key, "Peers", "People who have been there.") }));

    [Fact]
    public void A_name_that_begins_otherwise_is_seen() => Assert.Equal(
        [
            "the permission 'peer.match.read' is not peer-support.<subject>.<act>",
            "the permission 'peer-support.match' is not peer-support.<subject>.<act>",
            "the permission 'peer-support.match' names a role 'boss' that does not exist",
            "the kind 'matched' is not peer-support.<kind>",
            "the kind 'other.hello' is not peer-support.<kind>",
        ],
        Declarations.Names(Good with
        {
            Permissions = [new("peer.match.read", "See matches"), new("peer-support.match", "Match", "boss")],
            Timeline = [new("matched", "Matched")],
            Work = [new("other.hello", "Say hello")],
        }));

    [Fact]
    public void A_name_given_twice_is_seen() => Assert.Single(Declarations.Names(Good with
    {
        Timeline = [new("peer-support.matched", "Matched"), new("peer-support.matched", "Met")],
    }));

    [Fact]
    public void Support_that_is_led_by_a_permission_nobody_declares_is_seen() =>
        Assert.Single(Declarations.Names(Good with { Support = new("Peers", []) { LedBy = "peer-support.match.lead" } }));

    [Fact]
    public void Two_modules_in_an_assembly_are_seen() =>
        Assert.NotEmpty(Declarations.OneModule([typeof(Bad.BadModule), typeof(Wavering)]));

    [Fact]
    public void A_module_that_changes_its_mind_is_seen() => Assert.Single(Declarations.ComposedTwice(new Wavering()));

    [Fact]
    public void A_reference_beyond_the_walls_is_seen() => Assert.Equal(
        ["it references Platform.Record", "it references AngleSharp"],
        Declarations.References([new AssemblyName("Platform.Sdk"), new AssemblyName("System.Runtime"), new AssemblyName("Platform.Record"), new AssemblyName("AngleSharp")]));

    /// <summary>Says something else each time it is asked.</summary>
    private sealed class Wavering : IModule
    {
        private int _asked;

        public ModuleInfo Info { get; } = new("wavering", "Wavering", "Says something else each time.");

        public void Compose(IModuleBuilder module) => module.Timeline([new TimelineKind($"wavering.time-{++_asked}", "Time")]);
    }
}
