namespace Platform.Record.Support;

/// <summary>
/// Where an episode of support is. "Quiet" is not among them: it follows from the days since the person was last
/// reached, so that nobody has to notice it and nobody can forget to take it back.
/// </summary>
internal enum Phase
{
    GettingToKnow,
    Active,
    SteppingDown,
    Dormant,
    Ended,
}
