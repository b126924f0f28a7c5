using KonTumInvest.Content.Figures;
using KonTumInvest.Leads.Pipeline;

namespace KonTumInvest.Leads.Privacy.Retention;

/// <summary>What a rule of retention is about.</summary>
public enum RetentionScope
{
    /// <summary>Leads on which work goes on, and nothing has happened for long.</summary>
    Open,

    /// <summary>Leads that were lost.</summary>
    Lost,

    /// <summary>Leads that were no enquiries at all.</summary>
    Spam,

    /// <summary>Leads with an investment registration certificate, until they operate.</summary>
    Licensed,

    /// <summary>Investors in operation.</summary>
    Operating,

    /// <summary>Mails that belong to no lead.</summary>
    Triage,

    /// <summary>Mails as they came over the wire.</summary>
    RawMails,

    /// <summary>Copies of mails that were sent.</summary>
    SentCopies,

    /// <summary>Who looked at what.</summary>
    Looks,
}

/// <summary>What happens when the time is over.</summary>
public enum RetentionAct
{
    /// <summary>Everything that identifies people goes; facts, stages and times stay.</summary>
    EraseIdentity,

    /// <summary>Files and raw mails go; what was read of them stays.</summary>
    DeleteFiles,

    /// <summary>The rows go.</summary>
    Delete,
}

/// <summary>How long something is kept.</summary>
/// <param name="Code">Its name in the log; unique.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Basis">Why as long: the law, or the practice.</param>
/// <param name="Scope">What it is about.</param>
/// <param name="AfterMonths">How many months after the last activity, or after it was stored.</param>
/// <param name="Act">What happens then.</param>
public sealed record RetentionRule(string Code, LocalizedText Name, LocalizedText Basis, RetentionScope Scope, int AfterMonths, RetentionAct Act)
{
    /// <summary>Longer than anything here is worth keeping.</summary>
    public const int MostMonths = 600;

    /// <summary>The stages of leads that the scope takes in; empty for what is no lead.</summary>
    public static IReadOnlyList<LeadStage> StagesOf(RetentionScope scope) =>
        scope switch
        {
            RetentionScope.Lost => [LeadStage.Lost],
            RetentionScope.Spam => [LeadStage.Spam],
            RetentionScope.Licensed => [LeadStage.Licensed, LeadStage.UnderConstruction],
            RetentionScope.Operating => [LeadStage.Operating],
            RetentionScope.Open =>
            [
                LeadStage.New,
                LeadStage.Acknowledged,
                LeadStage.Screened,
                LeadStage.ProposalSent,
                LeadStage.SiteVisit,
                LeadStage.Negotiating,
                LeadStage.ApprovedInPrinciple,
            ],
            _ => [],
        };

    /// <summary>What can happen to it.</summary>
    public static IReadOnlyList<RetentionAct> ActsOf(RetentionScope scope) =>
        scope switch
        {
            RetentionScope.Triage or RetentionScope.SentCopies => [RetentionAct.EraseIdentity],
            RetentionScope.RawMails or RetentionScope.Looks => [RetentionAct.Delete],
            _ => [RetentionAct.EraseIdentity, RetentionAct.DeleteFiles],
        };
}
