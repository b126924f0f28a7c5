using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KonTumInvest.Leads.Storage.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class AddErasure : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "ErasedAt",
                table: "leads_leads",
                type: "timestamp with time zone",
                nullable: true);

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

            AuditErasureProtection.Create(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            AuditErasureProtection.Drop(migrationBuilder);

            migrationBuilder.DropTable(
                name: "leads_erased_files");

            migrationBuilder.DropTable(
                name: "leads_erased_mails");

            migrationBuilder.DropTable(
                name: "leads_erasures");

            migrationBuilder.DropTable(
                name: "leads_holds");

            migrationBuilder.DropTable(
                name: "leads_looks");

            migrationBuilder.DropTable(
                name: "leads_retention_entries");

            migrationBuilder.DropTable(
                name: "leads_retention_runs");

            migrationBuilder.DropColumn(
                name: "ErasedAt",
                table: "leads_leads");
        }
    }
}
