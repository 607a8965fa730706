namespace Platform.Sdk.Data;

/// <summary>Hands the walks over everything kept about somebody to the record's own rooms; there is nothing in it for modules.</summary>
public sealed class PersonWalks
{
    internal PersonWalks(IPersonWalk walk) => Walk = walk;

    internal IPersonWalk Walk { get; }
}
