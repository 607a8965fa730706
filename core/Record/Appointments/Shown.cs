using Platform.Sdk.Areas;

namespace Platform.Record.Appointments;

/// <summary>An appointment as a page shows it.</summary>
internal sealed record AppointmentShown(Guid Person, AppointmentRow Row, LocalArea Area, bool MayChange);

/// <summary>What this week asks of a person, and whether the team is asked to think again.</summary>
internal sealed record AskShown(Ask Ask, bool IsMuch);
