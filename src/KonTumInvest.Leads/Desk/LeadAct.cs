namespace KonTumInvest.Leads.Desk;

/// <summary>What is done to one lead.</summary>
public enum LeadAct
{
    Read,

    /// <summary>Everything that moves it on: stage, facts, mails, tasks, offers.</summary>
    Write,

    /// <summary>Giving it to another officer or unit.</summary>
    Assign,

    /// <summary>Making it confidential, and naming who may see it.</summary>
    Restrict,

    /// <summary>Joining it with another.</summary>
    Merge,
}

/// <summary>What is done to the desk as a whole.</summary>
public enum DeskAct
{
    /// <summary>Reading the reports; they count only what the reader may see.</summary>
    Report,

    /// <summary>Taking a list out of the system.</summary>
    Export,

    /// <summary>Bringing a list in.</summary>
    Import,

    /// <summary>Who works in which unit, absences, deputies.</summary>
    ManageTeam,

    /// <summary>Routing rules, targets, the calendar, templates.</summary>
    ManageRules,

    /// <summary>Requests about personal data, retention.</summary>
    HandlePrivacy,

    /// <summary>Keys of other programs.</summary>
    ManageClients,

    /// <summary>Reading who did and looked at what.</summary>
    ReadAudit,

    /// <summary>Saying where mails belong that came in and belong to no lead yet.</summary>
    Triage,

    /// <summary>Saving views of the list for a unit or for everybody.</summary>
    ShareViews,
}
