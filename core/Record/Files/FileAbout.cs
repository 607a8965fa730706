using System.ComponentModel.DataAnnotations;
using Platform.Record.People;
using Platform.Sdk.Access;

namespace Platform.Record.Files;

/// <summary>What a file is about: it decides who else may know of it. Stored by name; those of <see cref="InformationKind"/>, and one more.</summary>
public enum FileAbout
{
    [Display(Name = "Who they are, for example a passport")]
    Identity,

    [Display(Name = "What support is doing")]
    Support,

    [Display(Name = "Their own words, for example a letter they wrote")]
    Story,

    [Display(Name = "Health, mental health, drugs or alcohol")]
    Health,

    [Display(Name = "Contact with the justice system")]
    Offending,

    [Display(Name = "Abuse, and what keeps them safe")]
    Abuse,

    [Display(Name = "Homes and tenancies")]
    Housing,

    [Display(Name = "Money, benefits and debts")]
    Money,

    [Display(Name = "None of these: only those who support them see it")]
    Own,
}

internal static class FileAbouts
{
    public static FileAbout Of(InformationKind? kind) => kind is { } one ? Enum.Parse<FileAbout>($"{one}") : FileAbout.Own;

    public static InformationKind? Kind(this FileAbout about) => about == FileAbout.Own ? null : Enum.Parse<InformationKind>($"{about}");

    /// <summary>The permission that shows such things elsewhere on the record, so that a file tells nobody what its subject would not.</summary>
    public static string Needs(this FileAbout about) => about switch
    {
        FileAbout.Identity => PeoplePermissions.Who,
        FileAbout.Story => PeoplePermissions.ReadStory,
        FileAbout.Health => FieldGroups.Health,
        FileAbout.Offending => FieldGroups.Offending,
        FileAbout.Abuse => FieldGroups.Abuse,
        FileAbout.Housing => FieldGroups.Homelessness,
        _ => FilePermissions.Read,
    };
}
