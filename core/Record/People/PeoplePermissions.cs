using Platform.Sdk.Access;

namespace Platform.Record.People;

internal static class PeoplePermissions
{
    public const string Read = "core.person.read";
    public const string Find = "core.person.find";
    public const string Start = "core.person.start";
    public const string Edit = "core.person.edit";
    public const string ChangeWays = "core.way.change";
    public const string Who = "core.person.who";
    public const string Details = "core.person.details";
    public const string ReadStory = "core.story.read";
    public const string WriteStory = "core.story.write";
    public const string Ask = "core.person.ask";

    public static readonly IReadOnlyList<Permission> All =
    [
        new(Read, "See who {a person} is, how to reach them and who supports them", Role.Worker, Role.Lead, Role.FrontDoor, Role.Peer)
        {
            Shares = InformationKind.Identity,
        },
        new(Find, "Find {a person} by a name, a date of birth or a number", Role.Worker, Role.Lead, Role.FrontDoor) { Shares = InformationKind.Identity },
        new(Start, "Start a record after a search", Role.Worker, Role.Lead, Role.FrontDoor) { Shares = InformationKind.Identity },
        new(Edit, "Change {a person}'s names, details and numbers", Role.Worker, Role.Lead, Role.FrontDoor),
        new(ChangeWays, "Write down how {a person} can be reached, and when it is safe", Role.Worker, Role.Lead, Role.FrontDoor) { WhileAlive = true },
        new(Who, "See {a person}'s other names, date of birth and gender", Role.Worker, Role.Lead, Role.FrontDoor) { Shares = InformationKind.Identity },
        new(Details, "See {a person}'s numbers and ethnic group", Role.Worker, Role.Lead, Role.FrontDoor),
        new(ReadStory, "Read {a person}'s own words", Role.Worker, Role.Lead, Role.FrontDoor, Role.Peer) { Shares = InformationKind.Story },
        new(WriteStory, "Write down {a person}'s own words", Role.Worker, Role.Lead, Role.FrontDoor),
        new(Ask, "Ask {a person} about themselves: what they want and hope for, About me, and what not to ask them again", Role.Worker, Role.Lead, Role.FrontDoor) { WhileAlive = true },
        .. FieldGroups.All,
    ];
}
