using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KonTumInvest.Leads.Storage.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class CreateLeads : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "leads_enquiries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Reference = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Fingerprint = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Source = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    ReceivedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Language = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    PersonName = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    Organisation = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Country = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    Email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    EmailNormalized = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    Phone = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    PhoneExtension = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    LandNeed_From = table.Column<decimal>(type: "numeric(19,4)", precision: 19, scale: 4, nullable: true),
                    LandNeed_To = table.Column<decimal>(type: "numeric(19,4)", precision: 19, scale: 4, nullable: true),
                    LandNeed_Unit = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    Timing = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    Investment_Amount = table.Column<decimal>(type: "numeric(19,4)", precision: 19, scale: 4, nullable: true),
                    Investment_Currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: true),
                    Message = table.Column<string>(type: "character varying(5000)", maxLength: 5000, nullable: false),
                    Routing_RuleCode = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Routing_UnitCode = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Routing_UnitNameVi = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    Routing_UnitNameEn = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_enquiries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "leads_privacy_notices",
                columns: table => new
                {
                    Sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Version = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    Language = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    FirstAgreedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_privacy_notices", x => x.Sha256);
                });

            migrationBuilder.CreateTable(
                name: "leads_reference_sequences",
                columns: table => new
                {
                    Year = table.Column<int>(type: "integer", nullable: false),
                    LastNumber = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_reference_sequences", x => x.Year);
                });

            migrationBuilder.CreateTable(
                name: "leads_routing_rules",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    UnitCode = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Conditions = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_routing_rules", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "leads_attachments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    EnquiryId = table.Column<Guid>(type: "uuid", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    FileName = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    MediaType = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Length = table.Column<long>(type: "bigint", nullable: false),
                    Sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_attachments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_leads_attachments_leads_enquiries_EnquiryId",
                        column: x => x.EnquiryId,
                        principalTable: "leads_enquiries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "leads_enquiry_subjects",
                columns: table => new
                {
                    EnquiryId = table.Column<Guid>(type: "uuid", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Key = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    NameVi = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    NameEn = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    PlaceKind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    PlaceCode = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    PlaceNameVi = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    PlaceNameEn = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    Sample = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_enquiry_subjects", x => new { x.EnquiryId, x.Position });
                    table.ForeignKey(
                        name: "FK_leads_enquiry_subjects_leads_enquiries_EnquiryId",
                        column: x => x.EnquiryId,
                        principalTable: "leads_enquiries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "leads_outbox",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    EnquiryId = table.Column<Guid>(type: "uuid", nullable: false),
                    Reference = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    MessageId = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: false),
                    ThreadId = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: false),
                    Recipient = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    RecipientName = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    ReplyTo = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    ReplyToName = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    Subject = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    TextBody = table.Column<string>(type: "text", nullable: false),
                    HtmlBody = table.Column<string>(type: "text", nullable: false),
                    WithAttachments = table.Column<bool>(type: "boolean", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Status = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    DueAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    FinishedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    LastFailure = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_outbox", x => x.Id);
                    table.ForeignKey(
                        name: "FK_leads_outbox_leads_enquiries_EnquiryId",
                        column: x => x.EnquiryId,
                        principalTable: "leads_enquiries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "leads_consents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    EnquiryId = table.Column<Guid>(type: "uuid", nullable: false),
                    Purpose = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    NoticeVersion = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    NoticeSha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    GivenAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_consents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_leads_consents_leads_enquiries_EnquiryId",
                        column: x => x.EnquiryId,
                        principalTable: "leads_enquiries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_leads_consents_leads_privacy_notices_NoticeSha256",
                        column: x => x.NoticeSha256,
                        principalTable: "leads_privacy_notices",
                        principalColumn: "Sha256",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "leads_attachment_contents",
                columns: table => new
                {
                    AttachmentId = table.Column<Guid>(type: "uuid", nullable: false),
                    Bytes = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_attachment_contents", x => x.AttachmentId);
                    table.ForeignKey(
                        name: "FK_leads_attachment_contents_leads_attachments_AttachmentId",
                        column: x => x.AttachmentId,
                        principalTable: "leads_attachments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_leads_attachments_EnquiryId_Position",
                table: "leads_attachments",
                columns: new[] { "EnquiryId", "Position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_leads_consents_EnquiryId",
                table: "leads_consents",
                column: "EnquiryId");

            migrationBuilder.CreateIndex(
                name: "IX_leads_consents_NoticeSha256",
                table: "leads_consents",
                column: "NoticeSha256");

            migrationBuilder.CreateIndex(
                name: "IX_leads_enquiries_EmailNormalized_ReceivedAt",
                table: "leads_enquiries",
                columns: new[] { "EmailNormalized", "ReceivedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_enquiries_Fingerprint",
                table: "leads_enquiries",
                column: "Fingerprint",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_leads_enquiries_ReceivedAt_Id",
                table: "leads_enquiries",
                columns: new[] { "ReceivedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_enquiries_Reference",
                table: "leads_enquiries",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_leads_enquiry_subjects_Key",
                table: "leads_enquiry_subjects",
                column: "Key");

            migrationBuilder.CreateIndex(
                name: "IX_leads_outbox_DueAt",
                table: "leads_outbox",
                column: "DueAt",
                filter: "\"DueAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_leads_outbox_EnquiryId",
                table: "leads_outbox",
                column: "EnquiryId");

            migrationBuilder.CreateIndex(
                name: "IX_leads_outbox_MessageId",
                table: "leads_outbox",
                column: "MessageId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_leads_outbox_parked",
                table: "leads_outbox",
                column: "FinishedAt",
                filter: "\"Status\" = 'Parked'");

            migrationBuilder.CreateIndex(
                name: "IX_leads_routing_rules_Code",
                table: "leads_routing_rules",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_leads_routing_rules_Position",
                table: "leads_routing_rules",
                column: "Position");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "leads_attachment_contents");

            migrationBuilder.DropTable(
                name: "leads_consents");

            migrationBuilder.DropTable(
                name: "leads_enquiry_subjects");

            migrationBuilder.DropTable(
                name: "leads_outbox");

            migrationBuilder.DropTable(
                name: "leads_reference_sequences");

            migrationBuilder.DropTable(
                name: "leads_routing_rules");

            migrationBuilder.DropTable(
                name: "leads_attachments");

            migrationBuilder.DropTable(
                name: "leads_privacy_notices");

            migrationBuilder.DropTable(
                name: "leads_enquiries");
        }
    }
}
