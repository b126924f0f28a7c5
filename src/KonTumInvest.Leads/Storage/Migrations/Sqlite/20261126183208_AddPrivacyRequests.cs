using System;
using KonTumInvest.Leads.Privacy.Consents;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KonTumInvest.Leads.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddPrivacyRequests : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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

            ConsentProtection.Create(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            ConsentProtection.Drop(migrationBuilder);

            migrationBuilder.DropTable(
                name: "leads_consent_entries");

            migrationBuilder.DropTable(
                name: "leads_data_request_sequences");

            migrationBuilder.DropTable(
                name: "leads_data_request_terms");

            migrationBuilder.DropTable(
                name: "leads_data_requests");
        }
    }
}
