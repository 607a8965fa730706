using System.ComponentModel.DataAnnotations;

namespace Platform.Record.Story;

/// <summary>What a chapter of the story is about, in plain words; stored by name.</summary>
public enum StoryChapter
{
    WhatHappened,
    Home,
    Health,
    Family,
    Money,
    Days,
    Hopes,
}

/// <summary>Who may see what was told, as the person wishes.</summary>
public enum Audience
{
    [Display(Name = "Everybody who supports them, but no peer who is matched with them")]
    Everybody,

    [Display(Name = "Everybody who supports them, and a peer who is matched with them, because they want it")]
    AlsoPeers,

    [Display(Name = "Only our team")]
    OurTeam,
}

internal static class Chapters
{
    public static string InWords(this StoryChapter chapter) => chapter switch
    {
        StoryChapter.WhatHappened => "What happened",
        StoryChapter.Home => "Home",
        StoryChapter.Health => "Health",
        StoryChapter.Family => "Family and friends",
        StoryChapter.Money => "Money",
        StoryChapter.Days => "Days and work",
        _ => "What I want",
    };
}
