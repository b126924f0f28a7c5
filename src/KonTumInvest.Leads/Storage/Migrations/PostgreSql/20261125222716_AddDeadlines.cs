using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KonTumInvest.Leads.Storage.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class AddDeadlines : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
                name: "IX_leads_rule_versions_Kind_Number",
                table: "leads_rule_versions",
                columns: new[] { "Kind", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_rule_versions_Number",
                table: "leads_rule_versions",
                column: "Number",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "leads_clocks");

            migrationBuilder.DropTable(
                name: "leads_pauses");

            migrationBuilder.DropTable(
                name: "leads_rule_versions");
        }
    }
}
