using System.ComponentModel.DataAnnotations;

namespace Platform.Sdk.Record;

/// <summary>How the service tried to reach a person.</summary>
public enum ContactMethod
{
    /// <summary>A call.</summary>
    [Display(Name = "Phone call")]
    Phone,

    /// <summary>A visit to where the person lives or stays.</summary>
    [Display(Name = "Visit")]
    Visit,

    /// <summary>Anywhere else: a café, the street, a waiting room.</summary>
    [Display(Name = "Met out and about")]
    MetOut,

    /// <summary>A text message.</summary>
    [Display(Name = "Text")]
    Text,

    /// <summary>Any other message: e-mail, an app, through someone.</summary>
    [Display(Name = "Message or email")]
    Message,

    /// <summary>A letter or a note through the door.</summary>
    [Display(Name = "Letter")]
    Letter,
}

/// <summary>What came of it.</summary>
public enum ContactResult
{
    /// <summary>We spoke, or wrote to and fro.</summary>
    [Display(Name = "We spoke")]
    Spoke,

    /// <summary>We met.</summary>
    [Display(Name = "We met")]
    Met,

    /// <summary>We left word.</summary>
    [Display(Name = "We left word")]
    LeftWord,

    /// <summary>We did not reach the person.</summary>
    [Display(Name = "Not reached")]
    NotReached,

    /// <summary>The person was reached and asked for space.</summary>
    [Display(Name = "They asked for space")]
    AskedForSpace,
}

/// <summary>The words for a method and a result.</summary>
public static class ContactWords
{
    /// <summary>"phone call".</summary>
    public static string InWords(this ContactMethod method) => method switch
    {
        ContactMethod.Phone => "phone call",
        ContactMethod.Visit => "visit",
        ContactMethod.MetOut => "out and about",
        ContactMethod.Text => "text",
        ContactMethod.Message => "message or email",
        _ => "letter",
    };

    /// <summary>"not reached".</summary>
    public static string InWords(this ContactResult result) => result switch
    {
        ContactResult.Spoke => "spoke",
        ContactResult.Met => "met",
        ContactResult.LeftWord => "left word",
        ContactResult.NotReached => "not reached",
        _ => "asked for space",
    };
}
