using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KonTumInvest.Leads.Storage.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class AddCorrespondence : Migration
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
                    BounceStatus = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true)
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
                name: "IX_leads_case_links_LeadId",
                table: "leads_case_links",
                column: "LeadId");

            migrationBuilder.CreateIndex(
                name: "IX_leads_case_links_TokenHash",
                table: "leads_case_links",
                column: "TokenHash",
                unique: true);

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
                name: "IX_leads_mails_ContactId",
                table: "leads_mails",
                column: "ContactId");

            migrationBuilder.CreateIndex(
                name: "IX_leads_mails_Direction_MessageId",
                table: "leads_mails",
                columns: new[] { "Direction", "MessageId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_leads_mails_LeadId_SentAt",
                table: "leads_mails",
                columns: new[] { "LeadId", "SentAt" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_mails_unassigned",
                table: "leads_mails",
                column: "StoredAt",
                filter: "\"LeadId\" IS NULL");

            migrationBuilder.AddForeignKey(
                name: "FK_leads_outbox_leads_mails_MailId",
                table: "leads_outbox",
                column: "MailId",
                principalTable: "leads_mails",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_leads_outbox_leads_mails_MailId",
                table: "leads_outbox");

            migrationBuilder.DropTable(
                name: "leads_case_links");

            migrationBuilder.DropTable(
                name: "leads_mail_attachment_contents");

            migrationBuilder.DropTable(
                name: "leads_mail_raws");

            migrationBuilder.DropTable(
                name: "leads_mail_templates");

            migrationBuilder.DropTable(
                name: "leads_mail_attachments");

            migrationBuilder.DropTable(
                name: "leads_mails");

            migrationBuilder.DropIndex(
                name: "IX_leads_outbox_MailId",
                table: "leads_outbox");

            migrationBuilder.DropColumn(
                name: "MailId",
                table: "leads_outbox");
        }
    }
}
