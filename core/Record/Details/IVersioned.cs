namespace Platform.Record.Details;

/// <summary>What a form changes, with the version of it that whoever types has seen.</summary>
public interface IVersioned
{
    /// <summary>It travels in a hidden field.</summary>
    int Version { get; set; }
}
