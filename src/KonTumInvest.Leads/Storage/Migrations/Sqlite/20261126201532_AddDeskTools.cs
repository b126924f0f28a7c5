using System;
using KonTumInvest.Leads.Privacy.Consents;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KonTumInvest.Leads.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddDeskTools : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "ErasedAt",
                table: "leads_leads",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "OffClock",
                table: "leads_leads",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "leads_consent_entries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EmailNormalized = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    ContactId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Purpose = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Given = table.Column<bool>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Evidence = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    NoticeVersion = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    NoticeSha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    EnquiryId = table.Column<Guid>(type: "TEXT", nullable: true),
                    LeadId = table.Column<Guid>(type: "TEXT", nullable: true),
                    RequestId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ByKey = table.Column<Guid>(type: "TEXT", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_consent_entries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "leads_data_request_sequences",
                columns: table => new
                {
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    LastNumber = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_data_request_sequences", x => x.Year);
                });

            migrationBuilder.CreateTable(
                name: "leads_data_requests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Channel = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    ReceivedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    PersonName = table.Column<string>(type: "TEXT", maxLength: 150, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    EmailNormalized = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 16, nullable: true),
                    Asked = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    LeadId = table.Column<Guid>(type: "TEXT", nullable: true),
                    PurposeNames = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ThirdParty = table.Column<bool>(type: "INTEGER", nullable: false),
                    ThirdPartyName = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    IdentityCheckedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    IdentityProof = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    IdentityCheckedByKey = table.Column<Guid>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    OfficerKey = table.Column<Guid>(type: "TEXT", nullable: true),
                    AnsweredAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    ClosedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    RefusalGround = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_data_requests", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "leads_erased_files",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 320, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_erased_files", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "leads_erased_mails",
                columns: table => new
                {
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_erased_mails", x => x.Hash);
                });

            migrationBuilder.CreateTable(
                name: "leads_erasures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Cause = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    ByKey = table.Column<Guid>(type: "TEXT", nullable: true),
                    Hashes = table.Column<string>(type: "TEXT", nullable: false),
                    Contacts = table.Column<int>(type: "INTEGER", nullable: false),
                    Leads = table.Column<int>(type: "INTEGER", nullable: false),
                    Mails = table.Column<int>(type: "INTEGER", nullable: false),
                    JournaledAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_erasures", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "leads_holds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    LeadId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ByKey = table.Column<Guid>(type: "TEXT", nullable: true),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    EndedByKey = table.Column<Guid>(type: "TEXT", nullable: true)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ByKey = table.Column<Guid>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    FileBytes = table.Column<long>(type: "INTEGER", nullable: false),
                    Reading = table.Column<string>(type: "TEXT", nullable: false),
                    Table = table.Column<string>(type: "TEXT", nullable: false),
                    HeaderHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Plan = table.Column<string>(type: "TEXT", nullable: true),
                    CheckId = table.Column<Guid>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Duplicates = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    StartedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ClearedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_imports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "leads_looks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    LeadId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ActorKey = table.Column<Guid>(type: "TEXT", nullable: false),
                    Hour = table.Column<long>(type: "INTEGER", nullable: false),
                    Kinds = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_looks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "leads_presence",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    LeadId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OfficerKey = table.Column<Guid>(type: "TEXT", nullable: false),
                    Writing = table.Column<bool>(type: "INTEGER", nullable: false),
                    Until = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_presence", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "leads_retention_runs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RulesNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    StartedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    LeaseUntil = table.Column<long>(type: "INTEGER", nullable: false),
                    LeaseOwner = table.Column<Guid>(type: "TEXT", nullable: false),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    More = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_retention_runs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "leads_view_settings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Start = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Order = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_view_settings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "leads_views",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OwnerKey = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Question = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Columns = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Audience = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    UnitCode = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_views", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "leads_data_request_terms",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RequestId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Step = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    NextAt = table.Column<long>(type: "INTEGER", nullable: true),
                    RemindedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Escalated = table.Column<int>(type: "INTEGER", nullable: false),
                    RulesNumber = table.Column<int>(type: "INTEGER", nullable: false)
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
                    ImportId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Bytes = table.Column<byte[]>(type: "BLOB", nullable: false)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ImportId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Cells = table.Column<string>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Faults = table.Column<string>(type: "TEXT", nullable: false),
                    Duplicates = table.Column<string>(type: "TEXT", nullable: false),
                    Score = table.Column<int>(type: "INTEGER", nullable: false),
                    Choice = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    EmailMark = table.Column<long>(type: "INTEGER", nullable: true),
                    PhoneMark = table.Column<long>(type: "INTEGER", nullable: true),
                    OrganisationMark = table.Column<long>(type: "INTEGER", nullable: true),
                    LeadId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ActivityId = table.Column<Guid>(type: "TEXT", nullable: true),
                    LeadContactId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ContactId = table.Column<Guid>(type: "TEXT", nullable: true),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: true),
                    DoneAt = table.Column<long>(type: "INTEGER", nullable: true)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RunId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Rule = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    LeadId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Count = table.Column<int>(type: "INTEGER", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
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
