using System.ComponentModel.DataAnnotations;

namespace Platform.Sdk.Record;

/// <summary>Why support ended. Silence alone is none of them, and neither is a date.</summary>
public enum EndingReason
{
    /// <summary>The person moved on, as they wanted.</summary>
    [Display(Name = "They moved on as they wanted")]
    MovedOn,

    /// <summary>The person no longer wants this support.</summary>
    [Display(Name = "They no longer want this support")]
    NoLongerWants,

    /// <summary>Somebody else, who is named, supports them instead.</summary>
    [Display(Name = "Other support took over")]
    OtherSupport,

    /// <summary>They live somewhere else now.</summary>
    [Display(Name = "They moved away")]
    MovedAway,

    /// <summary>We could not find them again, after trying in different ways.</summary>
    [Display(Name = "We lost touch after trying in different ways")]
    LostTouch,

    /// <summary>They died; it is recorded where that is told, and never chosen by hand.</summary>
    [Display(Name = "They died")]
    Died,

    /// <summary>Something else, in words.</summary>
    [Display(Name = "Something else")]
    Other,
}

/// <summary>The words for an ending.</summary>
public static class EndingWords
{
    /// <summary>"they moved on as they wanted"; never the person's fault.</summary>
    public static string InWords(this EndingReason reason) => reason switch
    {
        EndingReason.MovedOn => "they moved on as they wanted",
        EndingReason.NoLongerWants => "they no longer want this support",
        EndingReason.OtherSupport => "other support took over",
        EndingReason.MovedAway => "they moved away",
        EndingReason.LostTouch => "we lost touch after trying in different ways",
        EndingReason.Died => "they died",
        _ => "another reason",
    };
}
