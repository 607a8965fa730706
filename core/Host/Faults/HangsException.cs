namespace Platform.Host.Faults;

/// <summary>A part of a module has not come back, and the platform goes on without it.</summary>
internal sealed class HangsException : Exception
{
    public HangsException(Place place, TimeSpan longest)
        : base($"{place.Module}: {place.Name} has not come back after {longest.TotalSeconds:0} seconds, and what it had written was undone.")
    {
        Place = place;
        place.Blame(this);
    }

    /// <summary>What hangs.</summary>
    public Place Place { get; }
}
