using System.Text.Json.Serialization;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Pipeline;

/// <summary>How far an investment opportunity has come. Stored by name.</summary>
[JsonConverter(typeof(NamedEnumConverter<LeadStage>))]
public enum LeadStage
{
    New,

    /// <summary>The investor knows who answers.</summary>
    Acknowledged,

    /// <summary>Known to be serious, with sector, size and timing.</summary>
    Screened,
    ProposalSent,
    SiteVisit,
    Negotiating,

    /// <summary>Approval in principle (chấp thuận chủ trương đầu tư, Law on Investment).</summary>
    ApprovedInPrinciple,

    /// <summary>The investment registration certificate is issued.</summary>
    Licensed,
    UnderConstruction,

    /// <summary>In operation: aftercare.</summary>
    Operating,
    Lost,
    Spam,
}

/// <summary>Why a lead was lost.</summary>
[JsonConverter(typeof(NamedEnumConverter<LostReason>))]
public enum LostReason
{
    NoAnswer,
    ChoseElsewhere,
    NoSuitableLand,
    Incentives,
    Infrastructure,
    Labour,
    Financing,
    Cancelled,
    NotPermitted,
    Duplicate,
    Other,
}

/// <summary>By which door a lead came in.</summary>
[JsonConverter(typeof(NamedEnumConverter<LeadSource>))]
public enum LeadSource
{
    WebForm,
    Mail,
    Telephone,
    Visitor,
    Event,
    Referral,
    Import,
    Api,
}
