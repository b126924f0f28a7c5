using System.Text.Json.Serialization;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Timeline.Work;

/// <summary>Tasks by when they are due, in days of Viet Nam.</summary>
[JsonConverter(typeof(NamedEnumConverter<WorkGroup>))]
public enum WorkGroup
{
    Overdue,

    /// <summary>Still to come today.</summary>
    Today,

    /// <summary>From tomorrow on, to the seventh day from today.</summary>
    Week,
    Later,

    /// <summary>Without a time.</summary>
    Undated,

    /// <summary>Done in the last <see cref="WorkList.DoneDays"/> days, the latest first.</summary>
    Done,
}
