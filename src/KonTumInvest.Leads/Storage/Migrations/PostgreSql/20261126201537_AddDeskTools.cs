using System;
using KonTumInvest.Leads.Privacy.Consents;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KonTumInvest.Leads.Storage.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class AddDeskTools : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "ErasedAt",
                table: "leads_leads",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "OffClock",
                table: "leads_leads",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "leads_consent_entries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    EmailNormalized = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    ContactId = table.Column<Guid>(type: "uuid", nullable: true),
                    Purpose = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Given = table.Column<bool>(type: "boolean", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Evidence = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    NoticeVersion = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    NoticeSha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    EnquiryId = table.Column<Guid>(type: "uuid", nullable: true),
                    LeadId = table.Column<Guid>(type: "uuid", nullable: true),
                    RequestId = table.Column<Guid>(type: "uuid", nullable: true),
                    ByKey = table.Column<Guid>(type: "uuid", nullable: true),
                    Note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_consent_entries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "leads_data_request_sequences",
                columns: table => new
                {
                    Year = table.Column<int>(type: "integer", nullable: false),
                    LastNumber = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_data_request_sequences", x => x.Year);
                });

            migrationBuilder.CreateTable(
                name: "leads_data_requests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Reference = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Channel = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    ReceivedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Language = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    PersonName = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: true),
                    Email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    EmailNormalized = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    Phone = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    Asked = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    LeadId = table.Column<Guid>(type: "uuid", nullable: true),
                    PurposeNames = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    ThirdParty = table.Column<bool>(type: "boolean", nullable: false),
                    ThirdPartyName = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    IdentityCheckedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    IdentityProof = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    IdentityCheckedByKey = table.Column<Guid>(type: "uuid", nullable: true),
                    State = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    OfficerKey = table.Column<Guid>(type: "uuid", nullable: true),
                    AnsweredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Answer = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    ClosedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    RefusalGround = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    Outcome = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_data_requests", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "leads_erased_files",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_erased_files", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "leads_erased_mails",
                columns: table => new
                {
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_erased_mails", x => x.Hash);
                });

            migrationBuilder.CreateTable(
                name: "leads_erasures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Cause = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    ByKey = table.Column<Guid>(type: "uuid", nullable: true),
                    Hashes = table.Column<string>(type: "text", nullable: false),
                    Contacts = table.Column<int>(type: "integer", nullable: false),
                    Leads = table.Column<int>(type: "integer", nullable: false),
                    Mails = table.Column<int>(type: "integer", nullable: false),
                    JournaledAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_erasures", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "leads_holds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    LeadId = table.Column<Guid>(type: "uuid", nullable: false),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ByKey = table.Column<Guid>(type: "uuid", nullable: true),
                    EndedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    EndedByKey = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_holds", x => x.Id);
                    table.ForeignKey(
                        name: "FK_leads_holds_leads_leads_LeadId",
                        column: x => x.LeadId,
                        principalTable: "leads_leads",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "leads_imports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ByKey = table.Column<Guid>(type: "uuid", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    FileName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    FileBytes = table.Column<long>(type: "bigint", nullable: false),
                    Reading = table.Column<string>(type: "text", nullable: false),
                    Table = table.Column<string>(type: "text", nullable: false),
                    HeaderHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Plan = table.Column<string>(type: "text", nullable: true),
                    CheckId = table.Column<Guid>(type: "uuid", nullable: true),
                    State = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Duplicates = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    StartedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    EndedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ClearedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_imports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "leads_looks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    LeadId = table.Column<Guid>(type: "uuid", nullable: false),
                    ActorKey = table.Column<Guid>(type: "uuid", nullable: false),
                    Hour = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Kinds = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_looks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "leads_presence",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    LeadId = table.Column<Guid>(type: "uuid", nullable: false),
                    OfficerKey = table.Column<Guid>(type: "uuid", nullable: false),
                    Writing = table.Column<bool>(type: "boolean", nullable: false),
                    Until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_presence", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "leads_retention_runs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    RulesNumber = table.Column<int>(type: "integer", nullable: false),
                    StartedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    LeaseUntil = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    LeaseOwner = table.Column<Guid>(type: "uuid", nullable: false),
                    EndedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    More = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_retention_runs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "leads_view_settings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Start = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Order = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_view_settings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "leads_views",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerKey = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Question = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Columns = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Audience = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    UnitCode = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_views", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "leads_data_request_terms",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RequestId = table.Column<Guid>(type: "uuid", nullable: false),
                    Step = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    DueAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    EndedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    NextAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    RemindedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Escalated = table.Column<int>(type: "integer", nullable: false),
                    RulesNumber = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_data_request_terms", x => x.Id);
                    table.ForeignKey(
                        name: "FK_leads_data_request_terms_leads_data_requests_RequestId",
                        column: x => x.RequestId,
                        principalTable: "leads_data_requests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "leads_import_pieces",
                columns: table => new
                {
                    ImportId = table.Column<Guid>(type: "uuid", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Bytes = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_import_pieces", x => new { x.ImportId, x.Position });
                    table.ForeignKey(
                        name: "FK_leads_import_pieces_leads_imports_ImportId",
                        column: x => x.ImportId,
                        principalTable: "leads_imports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "leads_import_rows",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ImportId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Cells = table.Column<string>(type: "text", nullable: true),
                    State = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Faults = table.Column<string>(type: "text", nullable: false),
                    Duplicates = table.Column<string>(type: "text", nullable: false),
                    Score = table.Column<int>(type: "integer", nullable: false),
                    Choice = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    EmailMark = table.Column<long>(type: "bigint", nullable: true),
                    PhoneMark = table.Column<long>(type: "bigint", nullable: true),
                    OrganisationMark = table.Column<long>(type: "bigint", nullable: true),
                    LeadId = table.Column<Guid>(type: "uuid", nullable: true),
                    ActivityId = table.Column<Guid>(type: "uuid", nullable: true),
                    LeadContactId = table.Column<Guid>(type: "uuid", nullable: true),
                    ContactId = table.Column<Guid>(type: "uuid", nullable: true),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: true),
                    DoneAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_import_rows", x => x.Id);
                    table.ForeignKey(
                        name: "FK_leads_import_rows_leads_imports_ImportId",
                        column: x => x.ImportId,
                        principalTable: "leads_imports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "leads_retention_entries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RunId = table.Column<Guid>(type: "uuid", nullable: false),
                    Rule = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    LeadId = table.Column<Guid>(type: "uuid", nullable: true),
                    Count = table.Column<int>(type: "integer", nullable: false),
                    Outcome = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_retention_entries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_leads_retention_entries_leads_retention_runs_RunId",
                        column: x => x.RunId,
                        principalTable: "leads_retention_runs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_leads_tasks_AssigneeKey_DoneAt_Id",
                table: "leads_tasks",
                columns: new[] { "AssigneeKey", "DoneAt", "Id" },
                filter: "\"DoneAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_leads_leads_OfficerKey_Stage_LastActivityAt_Id",
                table: "leads_leads",
                columns: new[] { "OfficerKey", "Stage", "LastActivityAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_leads_UnitCode_Stage_LastActivityAt_Id",
                table: "leads_leads",
                columns: new[] { "UnitCode", "Stage", "LastActivityAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_consent_entries_ContactId",
                table: "leads_consent_entries",
                column: "ContactId");

            migrationBuilder.CreateIndex(
                name: "IX_leads_consent_entries_EmailNormalized",
                table: "leads_consent_entries",
                column: "EmailNormalized",
                filter: "\"EmailNormalized\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_leads_data_request_terms_NextAt",
                table: "leads_data_request_terms",
                column: "NextAt",
                filter: "\"NextAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_leads_data_request_terms_RequestId_Step",
                table: "leads_data_request_terms",
                columns: new[] { "RequestId", "Step" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_leads_data_requests_ClosedAt",
                table: "leads_data_requests",
                column: "ClosedAt");

            migrationBuilder.CreateIndex(
                name: "IX_leads_data_requests_EmailNormalized",
                table: "leads_data_requests",
                column: "EmailNormalized",
                filter: "\"EmailNormalized\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_leads_data_requests_Reference",
                table: "leads_data_requests",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_leads_erasures_At_Id",
                table: "leads_erasures",
                columns: new[] { "At", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_erasures_journal",
                table: "leads_erasures",
                column: "JournaledAt",
                filter: "\"JournaledAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_leads_holds_LeadId_EndedAt",
                table: "leads_holds",
                columns: new[] { "LeadId", "EndedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_import_rows_duplicates",
                table: "leads_import_rows",
                columns: new[] { "ImportId", "Number" },
                filter: "\"Score\" > 0");

            migrationBuilder.CreateIndex(
                name: "IX_leads_import_rows_ImportId_EmailMark",
                table: "leads_import_rows",
                columns: new[] { "ImportId", "EmailMark" },
                filter: "\"EmailMark\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_leads_import_rows_ImportId_Number",
                table: "leads_import_rows",
                columns: new[] { "ImportId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_leads_import_rows_ImportId_OrganisationMark",
                table: "leads_import_rows",
                columns: new[] { "ImportId", "OrganisationMark" },
                filter: "\"OrganisationMark\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_leads_import_rows_ImportId_PhoneMark",
                table: "leads_import_rows",
                columns: new[] { "ImportId", "PhoneMark" },
                filter: "\"PhoneMark\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_leads_import_rows_ImportId_State_Number",
                table: "leads_import_rows",
                columns: new[] { "ImportId", "State", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_import_rows_LeadId",
                table: "leads_import_rows",
                column: "LeadId",
                filter: "\"LeadId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_leads_imports_at_work",
                table: "leads_imports",
                column: "State",
                filter: "\"State\" IN ('Checking', 'Running', 'Undoing')");

            migrationBuilder.CreateIndex(
                name: "IX_leads_imports_ByKey_CreatedAt",
                table: "leads_imports",
                columns: new[] { "ByKey", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_imports_HeaderHash",
                table: "leads_imports",
                column: "HeaderHash");

            migrationBuilder.CreateIndex(
                name: "IX_leads_looks_ActorKey_At",
                table: "leads_looks",
                columns: new[] { "ActorKey", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_looks_At_Id",
                table: "leads_looks",
                columns: new[] { "At", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_looks_LeadId_ActorKey_Hour",
                table: "leads_looks",
                columns: new[] { "LeadId", "ActorKey", "Hour" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_leads_retention_entries_RunId",
                table: "leads_retention_entries",
                column: "RunId");

            migrationBuilder.CreateIndex(
                name: "IX_leads_retention_runs_Day",
                table: "leads_retention_runs",
                column: "Day",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_leads_views_Audience_UnitCode",
                table: "leads_views",
                columns: new[] { "Audience", "UnitCode" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_views_OwnerKey",
                table: "leads_views",
                column: "OwnerKey");

            ConsentProtection.Create(migrationBuilder);
            AuditErasureProtection.Create(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            AuditErasureProtection.Drop(migrationBuilder);
            ConsentProtection.Drop(migrationBuilder);

            migrationBuilder.DropTable(
                name: "leads_consent_entries");

            migrationBuilder.DropTable(
                name: "leads_data_request_sequences");

            migrationBuilder.DropTable(
                name: "leads_data_request_terms");

            migrationBuilder.DropTable(
                name: "leads_erased_files");

            migrationBuilder.DropTable(
                name: "leads_erased_mails");

            migrationBuilder.DropTable(
                name: "leads_erasures");

            migrationBuilder.DropTable(
                name: "leads_holds");

            migrationBuilder.DropTable(
                name: "leads_import_pieces");

            migrationBuilder.DropTable(
                name: "leads_import_rows");

            migrationBuilder.DropTable(
                name: "leads_looks");

            migrationBuilder.DropTable(
                name: "leads_presence");

            migrationBuilder.DropTable(
                name: "leads_retention_entries");

            migrationBuilder.DropTable(
                name: "leads_view_settings");

            migrationBuilder.DropTable(
                name: "leads_views");

            migrationBuilder.DropTable(
                name: "leads_data_requests");

            migrationBuilder.DropTable(
                name: "leads_imports");

            migrationBuilder.DropTable(
                name: "leads_retention_runs");

            migrationBuilder.DropIndex(
                name: "IX_leads_tasks_AssigneeKey_DoneAt_Id",
                table: "leads_tasks");

            migrationBuilder.DropIndex(
                name: "IX_leads_leads_OfficerKey_Stage_LastActivityAt_Id",
                table: "leads_leads");

            migrationBuilder.DropIndex(
                name: "IX_leads_leads_UnitCode_Stage_LastActivityAt_Id",
                table: "leads_leads");

            migrationBuilder.DropColumn(
                name: "ErasedAt",
                table: "leads_leads");

            migrationBuilder.DropColumn(
                name: "OffClock",
                table: "leads_leads");
        }
    }
}
