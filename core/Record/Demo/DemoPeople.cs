using Platform.Record.Characteristics;
using Platform.Record.People;
using Platform.Record.Ways;
using Platform.Record.Ways.Kinds;
using static Platform.Record.People.DisadvantageState;
using static Platform.Sdk.Record.ContactMethod;
using static Platform.Sdk.Record.ContactResult;

namespace Platform.Record.Demo;

/// <summary>The twelve people of a demo area. Nobody of this name and number lives.</summary>
internal static class DemoPeople
{
    public const string Navigator = "navigator@demo.example", Lead = "lead@demo.example";
    public const string Housing = "housing@demo.example", Peer = "peer@demo.example", FrontDoor = "";

    public static readonly IReadOnlyList<DemoPerson> All =
    [
        new("Robin Sample", Navigator)
        {
            LegalName = "Robin Alexandra Sample", Pronouns = "they/them", Born = "1986-03-27", Gender = "Non-binary", Ethnicity = "White British",
            SupportedForDays = 210, Faces = [Current, Current, Current, Past, Unknown],
            Ways = [Calls("07700 900111", Safety.Safe, "Texts before eleven. Say it is Nadia."), Place("Day centre on Mill Lane, Tuesday mornings")],
            Story =
            [
                (205, "I've told this to four people already. You are the first one who wrote it down."),
                (60, "Mornings are bad. Meet me after eleven, and somewhere with a door I can see."),
                (9, "I slept four nights in a row at my sister's. First time since the spring."),
            ],
            Contacts = [(20, Visit, Met, "Tea at the day centre."), (3, Phone, Spoke, "Sounded rested. Wants to look at the flat on Friday.")],
        },
        new("Casey Example", Navigator)
        {
            Pronouns = "she/her", Born = "May 1991", Gender = "Woman", Ethnicity = "White and Black Caribbean",
            SupportedForDays = 120, Faces = [Current, Past, Current, Current, No],
            Ways = [Calls("07700 900122", Safety.NotSafe, "An ex answers this number. Never ring it."), Place("Library, most afternoons", Safety.Safe)],
            Story = [(118, "I don't like being asked about my kids straight away."), (40, "I want my own front door and a lock that only I have the key to.")],
            Contacts =
            [
                (26, MetOut, Met, "At the library. Talked about locks."), (17, MetOut, NotReached, "Waited by the library for an hour."),
                (9, Letter, LeftWord, "A card with the librarian, no letterhead."), (4, MetOut, NotReached, "Tried in the afternoon instead."),
            ],
        },
        new("Red jacket, bus station", Navigator)
        {
            Born = "about 45", SupportedForDays = 34, Faces = [Current, Unknown, Unknown, Unknown, Unknown],
            Ways = [Place("Bus station, the bench by stand C, after nine at night")],
            Story = [(33, "You can call me what you like. Just don't wake me with a torch.")],
            Contacts = [(33, MetOut, Met, "Sat for ten minutes. Took a coffee."), (22, MetOut, NotReached, null), (12, MetOut, NotReached, "The bench was taken.")],
        },
        new("Ismael Invented", Navigator)
        {
            LegalName = "Ismael Omar Invented", Pronouns = "he/him", Born = "14 Nov 1979", Gender = "Man", Ethnicity = "African",
            SupportedForDays = 64, Faces = [Past, No, Current, No, Current],
            Ways = [Calls("07700 900133", Safety.Safe, "Anything. He likes a ring more than a text.")],
            Story = [(60, "Prison letters come to my mother. I'd rather they came to you."), (14, "I shut down when people talk over me. It isn't that I don't care.")],
            Contacts = [(14, Visit, Met, null), (6, Phone, Spoke, "Probation on Thursday; wants somebody to come along.")],
        },
        new("Dee Placeholder", Lead)
        {
            Pronouns = "she/her", Born = "1969", Gender = "Woman", Ethnicity = "Irish",
            SupportedForDays = 300, Faces = [Past, Current, Current, Past, Past],
            Ways = [Calls("07700 900144", Safety.Safe), Through("Her friend Maureen at number 9", Safety.Safe)],
            Story = [(290, "I've buried two partners and a flat. I'm not going anywhere in a hurry.")],
            Contacts = [(11, Visit, Met, "Maureen was there too.")],
        },
        new("Tomasz Madeup", Lead)
        {
            Pronouns = "he/him", Born = "2 Feb 1988", Gender = "Man", Ethnicity = "Any other White background",
            SupportedForDays = 45, Faces = [Current, Current, Past, Unknown, Current],
            Ways = [Place("Tent by the river, early, before seven")],
            Story = [(41, "Slowly please. English is my third language and I am tired.")],
            Contacts = [(30, MetOut, Met, "With a colleague who speaks Polish."), (15, MetOut, NotReached, null)],
        },
        new("Lorna Fictional", Housing)
        {
            Pronouns = "she/her", Born = "9 Sep 1974", Gender = "Woman", Ethnicity = "White British",
            SupportedForDays = 400, Faces = [Past, Current, Current, Past, No],
            Ways = [Calls("07700 900155", Safety.Safe), Place("Her own flat, after the dog's walk at ten", Safety.Safe)],
            Story = [(390, "A key. I'd forgotten the noise a key makes."), (25, "The stairs are fine. It's the quiet that took getting used to.")],
            Contacts = [(5, Visit, Met, "The boiler is mended.")],
        },
        new("Jay Pretend", Housing)
        {
            Pronouns = "he/they", Born = "August 1996", Gender = "Man", Ethnicity = "Pakistani",
            SupportedForDays = 80, Faces = [Current, Past, Current, Unknown, Past],
            Ways = [Calls("07700 900166", Safety.NotKnown)],
            Story = [(70, "I said yes to the flat because I thought no would be the last thing anyone ever asked me.")],
            Contacts = [(19, Text, Spoke, null), (8, Phone, NotReached, null)],
        },
        new("Winnie Unreal", Peer)
        {
            Pronouns = "she/her", Born = "1958", Gender = "Woman", Ethnicity = "Caribbean",
            SupportedForDays = 150, Faces = [Past, Past, Current, Past, No],
            Ways = [Place("Kitchen at the community hall, Thursdays", Safety.Safe)],
            Story = [(140, "I cook, you talk. That's the arrangement.")],
            Contacts = [(4, MetOut, Met, "Thirty portions. She ran the hatch.")],
        },
        new("Sparrow", Peer)
        {
            Born = "about 30", Gender = "Woman", SupportedForDays = 21, Faces = [Current, Current, Unknown, Current, Unknown],
            Ways = [Through("Pat, who knows her from the kitchen", Safety.Safe), Calls("07700 900177", Safety.NotSafe, "He checks it.")],
            Story = [(20, "Sparrow is the only name I picked myself.")],
            Contacts = [(7, MetOut, Met, "Ten minutes on the wall outside.")],
        },
        new("Morgan Nobody", FrontDoor)
        {
            Pronouns = "they/them", Born = "1993", Gender = "Non-binary", Faces = [Current, Unknown, Current, Unknown, Unknown],
            Ways = [Place("Night shelter, bed 4")], Story = [(2, "Somebody to come to appointments with me. That's all I'm asking.")],
        },
        new("Big Al, car park", FrontDoor)
        {
            Born = "about 55", Gender = "Man", Faces = [Current, Current, Unknown, No, Unknown],
            Ways = [Place("Red Lion car park, after nine")], Story = [(1, "If it's a form, no. If it's a cup of tea, sit down.")],
        },
    ];

    private static WayInput Calls(string number, Safety safety, string? maySay = null) =>
        new() { Kind = WayKind.Phone, Value = number, Safety = safety, MaySay = maySay };

    private static WayInput Place(string place, Safety safety = Safety.NotKnown) => new() { Kind = WayKind.Place, Value = place, Safety = safety };

    private static WayInput Through(string who, Safety safety) => new() { Kind = WayKind.ThroughSomeone, Value = who, Safety = safety };
}
