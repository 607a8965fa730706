using System.ComponentModel.DataAnnotations;

namespace Navigator.Barriers.Settling;

/// <summary>What came of it. A flex helps one, a change of the rule helps everybody: both are counted, and never added together. Stored by name.</summary>
public enum Outcome
{
    [Display(Name = "Nothing changed")]
    None,

    [Display(Name = "One-off flex: an exception for them")]
    Flex,

    [Display(Name = "Repeatable agreement: it can be used again for others")]
    Agreement,

    [Display(Name = "Policy or commissioning change: the rule changed for everybody")]
    PolicyChange,
}

/// <summary>Why nobody is asked any more. Stored by name.</summary>
public enum StopReason
{
    [Display(Name = "It is solved")]
    Solved,

    [Display(Name = "They asked us to stop")]
    AskedToStop,

    [Display(Name = "It no longer matters to them")]
    NoLongerMatters,

    [Display(Name = "They went another way")]
    AnotherWay,

    [Display(Name = "We went as far as we can, and the answer is no")]
    EveryStepTaken,

    [Display(Name = "They died")]
    Died,
}

internal static class OutcomeWords
{
    /// <summary>"One-off flex".</summary>
    public static string Short(this Outcome outcome) => outcome switch
    {
        Outcome.Flex => "One-off flex",
        Outcome.Agreement => "Repeatable agreement",
        Outcome.PolicyChange => "Policy change",
        _ => "Nothing changed",
    };

    /// <summary>What the timeline says, as the service's act.</summary>
    public static string Sentence(this Outcome outcome) => outcome switch
    {
        Outcome.Flex => "A service made an exception for them",
        Outcome.Agreement => "A service agreed to a way that can be used again",
        Outcome.PolicyChange => "A service changed a rule for everybody",
        _ => "We no longer ask a service to change",
    };
}
