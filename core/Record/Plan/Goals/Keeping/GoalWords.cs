namespace Platform.Record.Plan.Goals;

internal static class GoalWords
{
    public static string InWords(this GoalState state) => state switch
    {
        GoalState.Reached => "Reached",
        GoalState.SetAside => "Set aside",
        _ => "They are working towards it",
    };
}
