using System.Globalization;

namespace Platform.Host.Audit.Searching;

/// <summary>Where a page of the audit begins: before a row, which an address names by its instant and its id.</summary>
internal static class Place
{
    public static string InWords(FoundLook last) => $"{last.At.Ticks}-{last.AuditId:N}";

    /// <summary>At the very end where nothing is named; null for an address that was not made here, which leads nowhere.</summary>
    public static (DateTime At, Guid Before)? Of(string? text)
    {
        if (text is null) return (DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc), Guid.Empty);
        return text.Split('-') is [var ticks, var id] && long.TryParse(ticks, CultureInfo.InvariantCulture, out var at)
            && at > 0 && at < DateTime.MaxValue.Ticks && Guid.TryParseExact(id, "N", out var before)
            ? (new DateTime(at, DateTimeKind.Utc), before)
            : null;
    }
}
