using System;
using KonTumInvest.Leads.Search;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace KonTumInvest.Leads.Storage.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class CreateDesk : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "MailId",
                table: "leads_outbox",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "leads_audit",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ActorRole = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    ActorKey = table.Column<Guid>(type: "uuid", nullable: true),
                    LeadId = table.Column<Guid>(type: "uuid", nullable: true),
                    SubjectType = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    SubjectId = table.Column<Guid>(type: "uuid", nullable: false),
                    Act = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Changes = table.Column<string>(type: "text", nullable: true),
                    PersonalChanges = table.Column<string>(type: "text", nullable: true),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_audit", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "leads_mail_templates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Language = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Name = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    Subject = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Body = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_mail_templates", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "leads_mailboxes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    UidValidity = table.Column<long>(type: "bigint", nullable: false),
                    LastUid = table.Column<long>(type: "bigint", nullable: false),
                    LeaseOwner = table.Column<Guid>(type: "uuid", nullable: true),
                    LeaseUntil = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    LastReadAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    FailingSince = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    LastFailure = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_mailboxes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "leads_officers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    UnitCodes = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    TakesLeads = table.Column<bool>(type: "boolean", nullable: false),
                    AbsentFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    AbsentTo = table.Column<DateOnly>(type: "date", nullable: true),
                    DeputyKey = table.Column<Guid>(type: "uuid", nullable: true),
                    SignatureVi = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    SignatureEn = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    SeesContactData = table.Column<bool>(type: "boolean", nullable: true),
                    SeesInvestment = table.Column<bool>(type: "boolean", nullable: true),
                    LastAssignedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_officers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "leads_organisations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    NameFolded = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Country = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true),
                    Domain = table.Column<string>(type: "character varying(253)", maxLength: 253, nullable: true),
                    TaxCode = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Note = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    MergedIntoId = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_organisations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "leads_report_schedules",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OfficerKey = table.Column<Guid>(type: "uuid", nullable: false),
                    Rhythm = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    UnitCode = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Day = table.Column<int>(type: "integer", nullable: false),
                    Hour = table.Column<int>(type: "integer", nullable: false),
                    NextAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    LastAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_report_schedules", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "leads_rule_versions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Json = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ByKey = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_rule_versions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "leads_contacts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: true),
                    Name = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    NameFolded = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    Email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    EmailNormalized = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    Phone = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    PhoneExtension = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    Position = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: true),
                    Country = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true),
                    Language = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    BouncedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    BounceStatus = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    RestrictedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ObjectedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ErasedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    MergedIntoId = table.Column<Guid>(type: "uuid", nullable: true),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_contacts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_leads_contacts_leads_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "leads_organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "leads_leads",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Reference = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Summary = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    Kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Source = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Language = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Country = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: true),
                    ContactId = table.Column<Guid>(type: "uuid", nullable: false),
                    UnitCode = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    OfficerKey = table.Column<Guid>(type: "uuid", nullable: true),
                    Stage = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    StageSince = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    LostReason = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    LicenceNumber = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    LicensedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    SectorCode = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    AreaFrom = table.Column<long>(type: "bigint", nullable: true),
                    AreaTo = table.Column<long>(type: "bigint", nullable: true),
                    InvestmentAmount = table.Column<long>(type: "bigint", nullable: true),
                    InvestmentCurrency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: true),
                    Timing = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    Confidential = table.Column<bool>(type: "boolean", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    LastActivityAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    DueAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    MergedIntoId = table.Column<Guid>(type: "uuid", nullable: true),
                    Sample = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_leads", x => x.Id);
                    table.ForeignKey(
                        name: "FK_leads_leads_leads_contacts_ContactId",
                        column: x => x.ContactId,
                        principalTable: "leads_contacts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_leads_leads_leads_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "leads_organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "leads_activities",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    LeadId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    EndsAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ByKey = table.Column<Guid>(type: "uuid", nullable: true),
                    Subject = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    Body = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: true),
                    Place = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    MailId = table.Column<Guid>(type: "uuid", nullable: true),
                    EnquiryId = table.Column<Guid>(type: "uuid", nullable: true),
                    CancelledAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Sequence = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_activities", x => x.Id);
                    table.ForeignKey(
                        name: "FK_leads_activities_leads_enquiries_EnquiryId",
                        column: x => x.EnquiryId,
                        principalTable: "leads_enquiries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_leads_activities_leads_leads_LeadId",
                        column: x => x.LeadId,
                        principalTable: "leads_leads",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "leads_case_links",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    LeadId = table.Column<Guid>(type: "uuid", nullable: false),
                    TokenHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ExpiresAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    RevokedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    LastUsedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_case_links", x => x.Id);
                    table.ForeignKey(
                        name: "FK_leads_case_links_leads_leads_LeadId",
                        column: x => x.LeadId,
                        principalTable: "leads_leads",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "leads_clocks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    LeadId = table.Column<Guid>(type: "uuid", nullable: false),
                    Step = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    StartedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Target = table.Column<string>(type: "text", nullable: false),
                    EndedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Dropped = table.Column<bool>(type: "boolean", nullable: false),
                    DueAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Paused = table.Column<bool>(type: "boolean", nullable: false),
                    WorkingMinutes = table.Column<int>(type: "integer", nullable: true),
                    NextAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    RemindedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Escalated = table.Column<int>(type: "integer", nullable: false),
                    RulesNumber = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_clocks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_leads_clocks_leads_leads_LeadId",
                        column: x => x.LeadId,
                        principalTable: "leads_leads",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "leads_facts",
                columns: table => new
                {
                    LeadId = table.Column<Guid>(type: "uuid", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    UnitCode = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    OfficerKey = table.Column<Guid>(type: "uuid", nullable: true),
                    Confidential = table.Column<bool>(type: "boolean", nullable: false),
                    Stage = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Reached = table.Column<int>(type: "integer", nullable: false),
                    Source = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Country = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true),
                    SectorCode = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Area = table.Column<long>(type: "bigint", nullable: true),
                    Amount = table.Column<long>(type: "bigint", nullable: true),
                    Currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: true),
                    FirstMinutes = table.Column<int>(type: "integer", nullable: true),
                    FirstKept = table.Column<bool>(type: "boolean", nullable: true),
                    FirstDueAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Answered = table.Column<int>(type: "integer", nullable: false),
                    OnTime = table.Column<int>(type: "integer", nullable: false),
                    Complete = table.Column<int>(type: "integer", nullable: false),
                    Relevant = table.Column<int>(type: "integer", nullable: false),
                    FollowedUp = table.Column<int>(type: "integer", nullable: false),
                    Score = table.Column<int>(type: "integer", nullable: true),
                    Reviewed = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_facts", x => x.LeadId);
                    table.ForeignKey(
                        name: "FK_leads_facts_leads_leads_LeadId",
                        column: x => x.LeadId,
                        principalTable: "leads_leads",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "leads_lead_contacts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    LeadId = table.Column<Guid>(type: "uuid", nullable: false),
                    ContactId = table.Column<Guid>(type: "uuid", nullable: false),
                    Role = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_lead_contacts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_leads_lead_contacts_leads_contacts_ContactId",
                        column: x => x.ContactId,
                        principalTable: "leads_contacts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_leads_lead_contacts_leads_leads_LeadId",
                        column: x => x.LeadId,
                        principalTable: "leads_leads",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "leads_lead_enquiries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    LeadId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_lead_enquiries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_leads_lead_enquiries_leads_enquiries_Id",
                        column: x => x.Id,
                        principalTable: "leads_enquiries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_leads_lead_enquiries_leads_leads_LeadId",
                        column: x => x.LeadId,
                        principalTable: "leads_leads",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "leads_lead_readers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    LeadId = table.Column<Guid>(type: "uuid", nullable: false),
                    OfficerKey = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_lead_readers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_leads_lead_readers_leads_leads_LeadId",
                        column: x => x.LeadId,
                        principalTable: "leads_leads",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "leads_lead_subjects",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    LeadId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Key = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    NameVi = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    NameEn = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    PlaceCode = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Sample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_lead_subjects", x => x.Id);
                    table.ForeignKey(
                        name: "FK_leads_lead_subjects_leads_leads_LeadId",
                        column: x => x.LeadId,
                        principalTable: "leads_leads",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "leads_mails",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    LeadId = table.Column<Guid>(type: "uuid", nullable: true),
                    Direction = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Nature = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    MessageId = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: false),
                    InReplyTo = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: true),
                    References = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: true),
                    ContactId = table.Column<Guid>(type: "uuid", nullable: true),
                    FromAddress = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    FromName = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    To = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false),
                    Cc = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: true),
                    Subject = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    TextBody = table.Column<string>(type: "text", nullable: false),
                    HtmlBody = table.Column<string>(type: "text", nullable: true),
                    Calendar = table.Column<string>(type: "text", nullable: true),
                    SentAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    StoredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    OutboxId = table.Column<Guid>(type: "uuid", nullable: true),
                    ByKey = table.Column<Guid>(type: "uuid", nullable: true),
                    BounceStatus = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    ReturnedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    QuotedFrom = table.Column<int>(type: "integer", nullable: true),
                    RemoteBlocked = table.Column<int>(type: "integer", nullable: false),
                    ContentSha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_mails", x => x.Id);
                    table.ForeignKey(
                        name: "FK_leads_mails_leads_contacts_ContactId",
                        column: x => x.ContactId,
                        principalTable: "leads_contacts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_leads_mails_leads_leads_LeadId",
                        column: x => x.LeadId,
                        principalTable: "leads_leads",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "leads_merges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FromId = table.Column<Guid>(type: "uuid", nullable: false),
                    IntoId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ByKey = table.Column<Guid>(type: "uuid", nullable: true),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    UndoneAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    UndoneByKey = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_merges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_leads_merges_leads_leads_FromId",
                        column: x => x.FromId,
                        principalTable: "leads_leads",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_leads_merges_leads_leads_IntoId",
                        column: x => x.IntoId,
                        principalTable: "leads_leads",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "leads_offers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    LeadId = table.Column<Guid>(type: "uuid", nullable: false),
                    PlotKey = table.Column<Guid>(type: "uuid", nullable: false),
                    PlotCode = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    NameVi = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    NameEn = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    PlaceCode = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Sample = table.Column<bool>(type: "boolean", nullable: false),
                    State = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    HeldUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    Note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    ProposedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ByKey = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_offers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_leads_offers_leads_leads_LeadId",
                        column: x => x.LeadId,
                        principalTable: "leads_leads",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "leads_pauses",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    LeadId = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    To = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    ByKey = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_pauses", x => x.Id);
                    table.ForeignKey(
                        name: "FK_leads_pauses_leads_leads_LeadId",
                        column: x => x.LeadId,
                        principalTable: "leads_leads",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "leads_scores",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    LeadId = table.Column<Guid>(type: "uuid", nullable: false),
                    Answered = table.Column<int>(type: "integer", nullable: true),
                    OnTime = table.Column<int>(type: "integer", nullable: true),
                    Complete = table.Column<int>(type: "integer", nullable: true),
                    Relevant = table.Column<int>(type: "integer", nullable: true),
                    FollowedUp = table.Column<int>(type: "integer", nullable: true),
                    Comment = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    ReviewedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ReviewedByKey = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_scores", x => x.Id);
                    table.ForeignKey(
                        name: "FK_leads_scores_leads_leads_LeadId",
                        column: x => x.LeadId,
                        principalTable: "leads_leads",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "leads_search_texts",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    LeadId = table.Column<Guid>(type: "uuid", nullable: false),
                    Plain = table.Column<string>(type: "text", nullable: false),
                    Personal = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_search_texts", x => x.Number);
                    table.ForeignKey(
                        name: "FK_leads_search_texts_leads_leads_LeadId",
                        column: x => x.LeadId,
                        principalTable: "leads_leads",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "leads_stage_changes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    LeadId = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    To = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ByKey = table.Column<Guid>(type: "uuid", nullable: true),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_stage_changes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_leads_stage_changes_leads_leads_LeadId",
                        column: x => x.LeadId,
                        principalTable: "leads_leads",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "leads_tasks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    LeadId = table.Column<Guid>(type: "uuid", nullable: false),
                    Title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    AssigneeKey = table.Column<Guid>(type: "uuid", nullable: false),
                    DueAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    DoneAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    DoneByKey = table.Column<Guid>(type: "uuid", nullable: true),
                    RemindedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    CreatedByKey = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_tasks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_leads_tasks_leads_leads_LeadId",
                        column: x => x.LeadId,
                        principalTable: "leads_leads",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "leads_activity_people",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ActivityId = table.Column<Guid>(type: "uuid", nullable: false),
                    ContactId = table.Column<Guid>(type: "uuid", nullable: true),
                    StaffKey = table.Column<Guid>(type: "uuid", nullable: true),
                    InvitedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Answer = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    AnsweredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    AnswerComment = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_activity_people", x => x.Id);
                    table.ForeignKey(
                        name: "FK_leads_activity_people_leads_activities_ActivityId",
                        column: x => x.ActivityId,
                        principalTable: "leads_activities",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_leads_activity_people_leads_contacts_ContactId",
                        column: x => x.ContactId,
                        principalTable: "leads_contacts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "leads_mail_attachments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MailId = table.Column<Guid>(type: "uuid", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    FileName = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    MediaType = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Length = table.Column<long>(type: "bigint", nullable: false),
                    Sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    State = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Finding = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    ScannedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_mail_attachments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_leads_mail_attachments_leads_mails_MailId",
                        column: x => x.MailId,
                        principalTable: "leads_mails",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "leads_mail_raws",
                columns: table => new
                {
                    MailId = table.Column<Guid>(type: "uuid", nullable: false),
                    Bytes = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_mail_raws", x => x.MailId);
                    table.ForeignKey(
                        name: "FK_leads_mail_raws_leads_mails_MailId",
                        column: x => x.MailId,
                        principalTable: "leads_mails",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "leads_triage",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Reason = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    SuggestedLeadId = table.Column<Guid>(type: "uuid", nullable: true),
                    Since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Outcome = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    DoneAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    DoneByKey = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_triage", x => x.Id);
                    table.ForeignKey(
                        name: "FK_leads_triage_leads_leads_SuggestedLeadId",
                        column: x => x.SuggestedLeadId,
                        principalTable: "leads_leads",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_leads_triage_leads_mails_Id",
                        column: x => x.Id,
                        principalTable: "leads_mails",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "leads_merge_parts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MergeId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    RowId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_merge_parts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_leads_merge_parts_leads_merges_MergeId",
                        column: x => x.MergeId,
                        principalTable: "leads_merges",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "leads_mail_attachment_contents",
                columns: table => new
                {
                    AttachmentId = table.Column<Guid>(type: "uuid", nullable: false),
                    Bytes = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_mail_attachment_contents", x => x.AttachmentId);
                    table.ForeignKey(
                        name: "FK_leads_mail_attachment_contents_leads_mail_attachments_Attac~",
                        column: x => x.AttachmentId,
                        principalTable: "leads_mail_attachments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_leads_outbox_MailId",
                table: "leads_outbox",
                column: "MailId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_leads_activities_EnquiryId",
                table: "leads_activities",
                column: "EnquiryId",
                filter: "\"EnquiryId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_leads_activities_LeadId_At_Id",
                table: "leads_activities",
                columns: new[] { "LeadId", "At", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_activities_MailId",
                table: "leads_activities",
                column: "MailId",
                filter: "\"MailId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_leads_activity_people_ActivityId_ContactId_StaffKey",
                table: "leads_activity_people",
                columns: new[] { "ActivityId", "ContactId", "StaffKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_leads_activity_people_ContactId",
                table: "leads_activity_people",
                column: "ContactId");

            migrationBuilder.CreateIndex(
                name: "IX_leads_audit_At_Id",
                table: "leads_audit",
                columns: new[] { "At", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_audit_LeadId_At",
                table: "leads_audit",
                columns: new[] { "LeadId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_audit_SubjectId_At",
                table: "leads_audit",
                columns: new[] { "SubjectId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_case_links_LeadId",
                table: "leads_case_links",
                column: "LeadId");

            migrationBuilder.CreateIndex(
                name: "IX_leads_case_links_TokenHash",
                table: "leads_case_links",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_leads_clocks_LeadId_Step_StartedAt",
                table: "leads_clocks",
                columns: new[] { "LeadId", "Step", "StartedAt" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_leads_clocks_NextAt",
                table: "leads_clocks",
                column: "NextAt",
                filter: "\"NextAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_leads_clocks_running",
                table: "leads_clocks",
                columns: new[] { "RulesNumber", "LeadId" },
                filter: "\"EndedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_leads_clocks_Step_StartedAt",
                table: "leads_clocks",
                columns: new[] { "Step", "StartedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_contacts_EmailNormalized",
                table: "leads_contacts",
                column: "EmailNormalized",
                filter: "\"EmailNormalized\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_leads_contacts_NameFolded",
                table: "leads_contacts",
                column: "NameFolded");

            migrationBuilder.CreateIndex(
                name: "IX_leads_contacts_OrganisationId",
                table: "leads_contacts",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_leads_contacts_Phone",
                table: "leads_contacts",
                column: "Phone",
                filter: "\"Phone\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_leads_facts_Day_LeadId",
                table: "leads_facts",
                columns: new[] { "Day", "LeadId" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_facts_OfficerKey_Day",
                table: "leads_facts",
                columns: new[] { "OfficerKey", "Day" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_facts_UnitCode_Day",
                table: "leads_facts",
                columns: new[] { "UnitCode", "Day" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_lead_contacts_ContactId",
                table: "leads_lead_contacts",
                column: "ContactId");

            migrationBuilder.CreateIndex(
                name: "IX_leads_lead_contacts_LeadId_ContactId",
                table: "leads_lead_contacts",
                columns: new[] { "LeadId", "ContactId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_leads_lead_enquiries_LeadId",
                table: "leads_lead_enquiries",
                column: "LeadId");

            migrationBuilder.CreateIndex(
                name: "IX_leads_lead_readers_LeadId_OfficerKey",
                table: "leads_lead_readers",
                columns: new[] { "LeadId", "OfficerKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_leads_lead_readers_OfficerKey",
                table: "leads_lead_readers",
                column: "OfficerKey");

            migrationBuilder.CreateIndex(
                name: "IX_leads_lead_subjects_Key",
                table: "leads_lead_subjects",
                column: "Key");

            migrationBuilder.CreateIndex(
                name: "IX_leads_lead_subjects_LeadId_Key",
                table: "leads_lead_subjects",
                columns: new[] { "LeadId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_leads_lead_subjects_PlaceCode_LeadId",
                table: "leads_lead_subjects",
                columns: new[] { "PlaceCode", "LeadId" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_leads_AreaFrom_Id",
                table: "leads_leads",
                columns: new[] { "AreaFrom", "Id" },
                filter: "\"AreaFrom\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_leads_leads_ContactId",
                table: "leads_leads",
                column: "ContactId");

            migrationBuilder.CreateIndex(
                name: "IX_leads_leads_CreatedAt_Id",
                table: "leads_leads",
                columns: new[] { "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_leads_DueAt_Id",
                table: "leads_leads",
                columns: new[] { "DueAt", "Id" },
                filter: "\"DueAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_leads_leads_InvestmentCurrency_InvestmentAmount_Id",
                table: "leads_leads",
                columns: new[] { "InvestmentCurrency", "InvestmentAmount", "Id" },
                filter: "\"InvestmentAmount\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_leads_leads_LastActivityAt_Id",
                table: "leads_leads",
                columns: new[] { "LastActivityAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_leads_OfficerKey_CreatedAt_Id",
                table: "leads_leads",
                columns: new[] { "OfficerKey", "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_leads_OfficerKey_DueAt_Id",
                table: "leads_leads",
                columns: new[] { "OfficerKey", "DueAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_leads_OfficerKey_LastActivityAt_Id",
                table: "leads_leads",
                columns: new[] { "OfficerKey", "LastActivityAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_leads_OrganisationId",
                table: "leads_leads",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_leads_leads_Reference",
                table: "leads_leads",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_leads_leads_Stage_LastActivityAt_Id",
                table: "leads_leads",
                columns: new[] { "Stage", "LastActivityAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_leads_UnitCode_CreatedAt_Id",
                table: "leads_leads",
                columns: new[] { "UnitCode", "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_leads_UnitCode_DueAt_Id",
                table: "leads_leads",
                columns: new[] { "UnitCode", "DueAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_leads_UnitCode_LastActivityAt_Id",
                table: "leads_leads",
                columns: new[] { "UnitCode", "LastActivityAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_mail_attachments_MailId_Position",
                table: "leads_mail_attachments",
                columns: new[] { "MailId", "Position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_leads_mail_attachments_quarantined",
                table: "leads_mail_attachments",
                column: "ScannedAt",
                filter: "\"State\" = 'Quarantined'");

            migrationBuilder.CreateIndex(
                name: "IX_leads_mail_templates_Code_Language",
                table: "leads_mail_templates",
                columns: new[] { "Code", "Language" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_leads_mailboxes_Name",
                table: "leads_mailboxes",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_leads_mails_ContactId",
                table: "leads_mails",
                column: "ContactId");

            migrationBuilder.CreateIndex(
                name: "IX_leads_mails_Direction_MessageId",
                table: "leads_mails",
                columns: new[] { "Direction", "MessageId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_leads_mails_FromAddress_StoredAt",
                table: "leads_mails",
                columns: new[] { "FromAddress", "StoredAt" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_mails_LeadId_SentAt",
                table: "leads_mails",
                columns: new[] { "LeadId", "SentAt" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_mails_unassigned",
                table: "leads_mails",
                column: "StoredAt",
                filter: "\"LeadId\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_leads_merge_parts_MergeId",
                table: "leads_merge_parts",
                column: "MergeId");

            migrationBuilder.CreateIndex(
                name: "IX_leads_merges_in_force",
                table: "leads_merges",
                column: "FromId",
                unique: true,
                filter: "\"UndoneAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_leads_merges_IntoId",
                table: "leads_merges",
                column: "IntoId");

            migrationBuilder.CreateIndex(
                name: "IX_leads_offers_holds",
                table: "leads_offers",
                column: "HeldUntil",
                filter: "\"State\" = 'Held'");

            migrationBuilder.CreateIndex(
                name: "IX_leads_offers_LeadId_PlotKey",
                table: "leads_offers",
                columns: new[] { "LeadId", "PlotKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_leads_offers_taken",
                table: "leads_offers",
                column: "PlotKey",
                unique: true,
                filter: "\"State\" IN ('Held', 'Accepted')");

            migrationBuilder.CreateIndex(
                name: "IX_leads_organisations_Domain",
                table: "leads_organisations",
                column: "Domain",
                filter: "\"Domain\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_leads_organisations_NameFolded_Country",
                table: "leads_organisations",
                columns: new[] { "NameFolded", "Country" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_organisations_TaxCode",
                table: "leads_organisations",
                column: "TaxCode",
                filter: "\"TaxCode\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_leads_pauses_LeadId_From",
                table: "leads_pauses",
                columns: new[] { "LeadId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_pauses_waiting",
                table: "leads_pauses",
                column: "LeadId",
                unique: true,
                filter: "\"To\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_leads_report_schedules_NextAt",
                table: "leads_report_schedules",
                column: "NextAt");

            migrationBuilder.CreateIndex(
                name: "IX_leads_report_schedules_OfficerKey_Rhythm",
                table: "leads_report_schedules",
                columns: new[] { "OfficerKey", "Rhythm" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_leads_rule_versions_Kind_Number",
                table: "leads_rule_versions",
                columns: new[] { "Kind", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_rule_versions_Number",
                table: "leads_rule_versions",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_leads_scores_LeadId",
                table: "leads_scores",
                column: "LeadId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_leads_search_texts_LeadId",
                table: "leads_search_texts",
                column: "LeadId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_leads_stage_changes_At_To",
                table: "leads_stage_changes",
                columns: new[] { "At", "To" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_stage_changes_LeadId_At",
                table: "leads_stage_changes",
                columns: new[] { "LeadId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_tasks_AssigneeKey_DueAt",
                table: "leads_tasks",
                columns: new[] { "AssigneeKey", "DueAt" },
                filter: "\"DoneAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_leads_tasks_LeadId",
                table: "leads_tasks",
                column: "LeadId");

            migrationBuilder.CreateIndex(
                name: "IX_leads_tasks_reminders",
                table: "leads_tasks",
                column: "DueAt",
                filter: "\"DoneAt\" IS NULL AND \"RemindedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_leads_triage_SuggestedLeadId",
                table: "leads_triage",
                column: "SuggestedLeadId");

            migrationBuilder.CreateIndex(
                name: "IX_leads_triage_waiting",
                table: "leads_triage",
                columns: new[] { "Since", "Id" },
                filter: "\"DoneAt\" IS NULL");

            migrationBuilder.AddForeignKey(
                name: "FK_leads_outbox_leads_mails_MailId",
                table: "leads_outbox",
                column: "MailId",
                principalTable: "leads_mails",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);
        
            AuditProtection.Create(migrationBuilder);
            SearchTables.Create(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            SearchTables.Drop(migrationBuilder);
            AuditProtection.Drop(migrationBuilder);
            migrationBuilder.DropForeignKey(
                name: "FK_leads_outbox_leads_mails_MailId",
                table: "leads_outbox");

            migrationBuilder.DropTable(
                name: "leads_activity_people");

            migrationBuilder.DropTable(
                name: "leads_audit");

            migrationBuilder.DropTable(
                name: "leads_case_links");

            migrationBuilder.DropTable(
                name: "leads_clocks");

            migrationBuilder.DropTable(
                name: "leads_facts");

            migrationBuilder.DropTable(
                name: "leads_lead_contacts");

            migrationBuilder.DropTable(
                name: "leads_lead_enquiries");

            migrationBuilder.DropTable(
                name: "leads_lead_readers");

            migrationBuilder.DropTable(
                name: "leads_lead_subjects");

            migrationBuilder.DropTable(
                name: "leads_mail_attachment_contents");

            migrationBuilder.DropTable(
                name: "leads_mail_raws");

            migrationBuilder.DropTable(
                name: "leads_mail_templates");

            migrationBuilder.DropTable(
                name: "leads_mailboxes");

            migrationBuilder.DropTable(
                name: "leads_merge_parts");

            migrationBuilder.DropTable(
                name: "leads_offers");

            migrationBuilder.DropTable(
                name: "leads_officers");

            migrationBuilder.DropTable(
                name: "leads_pauses");

            migrationBuilder.DropTable(
                name: "leads_report_schedules");

            migrationBuilder.DropTable(
                name: "leads_rule_versions");

            migrationBuilder.DropTable(
                name: "leads_scores");

            migrationBuilder.DropTable(
                name: "leads_search_texts");

            migrationBuilder.DropTable(
                name: "leads_stage_changes");

            migrationBuilder.DropTable(
                name: "leads_tasks");

            migrationBuilder.DropTable(
                name: "leads_triage");

            migrationBuilder.DropTable(
                name: "leads_activities");

            migrationBuilder.DropTable(
                name: "leads_mail_attachments");

            migrationBuilder.DropTable(
                name: "leads_merges");

            migrationBuilder.DropTable(
                name: "leads_mails");

            migrationBuilder.DropTable(
                name: "leads_leads");

            migrationBuilder.DropTable(
                name: "leads_contacts");

            migrationBuilder.DropTable(
                name: "leads_organisations");

            migrationBuilder.DropIndex(
                name: "IX_leads_outbox_MailId",
                table: "leads_outbox");

            migrationBuilder.DropColumn(
                name: "MailId",
                table: "leads_outbox");
        }
    }
}
