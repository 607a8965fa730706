using Platform.Sdk.Areas;

namespace Platform.Record.Appointments;

/// <summary>An appointment as a page shows it.</summary>
internal sealed record AppointmentShown(Guid Person, AppointmentRow Row, LocalArea Area, bool MayChange)
{
    /// <summary>" They asked for it. It was moved once."</summary>
    public string Notes => string.Concat(Row.AskedFor ? " They asked for it." : "", Row.MovedTimes > 0 ? $" It was {AppointmentWords.Moved(Row.MovedTimes)}." : "");
}

/// <summary>What this week asks of a person, and whether the team is asked to think again.</summary>
internal sealed record AskShown(Ask Ask, bool IsMuch);
