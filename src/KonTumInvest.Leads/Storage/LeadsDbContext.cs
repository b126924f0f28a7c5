using KonTumInvest.Data;
using KonTumInvest.Leads.Audit;
using KonTumInvest.Leads.Cases;
using KonTumInvest.Leads.Clients;
using KonTumInvest.Leads.Clients.Limits;
using KonTumInvest.Leads.Clients.Requests;
using KonTumInvest.Leads.Correspondence;
using KonTumInvest.Leads.Deadlines;
using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Imports;
using KonTumInvest.Leads.Imports.Files;
using KonTumInvest.Leads.Inbound.Mailbox;
using KonTumInvest.Leads.Inbound.Triage;
using KonTumInvest.Leads.Inbox.Views;
using KonTumInvest.Leads.Live;
using KonTumInvest.Leads.Merging;
using KonTumInvest.Leads.Officers;
using KonTumInvest.Leads.Outbox;
using KonTumInvest.Leads.Parties;
using KonTumInvest.Leads.Parties.FollowUps;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Privacy.Erasure;
using KonTumInvest.Leads.Privacy.Holds;
using KonTumInvest.Leads.Privacy.Reading;
using KonTumInvest.Leads.Privacy.Retention;
using KonTumInvest.Leads.Privacy.Consents;
using KonTumInvest.Leads.Privacy.Requests;
using KonTumInvest.Leads.Reports;
using KonTumInvest.Leads.Routing;
using KonTumInvest.Leads.Rules;
using KonTumInvest.Leads.Search;
using KonTumInvest.Leads.Timeline;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Storage;

/// <summary>Enquiries, leads and what belongs to them, in tables named <c>leads_*</c>. Enter the <see cref="WriteGate"/> before writing.</summary>
public abstract class LeadsDbContext : DbContext
{
    private readonly DatabaseProvider _provider;

    protected LeadsDbContext(DbContextOptions options, DatabaseProvider provider)
        : base(options)
    {
        _provider = provider;

        // Nobody goes on after a save that failed: the transaction is rolled back as a whole, and a savepoint for each save would be two
        // statements more.
        Database.AutoSavepointsEnabled = false;
    }

    public DbSet<Enquiry> Enquiries => Set<Enquiry>();

    public DbSet<EnquiryAttachment> Attachments => Set<EnquiryAttachment>();

    public DbSet<StoredNotice> Notices => Set<StoredNotice>();

    public DbSet<RoutingRule> RoutingRules => Set<RoutingRule>();

    public DbSet<OutboxMail> Outbox => Set<OutboxMail>();

    public DbSet<Lead> Leads => Set<Lead>();

    public DbSet<LeadEnquiry> LeadEnquiries => Set<LeadEnquiry>();

    public DbSet<LeadSubject> LeadSubjects => Set<LeadSubject>();

    public DbSet<LeadContact> LeadContacts => Set<LeadContact>();

    public DbSet<StageChange> StageChanges => Set<StageChange>();

    public DbSet<Organisation> Organisations => Set<Organisation>();

    public DbSet<Contact> Contacts => Set<Contact>();

    public DbSet<Officer> Officers => Set<Officer>();

    public DbSet<Activity> Activities => Set<Activity>();

    public DbSet<ActivityPerson> ActivityPeople => Set<ActivityPerson>();

    public DbSet<LeadTask> Tasks => Set<LeadTask>();

    public DbSet<Offer> Offers => Set<Offer>();

    public DbSet<StoredMail> Mails => Set<StoredMail>();

    public DbSet<MailAttachment> MailAttachments => Set<MailAttachment>();

    public DbSet<RawMail> RawMails => Set<RawMail>();

    public DbSet<MailboxFolder> MailboxFolders => Set<MailboxFolder>();

    public DbSet<TriageItem> Triage => Set<TriageItem>();

    public DbSet<MailTemplate> MailTemplates => Set<MailTemplate>();

    public DbSet<TemplateFile> TemplateFiles => Set<TemplateFile>();

    public DbSet<CaseLink> CaseLinks => Set<CaseLink>();

    public DbSet<LeadFact> LeadFacts => Set<LeadFact>();

    public DbSet<LeadScore> Scores => Set<LeadScore>();

    public DbSet<ReportSchedule> ReportSchedules => Set<ReportSchedule>();

    public DbSet<LeadSearchText> SearchTexts => Set<LeadSearchText>();

    public DbSet<LeadClock> Clocks => Set<LeadClock>();

    public DbSet<LeadPause> Pauses => Set<LeadPause>();

    public DbSet<RuleVersion> RuleVersions => Set<RuleVersion>();

    public DbSet<LeadMerge> Merges => Set<LeadMerge>();

    public DbSet<PartyMerge> PartyMerges => Set<PartyMerge>();

    public DbSet<PartyFollowUp> PartyFollowUps => Set<PartyFollowUp>();

    public DbSet<SavedView> SavedViews => Set<SavedView>();

    public DbSet<ViewSettings> ViewSettings => Set<ViewSettings>();

    public DbSet<Presence> Presence => Set<Presence>();

    public DbSet<PersonErased> Erasures => Set<PersonErased>();

    public DbSet<ErasedMail> ErasedMails => Set<ErasedMail>();

    public DbSet<ErasedFile> ErasedFiles => Set<ErasedFile>();

    public DbSet<LegalHold> Holds => Set<LegalHold>();

    public DbSet<LeadLook> Looks => Set<LeadLook>();

    public DbSet<RetentionRun> RetentionRuns => Set<RetentionRun>();

    public DbSet<RetentionEntry> RetentionEntries => Set<RetentionEntry>();
    public DbSet<LeadImport> Imports => Set<LeadImport>();

    public DbSet<ImportRow> ImportRows => Set<ImportRow>();

    public DbSet<ImportPiece> ImportPieces => Set<ImportPiece>();
    public DbSet<ConsentEntry> ConsentEntries => Set<ConsentEntry>();

    public DbSet<DataRequest> DataRequests => Set<DataRequest>();

    public DbSet<DataRequestTerm> DataRequestTerms => Set<DataRequestTerm>();

    public DbSet<ApiClient> ApiClients => Set<ApiClient>();

    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();

    public DbSet<ApiAllowance> ApiAllowances => Set<ApiAllowance>();

    public DbSet<ApiRequest> ApiRequests => Set<ApiRequest>();

    public DbSet<AuditEvent> Audit => Set<AuditEvent>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.StoreTimesAsUtc(_provider);

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(LeadsDbContext).Assembly);
}
