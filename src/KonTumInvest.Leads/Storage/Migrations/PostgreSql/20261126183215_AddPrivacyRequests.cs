using System;
using KonTumInvest.Leads.Privacy.Consents;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KonTumInvest.Leads.Storage.Migrations.PostgreSql
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
