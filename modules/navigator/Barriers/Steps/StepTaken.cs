using Platform.Sdk.Rules;

namespace Navigator.Barriers.Steps;

/// <summary>A step as somebody takes it: a formal one says which way it is, and no other has one.</summary>
internal sealed record StepTaken(Rung Rung, Route? Route, string Field)
{
    /// <exception cref="RuleBrokenException">It is formal, and nobody said which way.</exception>
    public Route? Way => Rung != Rung.Formal ? null : Route ?? throw new RuleBrokenException("Choose which formal way it is.", Field);
}
