using System.Text.Json.Serialization;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Privacy.Requests;

/// <summary>Which right of a data subject (Law 91/2025/QH15) is asked for.</summary>
[JsonConverter(typeof(NamedEnumConverter<DataRequestKind>))]
public enum DataRequestKind
{
    /// <summary>To see everything that is kept.</summary>
    Access,

    /// <summary>To have something put right.</summary>
    Rectification,

    /// <summary>To have everything erased that identifies the person.</summary>
    Erasure,

    /// <summary>To have the data kept and used for nothing for now.</summary>
    Restriction,

    /// <summary>To be written to no more.</summary>
    Objection,

    /// <summary>To take back a consent.</summary>
    Withdrawal,
}

/// <summary>How far a request is.</summary>
[JsonConverter(typeof(NamedEnumConverter<DataRequestState>))]
public enum DataRequestState
{
    Received,

    /// <summary>The person was told what will happen and by when.</summary>
    Answered,

    /// <summary>Somebody carries it out.</summary>
    InWork,

    Done,

    /// <summary>Refused for a reason that the law gives.</summary>
    Refused,
}

/// <summary>How it was made sure that whoever asks is the person the data are about.</summary>
[JsonConverter(typeof(NamedEnumConverter<IdentityProof>))]
public enum IdentityProof
{
    /// <summary>It came over the private page of the case, whose link only the person has.</summary>
    CaseLink,

    /// <summary>The person answered a mail to the address that is on file.</summary>
    MailOnFile,

    /// <summary>The person was called at the number that is on file.</summary>
    CallBack,

    /// <summary>An identity paper was shown; no copy is kept.</summary>
    Paper,

    /// <summary>An officer knows the person.</summary>
    Known,
}

/// <summary>Why the law lets the board refuse.</summary>
[JsonConverter(typeof(NamedEnumConverter<RefusalGround>))]
public enum RefusalGround
{
    /// <summary>Nobody could make sure that the person asks.</summary>
    IdentityUnproven,

    /// <summary>Nothing of the person is kept.</summary>
    NothingKept,

    /// <summary>Another law obliges the board to keep or use the data.</summary>
    LegalDuty,

    /// <summary>It would disclose what is another person's, or a secret the law protects.</summary>
    RightsOfOthers,

    /// <summary>The same was asked and dealt with before.</summary>
    Repeated,

    Other,
}
